/** Writes a new Excel workbook (.xlsx): equal documents make equal bytes. */
import type { WorkbookDocument } from "../../workbook/document";
import { buildZip } from "./container/build-zip";
import { Budget, xlsxLimits } from "./limits";
import type { XlsxLimits } from "./limits";
import { FreeNames } from "./writing/free-names";
import { sheetType } from "./writing/namespaces";
import { PackageWriter } from "./writing/package-writer";
import { appPropertiesXml, corePropertiesXml } from "./writing/properties-parts";
import { SharedStrings } from "./writing/shared-strings";
import { addSheet } from "./writing/sheet-parts";
import { StyleTable } from "./writing/style-table";
import { themeXml } from "./writing/theme-part";
import { workbookXml } from "./writing/workbook-part";

const WORKBOOK = "xl/workbook.xml";

/** Throws ExchangeError where a text does not fit in a cell, a table's header is not what its cell says, or the file could not be read again. */
export function writeXlsx(document: WorkbookDocument, limits: XlsxLimits = xlsxLimits): Uint8Array {
  const file = new PackageWriter(limits);
  const budget = new Budget(limits);
  const names = new FreeNames();
  const writing = { file, names, styles: new StyleTable(), strings: new SharedStrings(budget), budget, author: document.properties.creator };
  const sheets = document.sheets.map(sheet => ({ sheet, part: names.next("xl/worksheets/sheet") }));
  file.relate("", "officeDocument", WORKBOOK);
  file.relate("", "metadata/core-properties", "docProps/core.xml");
  file.relate("", "extended-properties", "docProps/app.xml");
  const ids = sheets.map(({ part }) => file.relate(WORKBOOK, "worksheet", part));
  file.relate(WORKBOOK, "styles", "xl/styles.xml");
  file.relate(WORKBOOK, "theme", "xl/theme/theme1.xml");
  file.relate(WORKBOOK, "sharedStrings", "xl/sharedStrings.xml");
  file.add(WORKBOOK, sheetType("sheet.main"), workbookXml(document, ids));
  budget.spend("sheets", document.sheets.length);
  sheets.forEach(({ part, sheet }, i) => addSheet(part, sheet, i === document.active, writing));
  file.add("xl/styles.xml", sheetType("styles"), writing.styles.xml());
  file.add("xl/sharedStrings.xml", sheetType("sharedStrings"), writing.strings.xml());
  file.add("xl/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml", themeXml());
  file.add("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", corePropertiesXml(document.properties));
  file.add("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml", appPropertiesXml());
  return buildZip(file.entries());
}
