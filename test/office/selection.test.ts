/** What is selected in Excel, by what Excel's library answers: the workbench selects one range only. */
import { ExcelHost } from "../../src/office/excel-host";

/** `run` of Excel's namespace, where nothing but the selection is asked for. */
function selecting(active: string, all: string, refusal: string | null = null): ExcelHost {
  const range = (address: string) => { const one = { address, load: () => one }; return one; };
  const context = { workbook: { getActiveCell: () => range(active), getSelectedRanges: () => range(all) }, sync: () => (refusal === null ? Promise.resolve() : Promise.reject(Object.assign(new Error("refused"), { code: refusal }))) };
  Object.assign(globalThis, { Excel: { run: (_: unknown, work: (given: unknown) => unknown) => work(context) } });
  return new ExcelHost();
}

test("several areas are told without their sheet, whatever that is called", async () => {
  expect(await selecting("Schedule!B9", "Schedule!B5:D7,Schedule!B9").selection()).toEqual({ sheet: "Schedule", cell: "B9", cells: "B5:D7,B9" });
  expect(await selecting("'Bob''s, plan'!A5", "'Bob''s, plan'!5:6, 'Bob''s, plan'!A9").selection()).toEqual({ sheet: "Bob's, plan", cell: "A5", cells: "5:6,A9" });
});

test("nothing is selected where a chart is, and what else Excel refuses is said", async () => {
  expect(await selecting("", "", "InvalidSelection").selection()).toBeNull();
  await expect(selecting("", "", "InvalidSession").selection()).rejects.toThrow(/connection to the workbook was lost; the selected cells are not known/);
});
