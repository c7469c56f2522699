/** Where the lines and cells of the sheet in view stand on the grid's canvas, in pixels. */
import type { Univer } from "@univerjs/core";
import { IRenderManagerService, SHEET_VIEWPORT_KEY, SheetSkeletonManagerService } from "@univerjs/preset-sheets-core";

export interface Extent { readonly start: number; readonly end: number }

export interface Places {
  /** How much of the canvas the heads of the lines take, and where frozen lines end. */
  readonly head: number;
  readonly frozen: number;
  /** Of a line, whether it is in view or not; empty where it is hidden. A line that scrolls may lie under frozen ones. */
  of(line: number): Extent;
  /** Whether it scrolls. */
  isFrozen(line: number): boolean;
}

/** Null before anything is drawn. */
export function placesIn(univer: Univer, axis: "rows" | "columns"): Places | null {
  const render = univer.__getInjector().get(IRenderManagerService).getRenderById("workbook");
  const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
  const view = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  if (!render || !skeleton || !view) return null;
  const { scaleX, scaleY } = render.scene.getAncestorScale();
  const { startRow, startColumn, ySplit, xSplit } = skeleton.worksheet.getFreeze();
  const [ends, scale, head, scrolled, firstFree, split] = axis === "rows"
    ? [skeleton.rowHeightAccumulation, scaleY, skeleton.columnHeaderHeight, view.viewportScrollY, startRow, ySplit]
    : [skeleton.columnWidthAccumulation, scaleX, skeleton.rowHeaderWidth, view.viewportScrollX, startColumn, xSplit];
  const startOf = (line: number): number => (line <= 0 ? 0 : (ends[line - 1] ?? ends.at(-1) ?? 0));
  const isFrozen = (line: number): boolean => line < firstFree;
  const place = (line: number, frozen: boolean): number => (head + startOf(line) - (frozen ? startOf(firstFree - split) : scrolled)) * scale;
  return {
    head: head * scale, frozen: firstFree > 0 ? place(firstFree, true) : head * scale, isFrozen,
    of: (line) => ({ start: place(line, isFrozen(line)), end: place(line + 1, isFrozen(line)) }),
  };
}
