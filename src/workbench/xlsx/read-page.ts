/** How a worksheet part prints, in the words of Excel's API. */
import { attribute, child, flag, number, type XmlElement } from "./xml-tree";

const PAPERS: Readonly<Record<number, string>> = { 1: "Letter", 5: "Legal", 8: "A3", 9: "A4", 11: "A5" };
const SIDES = ["left", "right", "top", "bottom", "header", "footer"];
const POINTS_AN_INCH = 72;
/** The three parts of a header or a footer, by the letters that begin them in files. */
const PARTS = { L: "Left", C: "Center", R: "Right" } as const;

export function readPage(sheet: XmlElement | null): Record<string, unknown> {
  const [setup, margins] = [child(sheet, "pageSetup"), child(sheet, "pageMargins")];
  const page: Record<string, unknown> = {};
  const orientation = attribute(setup, "orientation");
  if (orientation !== undefined) page.Orientation = orientation === "landscape" ? "Landscape" : "Portrait";
  page.PaperSize = PAPERS[number(setup, "paperSize") ?? 1] ?? "Letter";
  if (flag(child(child(sheet, "sheetPr"), "pageSetUpPr"), "fitToPage")) page.Zoom = { horizontalFitToPages: number(setup, "fitToWidth") ?? 1, verticalFitToPages: number(setup, "fitToHeight") ?? 1 };
  for (const side of SIDES) {
    const inches = number(margins, side);
    if (inches !== undefined) page[`${side.slice(0, 1).toUpperCase()}${side.slice(1)}Margin`] = inches * POINTS_AN_INCH;
  }
  if (flag(child(sheet, "printOptions"), "horizontalCentered")) page.CenterHorizontally = true;
  for (const [name, text] of [["Header", child(child(sheet, "headerFooter"), "oddHeader")?.text], ["Footer", child(child(sheet, "headerFooter"), "oddFooter")?.text]] as const) {
    for (const [, letter, words] of (text ?? "").matchAll(/&([LCR])((?:(?!&[LCR]).)*)/gs)) page[`HeadersFooters.DefaultForAllPages.${PARTS[letter as keyof typeof PARTS]}${name}`] = words;
  }
  return page;
}
