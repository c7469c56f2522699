/** convert: a plan as another kind of file, told by the extension that is wanted. */
import type { Analysis } from "../core/analysis";
import type { Finding } from "../core/finding";
import { writeICalendar } from "../exchange/icalendar/write";
import { writeProjectJson } from "../exchange/json/project-json";
import { rewriteMsProject } from "../exchange/msproject/rewrite";
import { writeMsProject } from "../exchange/msproject/write";
import type { OpenedFile } from "../exchange/open";
import { writeXlsx } from "../exchange/xlsx/write";
import { buildWorkbook } from "../workbook/build";
import { asWorkbook } from "./as-workbook";
import { compute } from "./compute";
import { rowsOf } from "./rows-of";
import { scheduleCsv } from "./schedule-csv";

export const extensions = ["xlsx", "xml", "csv", "json", "ics"] as const;
export type Extension = (typeof extensions)[number];

export interface Converted {
  readonly output: Uint8Array | string;
  readonly findings: readonly Finding[];
  /** What the new file cannot hold of the plan. */
  readonly lost: readonly Finding[];
}

/** `names` are those of the columns of a CSV: the Schedule sheet's, or Microsoft Project's. */
export function convert(file: OpenedFile, extension: Extension, names: "sheet" | "msproject" = "sheet"): Converted {
  if (extension === "xlsx") {
    const { analysis, rows, findings, lost } = asWorkbook(file, null);
    return { output: writeXlsx(buildWorkbook({ analysis, rows, date1904: file.grid?.date1904 ?? false })), findings, lost };
  }
  const analysis = compute(file, null);
  return { output: WRITERS[extension](analysis, file, names), findings: analysis.findings, lost: [] };
}

const WRITERS: Readonly<Record<Exclude<Extension, "xlsx">, (analysis: Analysis, file: OpenedFile, names: "sheet" | "msproject") => Uint8Array | string>> = {
  xml: ({ project, schedule }, { kind, bytes, project: read }) =>
    kind === "msproject" ? rewriteMsProject(bytes, { project: read, schedule }, { project, schedule }) : writeMsProject(project, schedule),
  csv: (analysis, _file, names) => scheduleCsv(analysis, names),
  json: (analysis, file) => writeProjectJson(analysis.project, analysis.schedule, rowsOf(file, analysis)),
  ics: ({ project, schedule, statusDate }) => writeICalendar(project, schedule, statusDate),
};
