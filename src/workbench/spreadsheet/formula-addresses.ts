/** The addresses in a formula, followed when rows, columns or sheets come, go or get another name. */
import { columnName, isWholeColumns, isWholeRows, parseAddress, quoted, type Area } from "./area";
import { shifted, type Shift } from "./shifted";

/** Texts and references to tables are passed over; a name or a function is not an address. */
const ADDRESS = /"(?:[^"]|"")*"|\[(?:[^[\]]|\[[^\]]*\])*\]|(?<![\p{L}\p{N}_.$])((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+)(?![\p{L}\p{N}_(.!])/giu;

/** `own`: the formula stands on the sheet that is shifted, whose name is `sheet`. What is gone becomes #REF!. */
export function shiftedFormula(formula: string, own: boolean, sheet: string, shift: Shift): string {
  return formula.replace(ADDRESS, (found: string, prefix: string | undefined, address: string | undefined) => {
    const area = address === undefined || !(prefix === undefined ? own : isNamed(prefix, sheet)) ? undefined : parseAddress(address)?.area;
    if (!area) return found;
    const to = shifted(area, shift);
    return to ? `${prefix ?? ""}${written(to, address!)}` : `${prefix ?? ""}#REF!`;
  });
}

/** As if copied so many rows down: rows without `$` go along. What would be above the sheet becomes #REF!. */
export function copiedFormula(formula: string, rows: number): string {
  return formula.replace(ADDRESS, (found: string, prefix: string | undefined, address: string | undefined) => {
    if (address === undefined) return found;
    let above = false;
    const copied = address.replace(/(\$?)(\d+)/g, (row: string, fixed: string, digits: string) => {
      if (fixed === "" && Number(digits) + rows < 1) above = true;
      return fixed === "" ? String(Number(digits) + rows) : row;
    });
    return `${prefix ?? ""}${above ? "#REF!" : copied}`;
  });
}

/** `name` is null where the sheet is gone. */
export function renamedInFormula(formula: string, sheet: string, name: string | null): string {
  return formula.replace(ADDRESS, (found: string, prefix: string | undefined, address: string | undefined) => {
    if (prefix === undefined || address === undefined || !isNamed(prefix, sheet)) return found;
    return name === null ? "#REF!" : `${quoted(name)}!${address}`;
  });
}

function isNamed(prefix: string, sheet: string): boolean {
  const bare = prefix.slice(0, -1);
  return (bare.startsWith("'") ? bare.slice(1, -1).replaceAll("''", "'") : bare).toLowerCase() === sheet.toLowerCase();
}

/** An area as the address before it was written: its `$`, one cell or two corners, whole columns or rows. */
function written(area: Area, before: string): string {
  const [first = "", last = first] = before.split(":");
  const corner = (row: number, column: number, like: string): string => {
    const [, fixedColumn = "", letters = "", fixedRow = "", digits = ""] = /^(\$?)([A-Z]*)(\$?)(\d*)$/i.exec(like) ?? [];
    return `${letters === "" ? "" : fixedColumn + columnName(column)}${digits === "" ? "" : (letters === "" ? fixedColumn : fixedRow) + (row + 1)}`;
  };
  if (!before.includes(":")) return corner(area.top, area.left, first);
  return `${corner(isWholeColumns(area) ? 0 : area.top, isWholeRows(area) ? 0 : area.left, first)}:${corner(isWholeColumns(area) ? 0 : area.bottom, isWholeRows(area) ? 0 : area.right, last)}`;
}
