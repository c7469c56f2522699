/** Excel's workbook and application: the root of every batch. */
import { cellCount } from "../spreadsheet/area";
import type { Spreadsheet } from "../spreadsheet/spreadsheet";
import { ExcelError } from "./excel-error";
import { hostClass, type HostObject } from "./host-object";
import { namedItems } from "./named-items";
import { bookProtection } from "./protection";
import { rangeAddress, rangeOn } from "./range";
import { areaOf, type RangeTarget, type Session } from "./session";
import { recordStore, settingsObject } from "./settings-object";
import { tableObject, tables } from "./tables";
import { worksheet, worksheets } from "./worksheets";

interface BookTarget { readonly session: Session; readonly references: KeptReferences }
/** Objects kept between batches: a reference ends when the library says so. */
export interface KeptReferences { find(id: string): HostObject | undefined; keep(object: HostObject): string; forget(id: string): void; holds(target: unknown): boolean; readonly count: number }

const PROPERTIES = ["Author", "Category", "Comments", "Company", "Keywords", "Manager", "RevisionNumber", "Subject", "Title", "LastAuthor", "CreationDate"];

export function openSession(spreadsheet: Spreadsheet): Session {
  return {
    spreadsheet,
    objects: {
      range: rangeOn,
      worksheet: (session, sheet) => worksheet({ session, sheet }),
      table: (session, sheet, table) => tableObject({ session, sheet, table }),
    },
    events: new Map(),
    ranges: new Set(),
    final: false,
    eventsEnabled: true,
    paneShown: true,
  };
}

export function keptReferences(): KeptReferences {
  const kept = new Map<string, HostObject>();
  const targets = new Set<unknown>();
  let last = 0;
  return {
    find: (id) => kept.get(id),
    keep(object) {
      const id = `reference-${++last}`;
      kept.set(id, object);
      targets.add(object.target);
      return id;
    },
    forget(id) {
      targets.delete(kept.get(id)?.target);
      kept.delete(id);
    },
    holds: (target) => targets.has(target),
    get count() { return kept.size; },
  };
}

export const workbook = hostClass<BookTarget>("Workbook", {
  properties: {
    Name: ({ session }) => session.spreadsheet.book.properties.FileName ?? "Book1.xlsx",
    AutoSave: () => true, IsDirty: () => false, ReadOnly: () => false,
    Use1904DateSystem: ({ session }) => session.spreadsheet.book.date1904,
    UsePrecisionAsDisplayed: () => false,
  },
  children: {
    Application: ({ session }) => application({ session }),
    Functions: ({ session }) => functions({ session }),
    Worksheets: ({ session }) => worksheets({ session }),
    Tables: ({ session }) => tables({ session, sheet: null }),
    Names: ({ session }) => namedItems({ session, sheet: null }),
    Protection: ({ session }) => bookProtection({ session }),
    Properties: ({ session: { spreadsheet } }) => settingsObject("DocumentProperties", Object.fromEntries(PROPERTIES.map((name) => [name, "value" as const])), recordStore(() => spreadsheet.book.properties, (properties) => spreadsheet.setBook({ properties: properties as Record<string, string> }))),
    _Runtime: ({ session }) => runtime({ session }),
  },
  methods: {
    GetSelectedRange: ({ session }) => rangeOn(session, session.spreadsheet.book.selection.sheet, session.spreadsheet.book.selection.area),
    GetSelectedRanges: ({ session }) => rangeAreas({ session, sheet: session.spreadsheet.book.selection.sheet, area: session.spreadsheet.book.selection.area }),
    GetActiveCell: ({ session }) => {
      const { sheet, area } = session.spreadsheet.book.selection;
      return rangeOn(session, sheet, { ...area, bottom: area.top, right: area.left });
    },
    Save: () => undefined,
    _RemoveReference: ({ references }, id: string) => references.forget(id),
    _GetReferenceCount: ({ references }) => references.count,
  },
});

/** Only ever one area here: the grid selects no more. */
const rangeAreas = hostClass<RangeTarget>("RangeAreas", {
  properties: { Address: rangeAddress, AreaCount: () => 1, CellCount: (target) => cellCount(areaOf(target)) },
});

/** The one that add-ins ask: it tells which day a workbook counts from. */
const functions = hostClass<{ readonly session: Session }>("Functions", {
  methods: { Date: ({ session }, year: number, month: number, day: number) => functionResult({ value: Date.UTC(year, month - 1, day) / 86_400_000 + 25_569 - (session.spreadsheet.book.date1904 ? 1462 : 0) }) },
});
const functionResult = hostClass<{ readonly value: number }>("FunctionResult", { properties: { Value: ({ value }) => value, Error: () => null } });

const application = hostClass<{ readonly session: Session }>("Application", {
  properties: {
    CalculationMode: { get: ({ session }) => session.spreadsheet.book.calculation, set: ({ session }, calculation: "Automatic" | "Manual" | "AutomaticExceptTables") => session.spreadsheet.setBook({ calculation }) },
    CalculationState: () => "Done", CalculationEngineVersion: () => 191_029,
    DecimalSeparator: () => ".", ThousandsSeparator: () => ",", UseSystemSeparators: () => true,
  },
  children: { CultureInfo: () => settingsObject("CultureInfo", { Name: "value", NumberFormat: { NumberDecimalSeparator: "value", NumberGroupSeparator: "value" }, DatetimeFormat: { DateSeparator: "value", ShortDatePattern: "value", LongDatePattern: "value", TimeSeparator: "value", LongTimePattern: "value", ShortTimePattern: "value" } }, { read: (path) => CULTURE[path] ?? null, write: () => { throw new ExcelError("InvalidOperation"); } }) },
  methods: {
    Calculate: () => undefined,
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
});

const CULTURE: Readonly<Record<string, string>> = {
  Name: "en-US", "NumberFormat.NumberDecimalSeparator": ".", "NumberFormat.NumberGroupSeparator": ",",
  "DatetimeFormat.DateSeparator": "/", "DatetimeFormat.TimeSeparator": ":", "DatetimeFormat.ShortDatePattern": "M/d/yyyy", "DatetimeFormat.LongDatePattern": "dddd, MMMM d, yyyy", "DatetimeFormat.LongTimePattern": "h:mm:ss tt", "DatetimeFormat.ShortTimePattern": "h:mm tt",
};

const runtime = hostClass<{ readonly session: Session }>("Runtime", {
  properties: { EnableEvents: { get: ({ session }) => session.eventsEnabled, set: ({ session }, enabled: boolean) => { session.eventsEnabled = enabled; } } },
});

/** Beside the workbook: the library tells here that it is ready for ribbon commands, and the add-in whether its pane is to be seen. */
export const services = (session: Session): Readonly<Record<string, HostObject>> => ({
  "Microsoft.InternalService.AddinInternalService": hostClass<null>("AddinInternalService", { methods: { NotifyActionHandlerReady: () => undefined } })(null),
  "Microsoft.AppRuntime.AppRuntimeService": runtimeService({ session }),
});

const runtimeService = hostClass<{ readonly session: Session }>("AppRuntimeService", {
  methods: {
    GetAppRuntimeState: ({ session }) => (session.paneShown ? "Visible" : "Background"),
    SetAppRuntimeState: ({ session }, state: "Visible" | "Background" | "Inactive") => { session.paneShown = state === "Visible"; },
  },
});
