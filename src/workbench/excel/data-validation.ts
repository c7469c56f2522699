/** Excel's DataValidation of a range. */
import { contains, intersection, subtract } from "../spreadsheet/area";
import type { Validation } from "../spreadsheet/book";
import { ExcelError } from "./excel-error";
import { hostClass, isHostObject } from "./host-object";
import { areaOf, requireWritable, sheetOf, type RangeTarget } from "./session";

const LONGEST_LIST = 255;
const TYPES: Readonly<Record<string, string>> = { list: "List", wholeNumber: "WholeNumber", decimal: "Decimal", date: "Date", time: "Time", textLength: "TextLength", custom: "Custom" };
const NO_ALERT = { message: "", showAlert: true, style: "Stop", title: "" };
const NO_PROMPT = { message: "", showPrompt: true, title: "" };

export const dataValidation = hostClass<RangeTarget>("DataValidation", {
  properties: {
    Rule: { get: (target) => found(target)?.rule ?? {}, set: (target, rule: Record<string, unknown>) => change(target, { rule: checked(rule) }) },
    ErrorAlert: { get: (target) => ({ ...NO_ALERT, ...found(target)?.alert }), set: (target, alert: Record<string, unknown>) => change(target, { alert }) },
    Prompt: { get: (target) => ({ ...NO_PROMPT, ...found(target)?.prompt }), set: (target, prompt: Record<string, unknown>) => change(target, { prompt }) },
    IgnoreBlanks: { get: (target) => found(target)?.ignoreBlanks ?? true, set: (target, ignoreBlanks: boolean) => change(target, { ignoreBlanks }) },
    Type: typeOf,
    Valid: () => null,
  },
  methods: { Clear: (target) => replace(target, null) },
});

/** The validation of the whole range; null where it has none or several. */
function found(target: RangeTarget): Validation | null {
  const at = areaOf(target);
  return sheetOf(target).validations.find(({ areas }) => areas.some((area) => contains(area, at))) ?? null;
}

function typeOf(target: RangeTarget): string {
  const at = areaOf(target);
  const validation = found(target);
  if (validation) return TYPES[Object.keys(validation.rule)[0] ?? ""] ?? "None";
  return sheetOf(target).validations.some(({ areas }) => areas.some((area) => intersection(area, at))) ? "Inconsistent" : "None";
}

function change(target: RangeTarget, part: Partial<Validation>): void {
  replace(target, { ...(found(target) ?? { rule: {}, ignoreBlanks: true }), ...part, areas: [areaOf(target)] });
}

function replace(target: RangeTarget, validation: Validation | null): void {
  const at = areaOf(target);
  requireWritable(target);
  const others = sheetOf(target).validations.map((other) => ({ ...other, areas: other.areas.flatMap((area) => subtract(area, at)) })).filter(({ areas }) => areas.length > 0);
  target.session.spreadsheet.setSheet(target.sheet, { validations: validation ? [...others, validation] : others });
}

/** One kind of rule, its list no longer than Excel keeps; a range as the source becomes its address. */
function checked(rule: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const kinds = Object.keys(rule).filter((kind) => rule[kind] !== null && rule[kind] !== undefined);
  const [kind = ""] = kinds;
  if (kinds.length !== 1 || !Object.hasOwn(TYPES, kind)) throw new ExcelError("InvalidArgument", "a validation rule has one of list, wholeNumber, decimal, date, time, textLength and custom");
  const details = rule[kind] as Readonly<Record<string, unknown>>;
  if (kind !== "list") return { [kind]: details };
  const source = isHostObject(details.source) ? `=${String(details.source.read("Address"))}` : details.source;
  if (typeof source !== "string" || source === "") throw new ExcelError("InvalidArgument", "a list needs a source");
  if (!source.startsWith("=") && source.length > LONGEST_LIST) throw new ExcelError("InvalidArgument", `an inline list takes ${LONGEST_LIST} characters, not ${source.length}`);
  return { list: { inCellDropDown: true, ...details, source } };
}
