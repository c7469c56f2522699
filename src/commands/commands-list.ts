/** Every command on an open workbook. */
import { checkWorkbook } from "./check-workbook";
import type { Command } from "./command";
import { indent, outdent } from "./indent";
import { recalculate } from "./recalculate";
import { setUp } from "./set-up";
import { statusReport } from "./status-report";
import { takeBaseline } from "./take-baseline";
import { trySample } from "./try-sample";

/** In the order of the ribbon. */
export const commands: readonly Command[] = [setUp, recalculate, checkWorkbook, takeBaseline, statusReport];

/** With those that only the pane offers. */
export const paneCommands: readonly Command[] = [...commands, indent, outdent, trySample];
