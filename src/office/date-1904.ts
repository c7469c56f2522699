/** Whether the workbook's dates count from 1904, which Excel's API tells only by what a date comes to. */
import { excelRun } from "./excel-run";

export const askDay = ({ functions }: Excel.Workbook): Excel.FunctionResult<number> => functions.date(2000, 1, 1).load("value");

/** Of the day that was asked for; it is 36,526 where dates count from 1900. */
export const isDate1904 = ({ value }: Excel.FunctionResult<number>): boolean => value < 36_000;

let asked: Promise<boolean> | null = null;

/** Asked once, since functions for cells are called often. False where they run without a workbook to ask; rejects where Excel does not answer: the next call asks again. */
export function date1904(): Promise<boolean> {
  if (typeof Excel === "undefined") return Promise.resolve(false);
  return (asked ??= excelRun(async ({ workbook, sync }) => {
    const day = askDay(workbook);
    await sync();
    return isDate1904(day);
  }).catch((error: unknown) => {
    asked = null;
    throw error;
  }));
}
