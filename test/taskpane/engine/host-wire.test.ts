import { MessageChannel } from "node:worker_threads";
import { newWorkbook } from "../../../src/commands/new";
import { recalculate } from "../../../src/commands/recalculate";
import { readXlsx } from "../../../src/exchange/xlsx/read";
import { MemoryHost } from "../../../src/host/memory-host";
import type { HostMethods } from "../../../src/taskpane/engine/engine";
import { farHost, hostMethods } from "../../../src/taskpane/engine/host-wire";
import { connect, type Port } from "../../../src/taskpane/engine/wire";

const sample = readXlsx(newWorkbook({ template: "standard", sample: true, plan: null }).output);

function wired() {
  const { port1, port2 } = new MessageChannel();
  const near = new MemoryHost(sample);
  connect<HostMethods, Record<never, never>>(port1 as unknown as Port, hostMethods(near));
  return { near, far: farHost(connect<Record<never, never>, HostMethods>(port2 as unknown as Port, {})), close: () => port1.close() };
}

const statusDate = { sheet: "Charter", cell: "B5" };

test("a workbook is read across the wire as it is", async () => {
  const { near, far, close } = wired();
  const [here, there] = [await near.read(), await far.read()];
  expect(there.sheets.map(({ name, rows }) => [name, rows.length])).toEqual(here.sheets.map(({ name, rows }) => [name, rows.length]));
  expect(there.names.size).toBe(here.names.size);
  close();
});

test("a command across the wire does what it does beside the workbook, and its undo puts back", async () => {
  const { near, far, close } = wired();
  const before = await far.read();
  const { sheets } = before, sheet = sheets.find(({ name }) => name === "Schedule")!;
  const table = sheet.tables[0]!.area, column = sheet.tables[0]!.columns.indexOf("Duration");
  const cell = { sheet: "Schedule", row: table.bottom - 5, column: table.left + column, value: 40 };
  await near.write({ cells: [cell], tables: [] }, await near.read());
  const { undo } = await recalculate.perform(far, { now: 0 });
  const after = (await near.read()).sheets.find(({ name }) => name === "Schedule")!;
  expect(undo).not.toBeNull();
  expect(await undo!()).toBeGreaterThan(0);
  expect(after.rows[cell.row]?.[cell.column]).toBe(40);
  close();
});

test("a grid that was read long ago is refused rather than written against", async () => {
  const { far, close } = wired();
  const first = await far.read();
  for (let i = 0; i < 5; i++) await far.read();
  await expect(far.write({ cells: [], tables: [] }, first)).rejects.toThrow("too long ago");
  close();
});

test("a cell that is there can be selected across the wire", async () => {
  const { far, close } = wired();
  expect(await far.select(statusDate)).toBe(true);
  expect(await far.select({ sheet: "Nowhere", cell: "A1" })).toBe(false);
  close();
});
