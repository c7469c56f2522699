/** new: a workbook from a template, empty or with the sample project or a plan in it. */
import type { Finding } from "../core/finding";
import { fromGrid, type OpenedFile } from "../exchange/open";
import { writeXlsx } from "../exchange/xlsx/write";
import { sample as sampleTemplate } from "../templates/sample/sample";
import type { Template } from "../templates/starter";
import { templateGrid } from "../templates/template-grid";
import { templates } from "../templates/templates";
import { buildWorkbook } from "../workbook/build";
import type { WorkbookDocument } from "../workbook/document";
import { rowsFromProject } from "../workbook/project";
import type { RegisterRows } from "../workbook/register";
import { asWorkbook } from "./as-workbook";
import { compute } from "./compute";
import { unplaced } from "./unplaced";

export const templateNames: readonly string[] = templates.map((template) => template.name);

export interface NewWorkbook {
  /** One of `templateNames`: which sheets there are, and what they begin with. */
  readonly template: string;
  readonly sample: boolean;
  readonly plan: OpenedFile | null;
}

export function newWorkbook(wanted: NewWorkbook): { readonly output: Uint8Array; readonly findings: readonly Finding[] } {
  const { document, findings } = newDocument(wanted);
  return { output: writeXlsx(document), findings };
}

/** The same, before it is a file. */
export function newDocument({ template: name, sample, plan }: NewWorkbook): { readonly document: WorkbookDocument; readonly findings: readonly Finding[] } {
  const template = templates.find((known) => known.name === name)!;
  const start = contents(sample ? sampleTemplate : template);
  const begun = compute(start, null);
  const { analysis, rows, findings } = plan ? asWorkbook(plan, null) : { analysis: { ...begun, findings: begun.findings.map(unplaced) }, rows: start.rows, findings: begun.findings };
  const known: RegisterRows = plan ? { ...without(start.rows, rowsFromProject(analysis.project, analysis.schedule)), ...rows } : rows;
  return { document: buildWorkbook({ analysis, rows: known, sheets: template.sheets }), findings };
}

const contents = (template: Template): ReturnType<typeof fromGrid> => fromGrid(templateGrid(template));

/** What a template says beyond a plan: the plan speaks for itself, even where it is silent. */
const without = (rows: RegisterRows, spoken: RegisterRows): RegisterRows => Object.fromEntries(Object.entries(rows).filter(([key]) => !(key in spoken)));
