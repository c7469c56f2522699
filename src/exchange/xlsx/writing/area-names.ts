/** Areas as a worksheet part lists them. */
import type { Area } from "../../../workbook/grid";
import { areaName, cellName } from "../../../workbook/grid";

/** `A1:B2`, or `A1` for a single cell. */
export const shortAreaName = (a: Area): string => (a.top === a.bottom && a.left === a.right ? cellName(a.top, a.left) : areaName(a));

/** Several areas, as `sqref` has them. */
export const areaNames = (areas: readonly Area[]): string => areas.map(shortAreaName).join(" ");
