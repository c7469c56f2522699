/** The workbook part: the sheets, the names and how to calculate. */
import type { SheetDocument, WorkbookDocument } from "../../../workbook/document";
import { MAIN, RELATIONSHIPS } from "./namespaces";
import { printNames } from "./print-setup";
import { element, escapeText, xstring } from "./xml";

/** `ids` are the relationships to the worksheets, in their order. Everything is recalculated when Excel opens the file. */
export function workbookXml(document: WorkbookDocument, ids: readonly string[]): string {
  const names = namesXml(document);
  return element("workbook", { xmlns: MAIN, "xmlns:r": RELATIONSHIPS },
    element("workbookPr", { date1904: document.date1904 || undefined, defaultThemeVersion: 166_925 }),
    element("bookViews", {}, element("workbookView", { xWindow: 0, yWindow: 0, windowWidth: 28_800, windowHeight: 15_600, tabRatio: 800, activeTab: document.active })),
    element("sheets", {}, ...document.sheets.map((sheet, i) => sheetXml(sheet, i + 1, ids[i]!))),
    names.length === 0 ? "" : element("definedNames", {}, ...names),
    element("calcPr", { calcId: 191_029, fullCalcOnLoad: true }));
}

/** `relationships`: their namespace, where the element has to say it itself. */
export const sheetXml = ({ name, visibility: state }: SheetDocument, sheetId: number, id: string, relationships?: string): string => element("sheet", { name: xstring(name), sheetId, state, "xmlns:r": relationships, "r:id": id });

/** The names of the workbook, and those of its sheets, before which `before` others stand. */
export function namesXml({ names, sheets }: WorkbookDocument, before = 0): string[] {
  return [
    ...names.map(({ name, formula }) => nameXml(name, formula)),
    ...sheets.flatMap((sheet, i) => printNames(sheet).map(({ name, formula }) => nameXml(name, formula, before + i))),
  ];
}

function nameXml(name: string, formula: string, localSheetId?: number): string {
  return element("definedName", { name, localSheetId }, escapeText(xstring(formula.replace(/^=/, ""))));
}
