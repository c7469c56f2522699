/** How a new sheet prints. */
import type { PrintSetup } from "../workbook/document";
import { areaName, columnName } from "../workbook/grid";

export function drawPrint({ pageLayout: page }: Excel.Worksheet, { orientation, paper, fitWidth, fitHeight, area, repeatRows, repeatColumns, header, footer, margins, centerHorizontally }: PrintSetup): void {
  page.orientation = orientation === "landscape" ? "Landscape" : "Portrait";
  page.paperSize = paper;
  page.zoom = { ...(fitWidth > 0 ? { horizontalFitToPages: fitWidth } : {}), ...(fitHeight > 0 ? { verticalFitToPages: fitHeight } : {}) };
  if (area) page.setPrintArea(areaName(area));
  if (repeatRows) page.setPrintTitleRows(`$${repeatRows.from + 1}:$${repeatRows.to + 1}`);
  if (repeatColumns) page.setPrintTitleColumns(`$${columnName(repeatColumns.from)}:$${columnName(repeatColumns.to)}`);
  if (centerHorizontally) page.centerHorizontally = true;
  if (margins) page.setPrintMargins("Inches", margins);
  const { defaultForAllPages: every } = page.headersFooters, top = partsOf(header), bottom = partsOf(footer);
  if (top.L) every.leftHeader = top.L;
  if (top.C) every.centerHeader = top.C;
  if (top.R) every.rightHeader = top.R;
  if (bottom.L) every.leftFooter = bottom.L;
  if (bottom.C) every.centerFooter = bottom.C;
  if (bottom.R) every.rightFooter = bottom.R;
}

/** `&LPlan&R&P` is `Plan` at the left and the page's number at the right; other codes stay as they are. */
function partsOf(line = ""): Readonly<Partial<Record<"L" | "C" | "R", string>>> {
  return Object.fromEntries([...line.matchAll(/&([LCR])((?:(?!&[LCR]).)*)/gs)].map(([, side, text]) => [side!, text!] as const));
}
