/** How a worksheet part prints. */
import type { PrintSetup, SheetDocument } from "../../../workbook/document";
import { cellName, columnName } from "../../../workbook/grid";
import { element, escapeText, xstring } from "./xml";

export function printSetupXml({ orientation, paper, fitWidth, fitHeight, header, footer, margins, centerHorizontally }: PrintSetup): string {
  const { left, right, top, bottom } = margins ?? { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6 };
  const fits = isFitted({ fitWidth, fitHeight });
  return [
    centerHorizontally ? element("printOptions", { horizontalCentered: true }) : "",
    element("pageMargins", { left, right, top, bottom, header: 0.3, footer: 0.3 }),
    element("pageSetup", { paperSize: paper === "A4" ? 9 : 1, fitToWidth: fits ? fitWidth : undefined, fitToHeight: fits ? fitHeight : undefined, orientation }),
    header === undefined && footer === undefined ? "" : element("headerFooter", {}, line("oddHeader", header), line("oddFooter", footer)),
  ].join("");
}

/** Both 0: the sheet prints at its own size. */
export const isFitted = ({ fitWidth, fitHeight }: Pick<PrintSetup, "fitWidth" | "fitHeight">): boolean => fitWidth > 0 || fitHeight > 0;

/** The print area and what is repeated on each page are names of the workbook that belong to the sheet. */
export function printNames({ name, print }: SheetDocument): { name: string; formula: string }[] {
  const sheet = `'${name.replaceAll("'", "''")}'!`;
  const names = [];
  if (print.area) names.push({ name: "_xlnm.Print_Area", formula: `${sheet}${fixed(print.area.top, print.area.left)}:${fixed(print.area.bottom, print.area.right)}` });
  const { repeatColumns: columns, repeatRows: rows } = print;
  const titles = [...(columns ? [`${sheet}$${columnName(columns.from)}:$${columnName(columns.to)}`] : []), ...(rows ? [`${sheet}$${rows.from + 1}:$${rows.to + 1}`] : [])];
  if (titles.length > 0) names.push({ name: "_xlnm.Print_Titles", formula: titles.join(",") });
  return names;
}

const fixed = (row: number, column: number) => cellName(row, column).replace(/^([A-Z]+)/, "$$$1$$");
const line = (name: string, text: string | undefined) => (text === undefined ? "" : `<${name}>${escapeText(xstring(text))}</${name}>`);
