import { gridOfDocument } from "../../src/host/grid-of-document";
import { MemoryHost } from "../../src/host/memory-host";
import { hostContract } from "./host-contract";

hostContract("A workbook in memory", (document) => {
  const host = new MemoryHost(gridOfDocument(document));
  return Promise.resolve({ host, others: (edit) => Promise.resolve(host.change(edit)) });
});

test("a listener hears of users' changes and of no write of ours, until it stops", async () => {
  const host = new MemoryHost({ sheets: [{ name: "A", rows: [], tables: [], merges: [], formulas: new Map() }], names: new Map(), date1904: false });
  const heard: string[] = [];
  const stop = await host.onChanged((sheet) => heard.push(sheet));
  const edit = { cells: [{ sheet: "A", row: 0, column: 0, value: 1 }], tables: [] };
  await host.write(edit, await host.read());
  expect(heard).toEqual([]);
  host.change(edit);
  expect(heard).toEqual(["A"]);
  stop();
  host.change(edit);
  expect(heard).toEqual(["A"]);
});

test("a listener hears which cell is selected", async () => {
  const host = new MemoryHost({ sheets: [{ name: "A", rows: [], tables: [], merges: [], formulas: new Map() }], names: new Map(), date1904: false });
  const heard: string[] = [];
  await host.onSelected(({ sheet, cell }) => heard.push(`${sheet}!${cell}`));
  await host.select({ sheet: "A", cell: "B2" });
  expect(heard).toEqual(["A!B2"]);
});
