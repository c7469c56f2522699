/** The parts of a workbook file and how they refer to each other. */
import { ExchangeError } from "../../exchange-error";
import { openZip } from "../container/open-zip";
import { relationshipsName } from "../container/part-names";
import type { ZipEntry } from "../container/zip-entry";
import { Budget } from "../limits";
import type { XlsxLimits } from "../limits";
import { readSmallXml } from "./xml-reader";

export interface Relationship {
  readonly id: string;
  /** The last word of the type's address, such as `worksheet`: the same in the strict and the transitional format. */
  readonly kind: string;
  /** Name of the part, or undefined for something outside of the file. */
  readonly part: ZipEntry | undefined;
  /** As the file writes it: an address, where it leads out of the file. */
  readonly target: string;
}

export class XlsxPackage {
  private readonly parts = new Map<string, ZipEntry>();

  constructor(readonly entries: readonly ZipEntry[], readonly budget: Budget) {
    for (const entry of entries) this.parts.set(entry.name.toLowerCase(), entry);
  }

  part(name: string): ZipEntry | undefined {
    return this.parts.get(name.toLowerCase());
  }

  /** The relationships of a part, or of the whole file (`""`). */
  relationships(of: string): Relationship[] {
    const folder = of.slice(0, of.lastIndexOf("/") + 1);
    const entry = this.part(relationshipsName(of));
    const found = new Map<string, Relationship>();
    if (!entry) return [];
    readSmallXml(entry, this.budget, {
      open: (name, { Id, Type, Target, TargetMode }) => {
        if (name !== "Relationship" || Id === undefined || Type === undefined || Target === undefined) return;
        const part = TargetMode === "External" ? undefined : this.target(folder, Target);
        if (found.has(Id)) throw new ExchangeError(`The file is damaged: ${entry.name} uses the id ${Id} twice.`);
        found.set(Id, { id: Id, kind: Type.slice(Type.lastIndexOf("/") + 1), part, target: Target });
      },
      close: () => undefined,
    });
    return [...found.values()];
  }

  /** The part that everything else hangs on. */
  workbook(): ZipEntry {
    const part = this.relationships("").find(r => r.kind === "officeDocument")?.part;
    if (!part) throw new ExchangeError("The file is a zip archive but not a workbook: it has no workbook part.");
    return part;
  }

  private target(folder: string, target: string): ZipEntry | undefined {
    const name = resolve(folder, target);
    return this.part(name) ?? this.part(unescapeUri(name));
  }
}

export function openPackage(bytes: Uint8Array, limits: XlsxLimits): XlsxPackage {
  return new XlsxPackage(openZip(bytes, limits), new Budget(limits));
}

/** `xl/worksheets/` and `../tables/table1.xml` → `xl/tables/table1.xml`; a leading slash starts from the root. */
function resolve(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).replaceAll("\\", "/").split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

function unescapeUri(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
