/** The theme part: the colours that Excel offers first and the fonts of the workbook. */
import { DRAWING } from "./namespaces";
import { element } from "./xml";

/** Dark blue, then blue, orange, green, red, purple and teal: apart from each other in print and to the colour-blind. */
const COLORS: readonly (readonly [string, string])[] = [
  ["dk1", "1F2933"], ["lt1", "FFFFFF"], ["dk2", "1F3A5F"], ["lt2", "F3F5F8"],
  ["accent1", "2F6DB5"], ["accent2", "D97A1E"], ["accent3", "3C8D5A"], ["accent4", "C2413A"], ["accent5", "7A5BA6"], ["accent6", "1D8A99"],
  ["hlink", "1F5FA8"], ["folHlink", "6B4C9A"],
];

export function themeXml(): string {
  const colored = `<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>`;
  const font = (name: string) => element(name, {}, `<a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/>`);
  return element("a:theme", { "xmlns:a": DRAWING, name: "Plumbline" }, element("a:themeElements", {},
    element("a:clrScheme", { name: "Plumbline" }, ...COLORS.map(([name, val]) => element(`a:${name}`, {}, element("a:srgbClr", { val })))),
    element("a:fontScheme", { name: "Plumbline" }, font("a:majorFont"), font("a:minorFont")),
    element("a:fmtScheme", { name: "Plumbline" },
      element("a:fillStyleLst", {}, colored.repeat(3)),
      element("a:lnStyleLst", {}, ...[6350, 12_700, 19_050].map(w => element("a:ln", { w }, colored))),
      element("a:effectStyleLst", {}, "<a:effectStyle><a:effectLst/></a:effectStyle>".repeat(3)),
      element("a:bgFillStyleLst", {}, colored.repeat(3)))));
}
