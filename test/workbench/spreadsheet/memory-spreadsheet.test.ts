import { memorySpreadsheet } from "../../../src/workbench/spreadsheet/memory-spreadsheet";
import type { Results } from "../../../src/workbench/spreadsheet/spreadsheet";

test("a spreadsheet is settled once all that was changed is worked out, also what was changed meanwhile", async () => {
  const answers: ((results: readonly Results[]) => void)[] = [];
  const spreadsheet = memorySpreadsheet({ sheets: [{ name: "S", cells: [[1]] }] }, { calculate: () => new Promise((resolve) => { answers.push(resolve); }) });
  const { id } = spreadsheet.book.sheets[0]!;
  const change = (value: number): void => {
    spreadsheet.setCells(id, [{ row: 0, column: 0, cell: { value } }]);
    void spreadsheet.commit("user");
  };
  const result = (value: number): readonly Results[] => [{ sheet: id, edits: [{ row: 0, column: 1, cell: { value, formula: "=A1*2" } }] }];
  let isSettled = false;
  change(2);
  const settled = spreadsheet.settled().then(() => { isSettled = true; });
  change(3);
  answers[0]!(result(4));
  await new Promise((resolve) => { setTimeout(resolve); });
  expect(isSettled).toBe(false);
  answers[1]!(result(6));
  await settled;
  expect(spreadsheet.cell(id, 0, 1).value).toBe(6);
});
