import { recalculate } from "../../src/commands/recalculate";
import { setUp } from "../../src/commands/set-up";
import { dateTime } from "../../src/core/time";
import { gridOfDocument } from "../../src/host/grid-of-document";
import { MemoryHost } from "../../src/host/memory-host";
import { projectFromGrid } from "../../src/workbook/project";
import { sampleWorkbook } from "../host/host-contract";

const context = { now: dateTime(2026, 7, 6) };
const table = async (host: MemoryHost) => {
  const sheet = (await host.read()).sheets.find(({ name }) => name === "Schedule quality")!;
  const { top, bottom } = sheet.tables[0]!.area;
  return { sheet, top, checks: sheet.rows.slice(top + 1, bottom + 1).filter((row) => row?.[1]) };
};

describe("The Schedule quality sheet", () => {
  test("has the 14 points and GAO's six checks, each with figure, limit, result and how it is counted", async () => {
    const { checks } = await table(new MemoryHost(gridOfDocument(sampleWorkbook)));
    expect(checks.map((row) => row![0])).toEqual([...Array.from({ length: 14 }, (_, i) => i + 1), ...Array.from({ length: 6 }, () => "GAO")]);
    for (const row of checks) expect([row![6], row![8]]).toEqual([expect.stringMatching(/^(Pass|Fail|Reported|n\/a)$/) as string, expect.stringMatching(/\.$/) as string]);
  });

  test("follows the plan when it is recalculated", async () => {
    const host = new MemoryHost(gridOfDocument(sampleWorkbook)), { rows, decoded } = projectFromGrid(await host.read()), place = decoded.get("schedule")!.place!;
    const cells = rows["schedule"]!.flatMap((row, i) => (row["actualStart"] === null && row["duration"] !== null ? [{ sheet: "Schedule", row: place.rows[i]!, column: place.columns.get("predecessors")!, value: null }] : []));
    host.change({ cells, tables: [] });
    const before = (await table(host)).checks;
    await recalculate.perform(host, context);
    const after = (await table(host)).checks;
    expect([before[0]![6], after[0]![6]]).toEqual(["Pass", "Fail"]);
    expect(String(after[0]![7])).toContain("more");
    expect((await recalculate.perform(host, context)).message).toMatch(/^Everything was up to date/);
  });

  test("is added by Set up to a workbook that does not have it", async () => {
    const host = new MemoryHost(gridOfDocument({ ...sampleWorkbook, sheets: sampleWorkbook.sheets.filter(({ name }) => name !== "Schedule quality") }));
    expect((await recalculate.perform(host, context)).message).toMatch(/^Everything was up to date/);
    expect((await setUp.perform(host, context)).message).toBe("Added 1 sheet: Schedule quality.");
  });
});
