/** What may be typed into a cell: the data validations of a worksheet part. */
import type { ValidationDocument } from "../../../workbook/document";
import { areaNames } from "./area-names";
import { element, escapeText, xstring } from "./xml";

export function validationsXml(validations: readonly ValidationDocument[]): string {
  if (validations.length === 0) return "";
  return element("dataValidations", { count: validations.length }, ...validations.map(validationXml));
}

export function validationXml({ areas, rule, severity, title, message, prompt }: ValidationDocument): string {
  const { operator, formulas } = conditionOf(rule);
  return element("dataValidation", {
    type: rule.type, errorStyle: severity === "stop" ? undefined : severity, operator, allowBlank: true,
    showInputMessage: prompt === undefined ? undefined : true, showErrorMessage: true,
    errorTitle: fit(title, LONGEST_TITLE), error: fit(message, LONGEST_TEXT),
    promptTitle: prompt === undefined ? undefined : fit(title, LONGEST_TITLE), prompt: prompt === undefined ? undefined : fit(prompt, LONGEST_TEXT),
    sqref: areaNames(areas),
  }, ...formulas.map((formula, i) => `<formula${i + 1}>${escapeText(xstring(formula.replace(/^=/, "")))}</formula${i + 1}>`));
}

/** Excel refuses the file where a title or a text is longer. */
const LONGEST_TITLE = 32;
const LONGEST_TEXT = 255;
const fit = (text: string, most: number) => xstring(text.length > most ? `${text.slice(0, most - 1)}…` : text);

function conditionOf(rule: ValidationDocument["rule"]): { operator?: string; formulas: readonly string[] } {
  if (rule.type === "list") return { formulas: [rule.source] };
  if (rule.type === "custom") return { formulas: [rule.formula] };
  const { min, max } = rule;
  if (min !== undefined && max !== undefined) return { formulas: [String(min), String(max)] };
  if (min !== undefined) return { operator: "greaterThanOrEqual", formulas: [String(min)] };
  if (max !== undefined) return { operator: "lessThanOrEqual", formulas: [String(max)] };
  return { operator: "greaterThanOrEqual", formulas: [rule.type === "date" || rule.type === "textLength" ? "0" : "-1E+300"] };
}
