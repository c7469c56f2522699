/** new: a workbook from a template, empty or with the sample project or a plan in it. */
import type { Finding } from "../core/finding";
import type { OpenedFile } from "../exchange/open";
import { writeXlsx } from "../exchange/xlsx/write";
import { buildWorkbook } from "../workbook/build";
import { rowsFromProject } from "../workbook/project";
import type { RegisterRows } from "../workbook/register";
import type { MadeWorkbook } from "./answer";
import { asWorkbook } from "./as-workbook";
import { prepared, prepareTemplate, type PreparedWorkbook } from "./prepared-workbook";

export interface NewWorkbook {
  /** One of `templateNames`: which sheets there are, and what they begin with. */
  readonly template: string;
  readonly sample: boolean;
  readonly plan: OpenedFile | null;
}

export function newWorkbook({ template, sample, plan }: NewWorkbook): MadeWorkbook & { readonly findings: readonly Finding[] } {
  if (plan) {
    const { input, findings, lost } = preparePlan(template, plan);
    return { output: writeXlsx(buildWorkbook(input)), findings, lost };
  }
  const { input, analysis: { findings } } = prepareTemplate(template, sample);
  return { output: writeXlsx(buildWorkbook(input)), findings, lost: [] };
}

/** `findings` are what is to be said of the plan, `lost` what of it the workbook cannot hold. */
export function preparePlan(template: string, plan: OpenedFile): PreparedWorkbook & { readonly findings: readonly Finding[]; readonly lost: readonly Finding[] } {
  const { input } = prepareTemplate(template, false), { analysis, rows, findings, lost } = asWorkbook(plan, null);
  const known = { ...without(input.rows ?? {}, rowsFromProject(analysis.project, analysis.schedule)), ...rows };
  return { ...prepared({ ...input, analysis, rows: known }), findings, lost };
}

/** What a template says beyond a plan: the plan speaks for itself, even where it is silent. */
const without = (rows: RegisterRows, spoken: RegisterRows): RegisterRows => Object.fromEntries(Object.entries(rows).filter(([key]) => !(key in spoken)));
