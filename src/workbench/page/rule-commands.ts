/** What shows in the grid that rules, formats by condition and validations, reach further down than before. */
import { UpdateRuleType } from "@univerjs/preset-sheets-data-validation";
import type { Area } from "../spreadsheet/area";
import type { Book, Sheet } from "../spreadsheet/book";
import { formatRule, ranges, validationId } from "./grid-resources";
import type { GridCommand } from "./line-edits";

interface Rule { readonly areas: readonly Area[] }

const UPDATE_VALIDATION = "data-validation.mutation.updateRule";
/** To Univer, a change by someone else: it does not fit all rows of the rule anew. */
const KEEPS_HEIGHTS = "patched";
const UPDATE_FORMAT = "sheet.mutation.set-conditional-rule";

/** Whether rules differ in no more than that. */
export const onlyLonger = (before: readonly Rule[], after: readonly Rule[]): boolean => before.length === after.length && JSON.stringify(before.map(endless)) === JSON.stringify(after.map(endless));

const endless = (rule: Rule): Rule => ({ ...rule, areas: rule.areas.map((area) => ({ ...area, bottom: 0 })) });

/** Where no more than that differs. */
export function ruleCommands(before: Sheet, after: Sheet, book: Book): GridCommand[] {
  const sheet = { unitId: "workbook", subUnitId: after.id };
  const changed = <T extends Rule>(was: readonly T[], is: readonly T[], command: (rule: T, at: number) => readonly GridCommand[]): GridCommand[] => (was === is ? [] : is.flatMap((rule, at) => (JSON.stringify(rule.areas) === JSON.stringify(was[at]?.areas) ? [] : command(rule, at))));
  return [
    ...changed(before.validations, after.validations, ({ areas }, at) => [{ id: UPDATE_VALIDATION, params: { ...sheet, ruleId: validationId(at), source: KEEPS_HEIGHTS, payload: { type: UpdateRuleType.RANGE, payload: ranges(areas) } } }]),
    ...changed(before.conditionalFormats, after.conditionalFormats, (format) => formatRule(format, book, after).map((rule) => ({ id: UPDATE_FORMAT, params: { ...sheet, cfId: format.id, rule } }))),
  ];
}
