/** Excel's conditional formats of a range. */
import { contains, intersection, subtract } from "../spreadsheet/area";
import type { ConditionalFormat } from "../spreadsheet/book";
import { ExcelError } from "./excel-error";
import { hostClass, nothing, orNotFound, orNothing, type HostObject } from "./host-object";
import { areaOf, requireWritable, sheetOf, type RangeTarget, type SheetTarget } from "./session";
import { recordStore, settingsObject, type SettingsShape } from "./settings-object";

interface FormatTarget extends SheetTarget { readonly format: string }

const BORDER: SettingsShape = { Color: "value", Style: "value" };
const FORMAT: SettingsShape = {
  NumberFormat: "value",
  Fill: { Color: "value" },
  Font: { Bold: "value", Color: "value", Italic: "value", Strikethrough: "value", Underline: "value" },
  Borders: { Top: BORDER, Bottom: BORDER, Left: BORDER, Right: BORDER },
};
const KINDS: Readonly<Record<string, SettingsShape>> = {
  Custom: { Rule: { Formula: "value" }, Format: FORMAT },
  CellValue: { Rule: "value", Format: FORMAT },
  TextComparison: { Rule: "value", Format: FORMAT },
  TopBottom: { Rule: "value", Format: FORMAT },
  Preset: { Rule: "value", Format: FORMAT },
  DataBar: {
    AxisColor: "value", AxisFormat: "value", BarDirection: "value", LowerBoundRule: "value", UpperBoundRule: "value", ShowDataBarOnly: "value",
    PositiveFormat: { BorderColor: "value", FillColor: "value", GradientFill: "value" },
    NegativeFormat: { BorderColor: "value", FillColor: "value", MatchPositiveBorderColor: "value", MatchPositiveFillColor: "value" },
  },
  ColorScale: { Criteria: "value", ThreeColorScale: "value" },
  IconSet: { Criteria: "value", ReverseIconOrder: "value", ShowIconOnly: "value", Style: "value" },
};
/** The API's names of types, and the child that holds the settings of each. */
const CHILD_OF: Readonly<Record<string, string>> = { Custom: "Custom", CellValue: "CellValue", ContainsText: "TextComparison", TopBottom: "TopBottom", PresetCriteria: "Preset", DataBar: "DataBar", ColorScale: "ColorScale", IconSet: "IconSet" };

export const conditionalFormats = hostClass<RangeTarget>("ConditionalFormatCollection", {
  items: itemsOf,
  item: (target, id): HostObject | undefined => byId(target, id),
  methods: {
    Add: add,
    ClearAll: clearAll,
    GetCount: (target) => onRange(target).length,
    GetItemAt: (target, at: number) => orNotFound(itemsOf(target)[at], at),
    GetItemOrNullObject: (target, id: string) => orNothing(byId(target, id)),
  },
});

const conditionalFormat = hostClass<FormatTarget>("ConditionalFormat", {
  id: ({ format }) => ({ Id: format }),
  properties: {
    Id: ({ format }) => format,
    Type: (target) => formatOf(target).type,
    Priority: { get: (target) => sheetOf(target).conditionalFormats.findIndex(({ id }) => id === target.format), set: prioritize },
    StopIfTrue: { get: (target) => formatOf(target).settings.StopIfTrue ?? false, set: (target, stop: boolean) => setSettings(target, { ...formatOf(target).settings, StopIfTrue: stop }) },
  },
  children: Object.fromEntries(Object.keys(KINDS).flatMap((kind) => [[kind, (target: FormatTarget) => settings(target, kind)], [`${kind}OrNullObject`, (target: FormatTarget) => (CHILD_OF[formatOf(target).type] === kind ? settings(target, kind) : nothing)]])),
  methods: {
    Delete: (target) => {
      requireWritable(target);
      target.session.spreadsheet.setSheet(target.sheet, { conditionalFormats: sheetOf(target).conditionalFormats.filter(({ id }) => id !== target.format) });
    },
    GetRange: (target) => {
      const [area, ...more] = formatOf(target).areas;
      if (!area || more.length > 0) throw new ExcelError("InvalidOperation", "the format has several ranges");
      return target.session.objects.range(target.session, target.sheet, area);
    },
  },
});

const object = ({ session, sheet }: SheetTarget, { id }: ConditionalFormat): HostObject => conditionalFormat({ session, sheet, format: id });
const onRange = (target: RangeTarget): ConditionalFormat[] => sheetOf(target).conditionalFormats.filter(({ areas }) => areas.some((area) => intersection(area, areaOf(target))));

function itemsOf(target: RangeTarget): HostObject[] {
  return onRange(target).map((format) => object(target, format));
}

function byId(target: RangeTarget, id: unknown): HostObject | undefined {
  const found = sheetOf(target).conditionalFormats.find((format) => format.id === id);
  return found && object(target, found);
}

function formatOf(target: FormatTarget): ConditionalFormat {
  const found = sheetOf(target).conditionalFormats.find(({ id }) => id === target.format);
  if (!found) throw new ExcelError("ItemNotFound", "the conditional format is gone");
  return found;
}

/** A new format goes before those that are there. */
function add(target: RangeTarget, type: string): HostObject {
  if (!Object.hasOwn(CHILD_OF, type)) throw new ExcelError("InvalidArgument", `conditional format type ${type}`);
  requireWritable(target);
  const { spreadsheet } = target.session;
  const format: ConditionalFormat = { id: spreadsheet.nextId(), type, areas: [areaOf(target)], settings: {} };
  spreadsheet.setSheet(target.sheet, { conditionalFormats: [format, ...sheetOf(target).conditionalFormats] });
  return object(target, format);
}

function clearAll(target: RangeTarget): void {
  requireWritable(target);
  const at = areaOf(target);
  const left = sheetOf(target).conditionalFormats.map((format) => ({ ...format, areas: format.areas.flatMap((area) => (contains(at, area) ? [] : subtract(area, at))) }));
  target.session.spreadsheet.setSheet(target.sheet, { conditionalFormats: left.filter(({ areas }) => areas.length > 0) });
}

function settings(target: FormatTarget, kind: string): HostObject {
  if (CHILD_OF[formatOf(target).type] !== kind) throw new ExcelError("InvalidOperation", `the conditional format is ${formatOf(target).type}`);
  return settingsObject(`${kind}ConditionalFormat`, KINDS[kind] ?? {}, recordStore(() => formatOf(target).settings, (changed) => setSettings(target, changed)));
}

function setSettings(target: FormatTarget, changed: Readonly<Record<string, unknown>>): void {
  requireWritable(target);
  target.session.spreadsheet.setSheet(target.sheet, { conditionalFormats: sheetOf(target).conditionalFormats.map((format) => (format.id === target.format ? { ...format, settings: changed } : format)) });
}

function prioritize(target: FormatTarget, to: number): void {
  const own = formatOf(target);
  const others = sheetOf(target).conditionalFormats.filter((format) => format !== own);
  target.session.spreadsheet.setSheet(target.sheet, { conditionalFormats: others.toSpliced(to, 0, own) });
}
