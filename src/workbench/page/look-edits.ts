/** What the user changes in the grid in the look of cells, done to the cells of the workbook. */
import type { IBorderStyleData, IStyleData, Nullable } from "@univerjs/core";
import type { CellData, Style } from "../spreadsheet/book";
import { HORIZONTAL, INDENT, LINES, SIDES, VERTICAL, WEIGHTS } from "./grid-styles";

type Font = NonNullable<Style["font"]>;
type Line = NonNullable<Style["borders"]>[string];

/** `drawn` has what changed, with null for what was taken away; null takes away all. What the workbook does not know of stays as it was. */
export function withLook(cell: CellData, drawn: IStyleData | null): CellData {
  const { style, format, ...content } = cell;
  if (!drawn) return content;
  const now = compact<Style>({ ...style, ...changedStyle(drawn), font: nonEmpty(compact<Font>({ ...style?.font, ...changedFont(drawn) })), borders: nonEmpty(compact({ ...style?.borders, ...changedBorders(drawn) })) });
  const pattern = "n" in drawn ? drawn.n?.pattern : format;
  return { ...content, ...(pattern !== undefined && pattern !== "General" && { format: pattern }), ...(Object.keys(now).length > 0 && { style: now }) };
}

function changedFont(drawn: IStyleData): Partial<Record<keyof Font, unknown>> {
  return {
    ...("bl" in drawn && { bold: drawn.bl === 1 || undefined }), ...("it" in drawn && { italic: drawn.it === 1 || undefined }),
    ...("ul" in drawn && { underline: drawn.ul?.s === 1 ? "Single" : undefined }), ...("st" in drawn && { strikethrough: drawn.st?.s === 1 || undefined }),
    ...("cl" in drawn && { color: hex(drawn.cl?.rgb) }), ...("fs" in drawn && { size: drawn.fs || undefined }), ...("ff" in drawn && { name: drawn.ff ?? undefined }),
  };
}

function changedStyle(drawn: IStyleData): Partial<Record<keyof Style, unknown>> {
  return {
    ...("bg" in drawn && { fill: hex(drawn.bg?.rgb) }), ...("tb" in drawn && { wrap: drawn.tb === 3 || undefined }),
    ...("ht" in drawn && { horizontal: nameOf(HORIZONTAL, drawn.ht) }), ...("vt" in drawn && { vertical: nameOf(VERTICAL, drawn.vt) }),
    ...("pd" in drawn && { indent: Math.max(0, Math.round((Math.max(drawn.pd?.l ?? 0, drawn.pd?.r ?? 0) - 2) / INDENT)) || undefined }),
    ...("tr" in drawn && { rotation: -(drawn.tr?.a ?? 0) || undefined }),
  };
}

function changedBorders({ bd: drawn }: IStyleData): Record<string, Line | undefined> {
  if (drawn === undefined) return {};
  return Object.fromEntries(Object.entries(SIDES).flatMap(([edge, side]) => (!drawn || side in drawn ? [[edge, line(drawn?.[side as "t"])]] : [])));
}

function line(drawn: Nullable<IBorderStyleData>): Line | undefined {
  if (!drawn?.s) return undefined;
  const style = nameOf(LINES, drawn.s);
  return { style: style ?? "Continuous", ...(style === undefined && { weight: nameOf(WEIGHTS, drawn.s) ?? "Thin" }), color: hex(drawn.cl?.rgb) ?? "#000000" };
}

/** `#RRGGBB` of `rgb(…)` too, as pasted colors are. */
function hex(color: Nullable<string>): string | undefined {
  const parts = /^rgba?\((\d+), ?(\d+), ?(\d+)/.exec(color ?? "")?.slice(1);
  return parts ? `#${parts.map((part) => Number(part).toString(16).padStart(2, "0")).join("").toUpperCase()}` : (color?.toUpperCase() ?? undefined);
}

const nameOf = (numbers: Readonly<Record<string, number>>, number: Nullable<number>): string | undefined => Object.keys(numbers).find((name) => numbers[name] === number);
const compact = <T extends object>(all: { readonly [Key in keyof T]?: unknown }): T => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as T;
const nonEmpty = <T extends object>(all: T): T | undefined => (Object.keys(all).length > 0 ? all : undefined);
