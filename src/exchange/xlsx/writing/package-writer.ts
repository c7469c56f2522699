/** The parts of a file being written, their content types and their relationships. */
import { strToU8 } from "fflate";
import { relationshipsName } from "../container/part-names";
import { pack } from "../container/build-zip";
import type { ZipEntry } from "../container/zip-entry";
import { mustStayReadable } from "../limits";
import type { XlsxLimits } from "../limits";
import { VML } from "./namespaces";
import { DECLARATION, element } from "./xml";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

export class PackageWriter {
  private readonly parts: { readonly type: string; readonly entry: ZipEntry }[] = [];
  private readonly relations = new Map<string, { id: string; kind: string; target: string; external: boolean }[]>();

  /** `taken`: the ids that relationships of a part have already. */
  constructor(private readonly limits: XlsxLimits, private readonly taken: ReadonlyMap<string, ReadonlySet<string>> = new Map()) {}

  /** Packed at once: the texts of all sheets together would be most of what writing takes in memory. Throws ExchangeError where the parts are more than is read again. */
  add(name: string, type: string, xml: string): void {
    this.parts.push({ type, entry: text(name, xml) });
    mustStayReadable(this.parts.map(({ entry }) => entry.inflatedSize), this.limits);
  }

  /** Returns the relationship's id. `owner` is a part, or `""` for the file; `target` a part, or an address outside. */
  relate(owner: string, kind: string, target: string, external = false): string {
    const list = this.relations.get(owner) ?? [];
    this.relations.set(owner, list);
    let number = Number(list.at(-1)?.id.slice(3) ?? 0), id: string;
    do id = `rId${++number}`; while (this.taken.get(owner)?.has(id));
    list.push({ id, kind, target: external ? target : `/${target}`, external });
    return id;
  }

  /** Throws ExchangeError where they are more than is read again. */
  entries(): ZipEntry[] {
    const entries = [text("[Content_Types].xml", element("Types", { xmlns: `${PACKAGE}/content-types` }, ...this.types())), ...this.added()];
    mustStayReadable(entries.map(entry => entry.inflatedSize), this.limits);
    return entries;
  }

  /** The parts and their relationships; those of the parts that the file has already are left out: they have a list to go to. */
  added(): ZipEntry[] {
    const owners = [...this.relations.keys()].filter(owner => !this.taken.has(owner));
    return [
      ...owners.map(owner => text(relationshipsName(owner), element("Relationships", { xmlns: `${PACKAGE}/relationships` }, ...this.relationships(owner)))),
      ...this.parts.map(({ entry }) => entry),
    ];
  }

  /** What each part is, as the list of content types has it; `known` are the extensions that it explains already. */
  types(known: ReadonlySet<string> = new Set()): string[] {
    return [
      ...DEFAULTS.filter(([extension]) => !known.has(extension)).map(([Extension, ContentType]) => element("Default", { Extension, ContentType })),
      ...this.parts.filter(({ entry: { name } }) => !name.endsWith(".vml")).map(({ type, entry: { name } }) => element("Override", { PartName: `/${name}`, ContentType: type })),
    ];
  }

  relationships(owner: string): string[] {
    return (this.relations.get(owner) ?? []).map(({ id, kind, target, external }) =>
      element("Relationship", { Id: id, Type: kind === "metadata/core-properties" ? `${PACKAGE}/relationships/${kind}` : `${OFFICE}/${kind}`, Target: target, TargetMode: external ? "External" : undefined }));
  }
}

const DEFAULTS = [["rels", "application/vnd.openxmlformats-package.relationships+xml"], ["xml", "application/xml"], ["vml", VML]] as const;

const text = (name: string, xml: string): ZipEntry => pack(name, strToU8(DECLARATION + xml));
