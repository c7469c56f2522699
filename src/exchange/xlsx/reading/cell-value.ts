/** The stored text of a cell as the value it stands for. */
import type { Cell } from "../../../workbook/grid";
import { serialOfIsoDate } from "./iso-date";
import { decodeXstring } from "./xml-string";

/** `type` is the cell's `t`. A number that is none stays text, so that whoever reads the cell can say what stands there. */
export function cellValue(type: string, text: string, context: { readonly sharedStrings: readonly string[]; readonly date1904: boolean }): Cell {
  switch (type) {
    case "s": return text === "" ? null : context.sharedStrings[Number(text)] ?? { error: "#REF!" };
    case "str": case "inlineStr": return decodeXstring(text);
    case "b": return text === "" ? null : text.trim() === "1" || text.trim() === "true";
    case "e": return text === "" ? null : { error: text };
    case "d": return text === "" ? null : serialOfIsoDate(text, context.date1904) ?? text;
    default: return text === "" ? null : numberOf(text);
  }
}

function numberOf(text: string): Cell {
  const number = Number(text);
  if (Number.isNaN(number)) return text.trim() === "" ? null : text;
  return Number.isFinite(number) ? number : { error: "#NUM!" };
}
