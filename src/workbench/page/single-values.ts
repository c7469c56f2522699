/** Univer 0.25.1 finds that a cell with 0 equals "" where INDEX gives the cell: a range of one cell is its value before it is compared. */
import type { Univer } from "@univerjs/core";
import { IFunctionService, type ArrayValueObject, type BaseFunction } from "@univerjs/preset-sheets-core";

type Value = Parameters<BaseFunction["calculate"]>[number];

export function compareSingleValues(univer: Univer): void {
  const compare = univer.__getInjector().get(IFunctionService).getExecutor("COMPARE");
  if (!compare) return;
  const calculate = compare.calculate.bind(compare);
  compare.calculate = (...values: Value[]) => calculate(...values.map(single));
}

function single(value: Value): Value {
  if (!value.isArray()) return value;
  const array = value as ArrayValueObject;
  return array.getRowCount() === 1 && array.getColumnCount() === 1 ? (array.getFirstCell() ?? value) : value;
}
