/** What may be typed into cells, and what is said about it when they are selected. */
import type { SheetDocument, ValidationDocument } from "../workbook/document";
import { areaName, cellName } from "../workbook/grid";
import type { Batch } from "./batch";

/** Excel's limits. */
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;

export async function addValidation(batch: Batch, sheet: string, { areas, ...validation }: ValidationDocument): Promise<void> {
  for (const area of areas) {
    await batch.make(4, validation.message);
    setValidation(batch.range(sheet, areaName(area)), validation);
  }
}

/** Takes the place of what was said of these cells before. */
export function setValidation({ dataValidation }: Excel.Range, { rule, severity, title, message, prompt }: Omit<ValidationDocument, "areas">): void {
  dataValidation.rule = validationRule(rule);
  dataValidation.errorAlert = { showAlert: true, style: severity === "stop" ? "Stop" : "Warning", title: title.slice(0, LONGEST_TITLE), message };
  if (prompt) dataValidation.prompt = { showPrompt: true, title: "", message: prompt };
}

/** Notes came to Excel's API with a later requirement set than the manifest's: what they say is shown when the cell is selected. */
export async function addPrompt(batch: Batch, sheet: string, { row, column, text }: SheetDocument["notes"][number]): Promise<void> {
  await batch.make(1, text);
  batch.range(sheet, cellName(row, column)).dataValidation.prompt = { showPrompt: true, title: "", message: text.slice(0, LONGEST_MESSAGE) };
}

function validationRule(rule: ValidationDocument["rule"]): Excel.DataValidationRule {
  if (rule.type === "list") return { list: { inCellDropDown: true, source: `=${rule.source}` } };
  if (rule.type === "custom") return { custom: { formula: `=${rule.formula}` } };
  const { min, max } = rule;
  const limits = min === undefined ? { formula1: `=${max ?? 0}`, operator: "LessThanOrEqualTo" as const } : max === undefined ? { formula1: `=${min}`, operator: "GreaterThanOrEqualTo" as const } : { formula1: `=${min}`, formula2: `=${max}`, operator: "Between" as const };
  return { [rule.type === "whole" ? "wholeNumber" : rule.type]: limits };
}
