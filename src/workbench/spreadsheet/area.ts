/** Rectangles of cells and their A1 names. */

/** Zero-based, inclusive. */
export interface Area { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

export const area = (top: number, left: number, rows = 1, columns = 1): Area => ({ top, left, bottom: top + rows - 1, right: left + columns - 1 });
export const wholeSheet: Area = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };

export const rowCount = (a: Area): number => a.bottom - a.top + 1;
export const columnCount = (a: Area): number => a.right - a.left + 1;
export const cellCount = (a: Area): number => rowCount(a) * columnCount(a);
export const isWholeColumns = (a: Area): boolean => a.top === 0 && a.bottom === LAST_ROW;
export const isWholeRows = (a: Area): boolean => a.left === 0 && a.right === LAST_COLUMN;
export const onSheet = (a: Area): boolean => a.top >= 0 && a.left >= 0 && a.bottom <= LAST_ROW && a.right <= LAST_COLUMN && a.top <= a.bottom && a.left <= a.right;

export const sameArea = (a: Area, b: Area): boolean => a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
export const contains = (outer: Area, inner: Area): boolean => outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right;
export const union = (a: Area, b: Area): Area => ({ top: Math.min(a.top, b.top), left: Math.min(a.left, b.left), bottom: Math.max(a.bottom, b.bottom), right: Math.max(a.right, b.right) });

export function intersection(a: Area, b: Area): Area | null {
  const both = { top: Math.max(a.top, b.top), left: Math.max(a.left, b.left), bottom: Math.min(a.bottom, b.bottom), right: Math.min(a.right, b.right) };
  return both.top <= both.bottom && both.left <= both.right ? both : null;
}

/** What is left of `a` without `hole`: at most four rectangles. */
export function subtract(a: Area, hole: Area): Area[] {
  const cut = intersection(a, hole);
  if (!cut) return [a];
  return [
    { ...a, bottom: cut.top - 1 },
    { ...a, top: cut.bottom + 1 },
    { top: cut.top, bottom: cut.bottom, left: a.left, right: cut.left - 1 },
    { top: cut.top, bottom: cut.bottom, left: cut.right + 1, right: a.right },
  ].filter((rest) => rest.top <= rest.bottom && rest.left <= rest.right);
}

/** `0` → `A`, `26` → `AA`. */
export function columnName(column: number): string {
  let name = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

export function columnNumber(name: string): number {
  return [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** `A1`, `A1:C4`, `A:C` or `2:5`. */
export function areaName(a: Area): string {
  if (isWholeColumns(a)) return `${columnName(a.left)}:${columnName(a.right)}`;
  if (isWholeRows(a)) return `${a.top + 1}:${a.bottom + 1}`;
  const first = columnName(a.left) + (a.top + 1);
  return cellCount(a) === 1 ? first : `${first}:${columnName(a.right)}${a.bottom + 1}`;
}

/** A sheet's name as formulas write it: quoted where it must be. */
export const quoted = (sheet: string): string => (/^[A-Za-z_][A-Za-z0-9_.]*$/.test(sheet) && !/^[A-Za-z]{1,3}\d+$/.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`);

export interface Address { readonly sheet: string | null; readonly area: Area }

/** Reads `B2:C4`, `$B$2`, `A:C`, `3:9`, with or without a sheet before `!`; null where it is no address. */
export function parseAddress(text: string): Address | null {
  const bang = text.lastIndexOf("!");
  const named = bang < 0 ? null : text.slice(0, bang);
  const sheet = named?.startsWith("'") && named.endsWith("'") ? named.slice(1, -1).replaceAll("''", "'") : named;
  const [from, to = from, more] = text.slice(bang + 1).replaceAll("$", "").split(":");
  const first = corner(from ?? "");
  const last = corner(to ?? "");
  if (!first || !last || more !== undefined) return null;
  if ((first.row === null) !== (last.row === null) || (first.column === null) !== (last.column === null)) return null;
  if ((first.row === null || first.column === null) && !text.includes(":")) return null;
  const found: Area = {
    top: Math.min(first.row ?? 0, last.row ?? 0),
    bottom: first.row === null ? LAST_ROW : Math.max(first.row, last.row ?? 0),
    left: Math.min(first.column ?? 0, last.column ?? 0),
    right: first.column === null ? LAST_COLUMN : Math.max(first.column, last.column ?? 0),
  };
  return onSheet(found) ? { sheet, area: found } : null;
}

function corner(text: string): { readonly row: number | null; readonly column: number | null } | null {
  const match = /^([A-Za-z]{1,3})?(\d{1,7})?$/.exec(text);
  if (!match || text === "") return null;
  return { column: match[1] ? columnNumber(match[1]) : null, row: match[2] ? Number(match[2]) - 1 : null };
}
