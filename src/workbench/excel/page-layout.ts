/** How a sheet is printed, kept as data. */
import { areaName } from "../spreadsheet/area";
import { hostClass, type HostObject } from "./host-object";
import { areaOf, rangeArgument, sheetOf, type SheetTarget } from "./session";
import { recordStore, settingsObject, type SettingsShape } from "./settings-object";

const PARTS: SettingsShape = { CenterFooter: "value", CenterHeader: "value", LeftFooter: "value", LeftHeader: "value", RightFooter: "value", RightHeader: "value" };
const VALUES = ["BlackAndWhite", "BottomMargin", "CenterHorizontally", "CenterVertically", "DraftMode", "FirstPageNumber", "FooterMargin", "HeaderMargin", "LeftMargin", "Orientation", "PaperSize", "PrintErrors", "PrintGridlines", "PrintHeadings", "PrintOrder", "RightMargin", "TopMargin", "Zoom"];

/** Margins are kept in points, and may be given otherwise. */
const POINTS: Readonly<Record<string, number>> = { Inches: 72, Centimeters: 72 / 2.54 };

export const pageLayout = hostClass<SheetTarget>("PageLayout", {
  properties: Object.fromEntries(VALUES.map((name) => [name, { get: (target: SheetTarget) => sheetOf(target).page[name] ?? null, set: (target: SheetTarget, value: unknown) => change(target, name, value) }])),
  children: { HeadersFooters: (target) => headers(target) },
  methods: {
    SetPrintArea: (target, range: unknown) => change(target, "PrintArea", addressOf(range)),
    SetPrintTitleRows: (target, range: unknown) => change(target, "PrintTitleRows", addressOf(range)),
    SetPrintTitleColumns: (target, range: unknown) => change(target, "PrintTitleColumns", addressOf(range)),
    SetPrintMargins: (target, unit: string, margins: Readonly<Record<string, number>>) => Object.entries(margins).forEach(([side, size]) => change(target, `${side.slice(0, 1).toUpperCase()}${side.slice(1)}Margin`, size * (POINTS[unit] ?? 1))),
  },
});

const headers = (target: SheetTarget): HostObject => settingsObject("HeaderFooterGroup", { DefaultForAllPages: PARTS, State: "value" }, recordStore(() => sheetOf(target).page, (page) => target.session.spreadsheet.setSheet(target.sheet, { page })), "HeadersFooters");
const addressOf = (range: unknown): string => (typeof range === "string" ? range : areaName(areaOf(rangeArgument(range, () => null))));
const change = (target: SheetTarget, name: string, value: unknown): void => target.session.spreadsheet.setSheet(target.sheet, { page: { ...sheetOf(target).page, [name]: value } });
