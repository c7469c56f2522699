import type { Scalar } from "../../../src/workbench/spreadsheet/book";
import { conditionFrom } from "../../../src/workbench/spreadsheet/condition";

const rows: readonly (readonly Scalar[])[] = [
  ["Red", 5, null, 46_053, { error: "#N/A" }],
  ["green", -2, "", 46_081, true],
];
const valueOf = (sheet: string | null, row: number, column: number): Scalar => (sheet === null ? (rows[row]?.[column] ?? null) : 99);

test.each<[formula: string, here: boolean, below: boolean]>([
  ['=OR($A1="red",$A1="High")', true, false],
  ["=N($B1)<0", false, true],
  ["=N($B$1)<0", false, false],
  ["=AND(ISNUMBER(D1),MOD(MONTH(D1),2)=0)", false, true],
  ['=C1=""', true, true],
  ["=ISBLANK(C1)", true, false],
  ["=E1=1", false, false],
  ["=ISERROR(E1)", true, false],
  ["=MAX(B1:D1)>46060", false, true],
  ["=IF(B1>0,'Other sheet'!A1=99,FALSE)", true, false],
  ["=-B1^2=-25", false, false],
  ["=B1*2%=0.1", true, false],
  ['=ISNUMBER(SEARCH("ree",A1))', false, true],
  ['=LEFT(A1,2)&"x"="rex"', true, false],
  ["=(B1+D1)/0>1", false, false],
])("%s", (formula, here, below) => {
  const condition = conditionFrom(formula)!;
  expect([condition(valueOf, 0, 0), condition(valueOf, 1, 0)]).toEqual([here, below]);
});

test.each(["=VLOOKUP(A1,B1:C3,2)>1", "=A1 B1", "=SUM(A1", "=tblTask[Days]>1"])("%s is left to others", (formula) => {
  expect(conditionFrom(formula)).toBeNull();
});
