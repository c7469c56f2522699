/** A row of a register in words: what its sheet shows of it, for people who do not see the sheet beside the pane. */
import { date, days, elapsedDays, money, percent } from "../../report/format";
import type { Column } from "../../workbook/column";
import type { AnyRow, Register } from "../../workbook/register";
import type { DurationValue, ValueType } from "../../workbook/value-type";
import type { Shown } from "./engine";

/** `asked`: the column that the question was about. Other columns without a value are left out. */
export function recordOf(register: Register, row: AnyRow, asked: string | undefined, minutesPerDay: number): Shown["record"] {
  return Object.entries(register.columns).flatMap(([key, column]) => {
    const value = words(column, row[key], minutesPerDay);
    return value === "" && key !== asked ? [] : [{ header: column.header, value: value || "empty", asked: key === asked }];
  });
}

type Words = (value: unknown, minutesPerDay: number) => string;

const plain: Words = (value) => String(value);

const WORDS: Readonly<Record<ValueType<unknown>["name"], Words>> = {
  text: plain, id: plain, number: plain, choice: plain, any: plain,
  date: (value) => date(value as number),
  money: (value) => money(value as number),
  percent: (value) => percent(value as number),
  days: (value, perDay) => days(value as number, perDay),
  duration: (value, perDay) => {
    const { minutes, elapsed } = value as DurationValue;
    return elapsed ? elapsedDays(minutes) : days(minutes, perDay);
  },
};

const words = ({ type }: Column<unknown>, value: unknown, minutesPerDay: number): string =>
  value === null || value === undefined || value === "" ? "" : WORDS[type.name](value, minutesPerDay);
