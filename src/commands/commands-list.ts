/** Every command on an open workbook, in the order of the ribbon. */
import { checkWorkbook } from "./check-workbook";
import type { Command } from "./command";
import { recalculate } from "./recalculate";
import { setUp } from "./set-up";
import { statusReport } from "./status-report";
import { takeBaseline } from "./take-baseline";

export const commands: readonly Command[] = [setUp, recalculate, checkWorkbook, takeBaseline, statusReport];
