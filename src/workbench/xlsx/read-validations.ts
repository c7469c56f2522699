/** The data validations of a worksheet part, in the words of Excel's API. */
import type { Validation } from "../spreadsheet/book";
import { areasOf } from "./read-conditional-formats";
import { all, attribute, child, flag, type XmlElement } from "./xml-tree";

const OPERATORS: Readonly<Record<string, string>> = { between: "Between", notBetween: "NotBetween", equal: "EqualTo", notEqual: "NotEqualTo", greaterThan: "GreaterThan", lessThan: "LessThan", greaterThanOrEqual: "GreaterThanOrEqualTo", lessThanOrEqual: "LessThanOrEqualTo" };
const STYLES: Readonly<Record<string, string>> = { warning: "Warning", information: "Information" };

export function readValidations(sheet: XmlElement | null): Validation[] {
  return all(child(sheet, "dataValidations"), "dataValidation").flatMap((element): Validation[] => {
    const areas = areasOf(element);
    const rule = readRule(element);
    if (areas.length === 0 || !rule) return [];
    const prompt = attribute(element, "prompt");
    return [{
      areas, rule, ignoreBlanks: flag(element, "allowBlank"),
      alert: { message: attribute(element, "error") ?? "", title: attribute(element, "errorTitle") ?? "", style: STYLES[attribute(element, "errorStyle") ?? ""] ?? "Stop", showAlert: flag(element, "showErrorMessage") },
      ...(prompt !== undefined && { prompt: { message: prompt, title: attribute(element, "promptTitle") ?? "", showPrompt: true } }),
    }];
  });
}

function readRule(element: XmlElement): Validation["rule"] | null {
  const first = child(element, "formula1")?.text ?? "";
  const second = child(element, "formula2")?.text ?? "";
  const type = attribute(element, "type") ?? "none";
  if (type === "none") return null;
  if (type === "list") return { list: { inCellDropDown: !flag(element, "showDropDown"), source: first.startsWith('"') ? first.slice(1, -1).replaceAll('""', '"') : `=${first}` } };
  if (type === "custom") return { custom: { formula: `=${first}` } };
  return { [type === "whole" ? "wholeNumber" : type]: { formula1: `=${first}`, ...(second !== "" && { formula2: `=${second}` }), operator: OPERATORS[attribute(element, "operator") ?? "between"] ?? "Between" } };
}
