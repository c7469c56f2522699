/** new: a workbook from a template, empty or with the sample project or a plan in it. */
import type { Analysis } from "../core/analysis";
import type { Finding } from "../core/finding";
import type { OpenedFile } from "../exchange/open";
import { writeXlsx } from "../exchange/xlsx/write";
import { sample as sampleTemplate } from "../templates/sample/sample";
import { templates } from "../templates/templates";
import { buildWorkbook } from "../workbook/build";
import type { WorkbookDocument } from "../workbook/document";
import { layOut, locateIn } from "../workbook/layout";
import { rowsFromProject } from "../workbook/project";
import type { RegisterRows } from "../workbook/register";
import type { MadeWorkbook } from "./answer";
import { asWorkbook } from "./as-workbook";
import { starting } from "./starting";

export const templateNames: readonly string[] = templates.map((template) => template.name);

export interface NewWorkbook {
  /** One of `templateNames`: which sheets there are, and what they begin with. */
  readonly template: string;
  readonly sample: boolean;
  readonly plan: OpenedFile | null;
}

export function newWorkbook(wanted: NewWorkbook): MadeWorkbook & { readonly findings: readonly Finding[] } {
  const { document, findings, lost } = prepareWorkbook(wanted);
  return { output: writeXlsx(document()), findings, lost };
}

/** A workbook that is computed, but not drawn. */
export interface PreparedWorkbook {
  /** What reading the workbook gives. */
  readonly analysis: Analysis;
  /** What is to be said of the plan that it is made from. */
  readonly findings: readonly Finding[];
  readonly lost: readonly Finding[];
  /** Draws it. */
  readonly document: () => WorkbookDocument;
}

export function prepareWorkbook({ template: name, sample, plan }: NewWorkbook): PreparedWorkbook {
  const template = templates.find((known) => known.name === name)!;
  const start = starting(sample ? sampleTemplate : template);
  const { analysis, rows, findings, lost } = plan ? asWorkbook(plan, null) : { ...start, findings: start.analysis.findings, lost: [] };
  const known: RegisterRows = plan ? { ...without(start.rows, rowsFromProject(analysis.project, analysis.schedule)), ...rows } : rows;
  const input = { analysis, rows: known, sheets: template.sheets };
  return { analysis: { ...analysis, findings: locateIn(layOut(input), analysis.findings) }, findings, lost, document: () => buildWorkbook(input) };
}

/** What a template says beyond a plan: the plan speaks for itself, even where it is silent. */
const without = (rows: RegisterRows, spoken: RegisterRows): RegisterRows => Object.fromEntries(Object.entries(rows).filter(([key]) => !(key in spoken)));
