/** Where cells stand on their sheet, in points from its corner. */
import { LAST_ROW } from "./area";
import type { Line, Sheet } from "./book";

export const DEFAULT_WIDTH = 48;
export const DEFAULT_HEIGHT = 15;

type Lines = Readonly<Record<number, Line>>;
export interface Box { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

/** From the sheet's edge to the start of a column (or row). Hidden ones take no room. */
export function offset(lines: Lines, usual: number, index: number): number {
  const special = Object.entries(lines).filter(([at]) => Number(at) < index);
  return index * usual + special.reduce((sum, [, { size = usual, hidden }]) => sum + (hidden ? 0 : size) - usual, 0);
}

/** The column (or row) that a point lies in, and how far into it. */
export function lineAt(lines: Lines, usual: number, point: number): { readonly index: number; readonly into: number } {
  let left = point;
  for (let index = 0; ; index++) {
    const size = lines[index]?.hidden ? 0 : (lines[index]?.size ?? usual);
    if (left < size || index === LAST_ROW) return { index, into: Math.max(0, left) };
    left -= size;
  }
}

export const columnOffset = ({ columns }: Pick<Sheet, "columns">, column: number): number => offset(columns, DEFAULT_WIDTH, column);
export const rowOffset = ({ rows }: Pick<Sheet, "rows">, row: number): number => offset(rows, DEFAULT_HEIGHT, row);
