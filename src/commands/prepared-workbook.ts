/** A workbook that is computed, but not drawn. */
import type { Analysis } from "../core/analysis";
import { sample as sampleTemplate } from "../templates/sample/sample";
import { templates } from "../templates/templates";
import { layOut, locateIn, type LayoutInput } from "../workbook/layout";
import { starting } from "./starting";

export interface PreparedWorkbook {
  /** What reading the workbook gives. */
  readonly analysis: Analysis;
  /** What it is drawn from. */
  readonly input: LayoutInput;
}

export const templateNames: readonly string[] = templates.map((template) => template.name);

/** One of `templateNames`, empty or with the sample project in it. */
export function prepareTemplate(name: string, sample: boolean): PreparedWorkbook {
  const template = templates.find((known) => known.name === name)!;
  return prepared({ ...starting(sample ? sampleTemplate : template), sheets: template.sheets });
}

/** The findings then name the cells that the workbook will have. */
export const prepared = (input: LayoutInput): PreparedWorkbook => ({ input, analysis: { ...input.analysis, findings: locateIn(layOut(input), input.analysis.findings) } });
