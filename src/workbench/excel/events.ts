/** The events Excel sends to an add-in that asked for them. */
import { areaName, intersection, union, type Area } from "../spreadsheet/area";
import type { Book } from "../spreadsheet/book";
import type { Step } from "../spreadsheet/spreadsheet";
import { EVENT, WORKBOOK_ID, type Session } from "./session";

/** One event as the library takes it: `message` is the JSON of its arguments. */
export interface HostEvent { readonly type: number; readonly target: string; readonly message: string; readonly remote: boolean }

/** The methods by which the library registers for events and back: `_RegisterDataChangedEvent` and its like. */
export function registrations<T extends { readonly session: Session }>(targetId: (target: T) => string, events: Readonly<Record<string, number>>): Record<string, (target: T) => void> {
  return Object.fromEntries(Object.entries(events).flatMap(([name, type]) => [
    [`_Register${name}`, (target: T) => count(target.session, `${type} ${targetId(target)}`, 1)],
    [`_Unregister${name}`, (target: T) => count(target.session, `${type} ${targetId(target)}`, -1)],
  ]));
}

/** Each handler registers for itself: the event is sent until the last has gone. */
function count({ events }: Session, event: string, by: 1 | -1): void {
  const left = (events.get(event) ?? 0) + by;
  if (left > 0) events.set(event, left);
  else events.delete(event);
}

/** What a step means to the add-in, in the order Excel tells it. Only what was asked for. */
export function eventsOf(session: Session, step: Step): HostEvent[] {
  if (!session.eventsEnabled) return [];
  const remote = step.origin === "remote";
  const source = remote ? "Remote" : "Local";
  const triggerSource = step.origin === "api" ? "ThisLocalAddin" : "Unknown";
  const events: HostEvent[] = [];
  const tell = (type: number, targets: readonly string[], args: Readonly<Record<string, unknown>>): void => {
    for (const target of targets) if (session.events.has(`${type} ${target}`)) events.push({ type, target, remote, message: JSON.stringify(args) });
  };
  const { before, after } = booksOf(session, step);
  for (const [sheet, area] of changedAreas(step)) {
    const found = after.sheets.find(({ id }) => id === sheet);
    if (!found) continue;
    const args = { address: areaName(area), changeType: "RangeEdited", source, triggerSource, worksheetId: sheet, shiftDirection: "None" };
    tell(EVENT.changed, [sheet, WORKBOOK_ID], args);
    for (const table of found.tables) {
      const touched = intersection(table.area, area);
      if (touched) tell(EVENT.tableChanged, [table.id, WORKBOOK_ID], { ...args, address: areaName(touched), tableId: table.id });
    }
  }
  for (const { id } of after.sheets) if (!before.sheets.some((sheet) => sheet.id === id)) tell(EVENT.added, [WORKBOOK_ID], { source, worksheetId: id });
  for (const { id } of before.sheets) if (!after.sheets.some((sheet) => sheet.id === id)) tell(EVENT.deleted, [WORKBOOK_ID], { source, worksheetId: id });
  for (const { id, name } of after.sheets) {
    const old = before.sheets.find((sheet) => sheet.id === id);
    if (old && old.name !== name) tell(EVENT.nameChanged, [id, WORKBOOK_ID], { nameBefore: old.name, nameAfter: name, source, worksheetId: id });
  }
  if (before.active !== after.active) tell(EVENT.activated, [after.active, WORKBOOK_ID], { worksheetId: after.active });
  if (before.selection !== after.selection) {
    const { sheet, area } = after.selection;
    tell(EVENT.selectionChanged, [sheet, WORKBOOK_ID], { address: areaName(area), worksheetId: sheet });
  }
  return events;
}

function booksOf(session: Session, { changes }: Step): { readonly before: Book; readonly after: Book } {
  const books = changes.filter((change) => change.type === "book");
  const now = session.spreadsheet.book;
  return { before: books[0]?.before ?? now, after: books.at(-1)?.after ?? now };
}

/** The rectangle of changed content on each sheet. */
function changedAreas({ changes }: Step): Map<string, Area> {
  const areas = new Map<string, Area>();
  for (const change of changes) {
    if (change.type !== "cell" || (change.before.value === change.after.value && change.before.formula === change.after.formula)) continue;
    const one = { top: change.row, left: change.column, bottom: change.row, right: change.column };
    const known = areas.get(change.sheet);
    areas.set(change.sheet, known ? union(known, one) : one);
  }
  return areas;
}
