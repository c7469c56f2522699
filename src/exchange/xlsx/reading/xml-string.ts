/** Excel's own escape for characters that XML cannot carry: `_x0007_` (ECMA-376, ST_Xstring). */

export function decodeXstring(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
