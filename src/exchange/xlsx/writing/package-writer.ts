/** The parts of a file being written, their content types and their relationships. */
import { strToU8 } from "fflate";
import { relationshipsName } from "../container/part-names";
import { pack } from "../container/build-zip";
import type { ZipEntry } from "../container/zip-entry";
import { mustStayReadable } from "../limits";
import type { XlsxLimits } from "../limits";
import { DECLARATION, element } from "./xml";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

export class PackageWriter {
  private readonly parts: { readonly type: string; readonly entry: ZipEntry }[] = [];
  private readonly relations = new Map<string, { kind: string; target: string; external: boolean }[]>();

  constructor(private readonly limits: XlsxLimits) {}

  /** Packed at once: the texts of all sheets together would be most of what writing takes in memory. Throws ExchangeError where the parts are more than is read again. */
  add(name: string, type: string, xml: string): void {
    this.parts.push({ type, entry: text(name, xml) });
    mustStayReadable(this.parts.map(({ entry }) => entry.inflatedSize), this.limits);
  }

  /** Returns the relationship's id. `owner` is a part, or `""` for the file; `target` a part, or an address outside. */
  relate(owner: string, kind: string, target: string, external = false): string {
    const list = this.relations.get(owner) ?? [];
    this.relations.set(owner, list);
    list.push({ kind, target: external ? target : `/${target}`, external });
    return `rId${list.length}`;
  }

  /** Throws ExchangeError where they are more than is read again. */
  entries(): ZipEntry[] {
    const entries = [
      text("[Content_Types].xml", this.contentTypes()),
      ...[...this.relations.keys()].map(owner => text(relationshipsName(owner), this.relationships(owner))),
      ...this.parts.map(({ entry }) => entry),
    ];
    mustStayReadable(entries.map(entry => entry.inflatedSize), this.limits);
    return entries;
  }

  private contentTypes(): string {
    const defaults = [["rels", "application/vnd.openxmlformats-package.relationships+xml"], ["xml", "application/xml"], ["vml", "application/vnd.openxmlformats-officedocument.vmlDrawing"]];
    return element("Types", { xmlns: `${PACKAGE}/content-types` },
      ...defaults.map(([Extension, ContentType]) => element("Default", { Extension, ContentType })),
      ...this.parts.filter(({ entry: { name } }) => !name.endsWith(".vml")).map(({ type, entry: { name } }) => element("Override", { PartName: `/${name}`, ContentType: type })));
  }

  private relationships(owner: string): string {
    const list = this.relations.get(owner) ?? [];
    return element("Relationships", { xmlns: `${PACKAGE}/relationships` }, ...list.map(({ kind, target, external }, i) =>
      element("Relationship", { Id: `rId${i + 1}`, Type: kind === "metadata/core-properties" ? `${PACKAGE}/relationships/${kind}` : `${OFFICE}/${kind}`, Target: target, TargetMode: external ? "External" : undefined })));
  }
}

const text = (name: string, xml: string): ZipEntry => pack(name, strToU8(DECLARATION + xml));
