import { indent, indentTasks, outdent, outdentTasks } from "../../src/commands/indent";
import type { Command } from "../../src/commands/command";
import { gridOfDocument } from "../../src/host/grid-of-document";
import { MemoryHost } from "../../src/host/memory-host";
import { analyze } from "../../src/core/analyze";
import { projectFromGrid } from "../../src/workbook/project";
import type { Row } from "../../src/workbook/registers";
import { sampleWorkbook } from "../host/host-contract";

const opened = () => new MemoryHost(gridOfDocument(sampleWorkbook));
const perform = (command: Command, host: MemoryHost) => command.perform(host, { now: 0 });
const read = async (host: MemoryHost) => {
  const { project, rows } = projectFromGrid(await host.read()), { tasks } = analyze(project, {}).schedule;
  const row = (id: string) => rows["schedule"]!.find((one) => one["id"] === id) as Row<"schedule">;
  return { row, rows, wbs: (id: string) => tasks[project.tasks.findIndex((task) => task.id === id)]!.wbs, dates: () => tasks.map(({ uid, start }) => [uid, start]) };
};

describe("Outdent and indent", () => {
  test("move a task with all below it, number the WBS anew and keep the links", async () => {
    const host = opened(), before = await read(host);
    expect(before.wbs("27")).toBe("4.2");
    expect((await perform(outdentTasks(["27"]), host)).message).toMatch(/^Outdented task 27 "Portal" with \d+ tasks below it/);
    const after = await read(host);
    expect([after.row("27").level, after.row("28").level, after.wbs("27"), after.wbs("28")]).toEqual([1, 2, "5", "5.1"]);
    expect(after.row("40").predecessors).toBe(before.row("40").predecessors);
    expect((await perform(indentTasks(["27"]), host)).message).toMatch(/^Indented task 27/);
    expect((await read(host)).wbs("27")).toBe("4.2");
  });

  test("take the budget lines of a WBS code along, so that each pays for the same tasks", async () => {
    const host = opened(), before = await read(host);
    const outcome = await perform(outdentTasks(["27"]), host), after = await read(host);
    const moved = (before.rows["budget"] as unknown as Row<"budget">[]).map((line, i) => [line.wbs, (after.rows["budget"]![i] as unknown as Row<"budget">).wbs] as const).filter(([was, is]) => was !== is);
    expect(moved.length).toBeGreaterThan(0);
    for (const [was, is] of moved) {
      const owner = before.rows["schedule"]!.map((row) => String(row["id"])).find((id) => before.wbs(id) === was)!;
      expect(after.wbs(owner)).toBe(is);
    }
    expect(outcome.message).toMatch(/lines? that names? a WBS code follow/);
  });

  test("follow the selected cell, can be undone, and refuse what makes no outline", async () => {
    const host = opened(), before = await host.read();
    expect((await perform(indent, host)).message).toBe("Select tasks on the Schedule sheet first.");
    const { decoded, rows } = projectFromGrid(before), place = decoded.get("schedule")!.place!;
    const cellOf = (id: string) => ({ sheet: "Schedule", cell: `C${place.rows[rows["schedule"]!.findIndex((row) => row["id"] === id)]! + 1}` });
    await host.select(cellOf("3"));
    const outcome = await perform(indent, host);
    expect([outcome.message, (await read(host)).wbs("3")]).toEqual(['Indented task 3 "Set up governance and project office".', "1.1.1"]);
    await outcome.undo!();
    expect(await host.read()).toEqual(before);
    await host.select(cellOf("1"));
    expect((await perform(indent, host)).message).toContain("it is the first row");
    expect((await perform(outdent, host)).message).toContain("it is at the top level already");
    await host.select(cellOf("2"));
    expect((await perform(indent, host)).message).toContain("already a level deeper than the row above it");
    expect((await perform(indentTasks(["none"]), host)).message).toContain("There is no task none");
  });

  test("move all rows of a selection in one step, each once, or none of them", async () => {
    const host = opened(), before = await host.read(), was = await read(host);
    const { decoded, rows } = projectFromGrid(before), place = decoded.get("schedule")!.place!;
    const number = (id: string) => place.rows[rows["schedule"]!.findIndex((row) => row["id"] === id)]! + 1;
    const levels = async () => (await read(host)).rows["schedule"]!.map((row) => Number(row["level"]));
    await host.select({ sheet: "Schedule", cell: `D${number("27")}:F${number("29")},B${number("40")}` });
    const outcome = await perform(outdent, host), count = (await levels()).filter((level, i) => level !== was.rows["schedule"]![i]!["level"]).length;
    expect(outcome.message).toMatch(new RegExp(`^Outdented tasks 27, 28, 29 and 40 with ${count - 4} tasks below them`));
    expect([(await read(host)).row("27").level, (await read(host)).row("28").level]).toEqual([1, 2]);
    await outcome.undo!();
    expect(await host.read()).toEqual(before);
    await host.select({ sheet: "Schedule", cell: `${number("1")}:${number("3")}` });
    expect((await perform(outdent, host)).message).toMatch(/^Task 1 ".*" stays where it is, and the others with it: it is at the top level already\.$/);
    expect(await host.read()).toEqual(before);
  });
});
