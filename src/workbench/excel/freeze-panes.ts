/** The rows and columns of a sheet that stay in view. */
import { area as cells, LAST_COLUMN, LAST_ROW } from "../spreadsheet/area";
import { hostClass, nothing, orNotFound, type HostObject } from "./host-object";
import { rangeOn, readAddress } from "./range";
import { areaOf, rangeArgument, requireNumber, sheetOf, type SheetTarget } from "./session";

export const freezePanes = hostClass<SheetTarget>("WorksheetFreezePanes", {
  methods: {
    FreezeRows: (target, count: number) => set(target, requireNumber(count, "count", 0), 0),
    FreezeColumns: (target, count: number) => set(target, 0, requireNumber(count, "count", 0)),
    FreezeAt: (target, range: unknown) => {
      const { bottom, right } = areaOf(rangeArgument(range, (address) => readAddress(target.session, target.sheet, address)));
      set(target, bottom === LAST_ROW ? 0 : bottom + 1, right === LAST_COLUMN ? 0 : right + 1);
    },
    Unfreeze: (target) => set(target, 0, 0),
    GetLocation: (target) => orNotFound(location(target), "nothing is frozen"),
    GetLocationOrNullObject: (target) => location(target) ?? nothing,
  },
});

const set = (target: SheetTarget, rows: number, columns: number): void => target.session.spreadsheet.setSheet(sheetOf(target).id, { freeze: { rows, columns } });

function location(target: SheetTarget): HostObject | undefined {
  const { rows, columns } = sheetOf(target).freeze;
  if (rows === 0 && columns === 0) return undefined;
  return rangeOn(target.session, target.sheet, cells(0, 0, rows === 0 ? LAST_ROW + 1 : rows, columns === 0 ? LAST_COLUMN + 1 : columns));
}
