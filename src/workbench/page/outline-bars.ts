/** The bars beside the heads of rows and above those of columns, with which groups are folded and unfolded. */
import type { Univer } from "@univerjs/core";
import { columnName } from "../spreadsheet/area";
import type { Sheet } from "../spreadsheet/book";
import { depthOf, folded, groupsOf, unfolded, unfoldedTo, type Group, type Lines } from "../spreadsheet/outline";
import { sheetById, type Spreadsheet } from "../spreadsheet/spreadsheet";
import { placesIn, type Extent, type Places } from "./grid-places";

type Axis = "rows" | "columns";

/** Of a level of groups, in pixels, and around them all. */
const LEVEL = 15;
const MARGIN = 3;
const BUTTON = 13;

export interface OutlineBars {
  /** Draws them anew, before the browser next paints. */
  refresh(): void;
}

/** `viewNow` is the part of the page that the grid's canvas fills, once there is one: it makes room for the bars. `say` tells the user what cannot be done. */
export function outlineBars(univer: Univer, viewNow: () => HTMLElement | null, shown: () => Spreadsheet | null, say: (sentence: string) => void): OutlineBars {
  let view: HTMLElement | null = null;
  let isAsked = false;
  const active = (): Sheet | undefined => sheetById(shown()!, shown()!.book.active);
  const change = (axis: Axis, to: (lines: Lines, after: boolean) => Lines): void => {
    const sheet = active();
    if (!sheet) return;
    if (sheet.protection) return say(`The sheet ${sheet.name} is protected.`);
    shown()!.setSheet(sheet.id, { [axis]: to(sheet[axis], summaryAfter(sheet, axis)) });
    void shown()!.commit("user");
  };
  const bars = { rows: bar("rows", (to) => change("rows", to)), columns: bar("columns", (to) => change("columns", to)) };

  const draw = (): void => {
    isAsked = false;
    const sheet = shown() && active();
    if (!view && (view = viewNow())) {
      view.parentElement?.append(bars.rows.element, bars.columns.element);
      new ResizeObserver(refresh).observe(view);
    }
    if (!sheet || !view) return;
    const [left, top] = [thickness(sheet.rows), thickness(sheet.columns)];
    view.style.margin = `${top}px 0 0 ${left}px`;
    const { offsetLeft, offsetTop, clientWidth: width, clientHeight: height } = view;
    bars.rows.draw(sheet, { left: offsetLeft - left, top: offsetTop - top, width: left, height: height + top }, placesIn(univer, "rows"), top);
    bars.columns.draw(sheet, { left: offsetLeft, top: offsetTop - top, width, height: top }, placesIn(univer, "columns"), 0);
  };
  const refresh = (): void => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(draw);
  };
  return { refresh };
}

const summaryAfter = ({ summary }: Sheet, axis: Axis): boolean => (axis === "rows" ? summary.below : summary.right);
const thickness = (lines: Lines): number => (depthOf(lines) === 0 ? 0 : (depthOf(lines) + 1) * LEVEL + MARGIN);

interface Box { readonly left: number; readonly top: number; readonly width: number; readonly height: number }
/** Something on a bar: a button where it has a `text`, else the line along a group. `to` is what the button makes of the lines. */
interface Mark { readonly box: Box; readonly text: string; readonly title: string; readonly look: string; to(lines: Lines, after: boolean): Lines }
interface Bar { readonly element: HTMLElement; /** `before`: how much of the bar is before the canvas begins. */ draw(sheet: Sheet, box: Box, places: Places | null, before: number): void }

function bar(axis: Axis, change: (to: Mark["to"]) => void): Bar {
  const element = document.createElement("div");
  element.className = `outline ${axis}`;
  element.setAttribute("role", "toolbar");
  element.setAttribute("aria-label", `Groups of ${axis}`);
  let drawn = "";
  return {
    element,
    draw(sheet, box, places, before) {
      const marks = places && box.width > 0 && box.height > 0 ? marksOf(axis, sheet, places, before, axis === "rows" ? box.height - before : box.width) : [];
      const now = JSON.stringify([box, marks]);
      if (now === drawn) return;
      drawn = now;
      place(element, box);
      const focused = element.contains(document.activeElement) ? [...element.children].indexOf(document.activeElement!) : -1;
      element.replaceChildren(...marks.map((mark) => markDrawn(mark, () => change(mark.to))));
      (element.children[focused] as HTMLElement | undefined)?.focus();
    },
  };
}

function markDrawn({ box, text, title, look }: Mark, action: () => void): HTMLElement {
  const mark = document.createElement(text === "" ? "div" : "button");
  mark.className = look;
  mark.textContent = text;
  place(mark, box);
  if (text === "") return mark;
  mark.title = title;
  mark.setAttribute("aria-label", title);
  mark.addEventListener("click", action);
  return mark;
}

function place({ style }: HTMLElement, box: Box): void {
  for (const [side, size] of Object.entries(box)) style.setProperty(side, `${size}px`);
}

/** Levels first, so that a button keeps its place among them. */
function marksOf(axis: Axis, sheet: Sheet, places: Places, before: number, length: number): Mark[] {
  const lines = sheet[axis], after = summaryAfter(sheet, axis);
  const levels = Array.from({ length: depthOf(lines) + 1 }, (_, at): Mark => ({
    box: boxAt(axis, at, before + (places.head - BUTTON) / 2, BUTTON), text: String(at + 1), title: `Show ${axis} to level ${at + 1}`, look: "level", to: (now) => unfoldedTo(now, at + 1, after),
  }));
  return [...levels, ...groupsOf(lines, after).flatMap((group) => groupMarks(axis, group, after, places, before, length))];
}

function groupMarks(axis: Axis, group: Group, after: boolean, places: Places, before: number, length: number): Mark[] {
  const visible = (line: number): Extent => {
    const { start, end } = places.of(line), least = places.isFrozen(line) ? places.head : places.frozen;
    return { start: Math.max(least, start), end: Math.max(least, end) };
  };
  const [from, to] = [visible(group.first).start, Math.min(length, visible(group.last).end)];
  const { start, end } = visible(group.summary);
  const span: Mark = { box: boxAt(axis, group.level - 1, before + from, to - from), text: "", title: "", look: `span ${after ? "after" : "before"}`, to: (lines) => lines };
  const button: Mark = {
    box: boxAt(axis, group.level - 1, before + (start + end - BUTTON) / 2, BUTTON), text: group.folded ? "+" : "−", title: `${group.folded ? "Show" : "Hide"} ${axis} ${nameOf(axis, group.first)} to ${nameOf(axis, group.last)}`, look: "fold",
    to(lines, below) {
      const groups = groupsOf(lines, below), same = groups.find(({ level, first }) => level === group.level && first === group.first);
      if (!same) return lines;
      return same.folded ? unfolded(lines, same, groups) : folded(lines, same);
    },
  };
  return [...(!group.folded && to > from ? [span] : []), ...(end - start >= BUTTON / 2 && start < length ? [button] : [])];
}

/** Of something in a level's lane, so far along the bar. */
function boxAt(axis: Axis, lane: number, along: number, long: number): Box {
  const across = MARGIN + lane * LEVEL;
  return axis === "rows" ? { left: across, top: along, width: BUTTON, height: long } : { left: along, top: across, width: long, height: BUTTON };
}

const nameOf = (axis: Axis, line: number): string => (axis === "rows" ? String(line + 1) : columnName(line));
