/** The workbook part: the sheets, the names and how to calculate. */
import type { WorkbookDocument } from "../../../workbook/document";
import { MAIN, RELATIONSHIPS } from "./namespaces";
import { printNames } from "./print-setup";
import { element, escapeText, xstring } from "./xml";

/** `ids` are the relationships to the worksheets, in their order. Everything is recalculated when Excel opens the file. */
export function workbookXml(document: WorkbookDocument, ids: readonly string[]): string {
  const names = [
    ...document.names.map(({ name, formula }) => nameXml(name, formula)),
    ...document.sheets.flatMap((sheet, i) => printNames(sheet).map(({ name, formula }) => nameXml(name, formula, i))),
  ];
  return element("workbook", { xmlns: MAIN, "xmlns:r": RELATIONSHIPS },
    element("workbookPr", { date1904: document.date1904 || undefined, defaultThemeVersion: 166_925 }),
    element("bookViews", {}, element("workbookView", { xWindow: 0, yWindow: 0, windowWidth: 28_800, windowHeight: 15_600, tabRatio: 800, activeTab: document.active })),
    element("sheets", {}, ...document.sheets.map(({ name, visibility: state }, i) => element("sheet", { name: xstring(name), sheetId: i + 1, state, "r:id": ids[i]! }))),
    names.length === 0 ? "" : element("definedNames", {}, ...names),
    element("calcPr", { calcId: 191_029, fullCalcOnLoad: true }));
}

function nameXml(name: string, formula: string, localSheetId?: number): string {
  return element("definedName", { name, localSheetId }, escapeText(xstring(formula.replace(/^=/, ""))));
}
