import { listsOf } from "../../src/workbook/lists";
import { registers } from "../../src/workbook/registers";
import type { Column } from "../../src/workbook/column";
import type { AnyRow, Register } from "../../src/workbook/register";
import type { StarterTable } from "../../src/templates/starter";
import { sample } from "../../src/templates/sample/sample";
import { templates } from "../../src/templates/templates";
import { list, outlineNumbers, predecessorIds, rows } from "./starter-tables";

const context = { units: { minutesPerDay: 480, minutesPerWeek: 2400, daysPerMonth: 20 }, date1904: false };
const registerOf = (table: StarterTable): Register | undefined => (Object.values(registers) as readonly Register[]).find((one) => one.table === table.table);
const columnsByHeader = (register: Register): Map<string, Column<unknown>> => new Map(Object.values(register.columns as Readonly<Record<string, Column<unknown>>>).map((column) => [column.header, column] as const));

test("the templates are called standard, lite and agile-hybrid", () => {
  expect(templates.map((one) => one.name)).toEqual(["standard", "lite", "agile-hybrid"]);
});

describe.each([...templates, sample].map((template) => [template.name, template] as const))("%s", (_, template) => {
  const tasks = rows(template, "tblSchedule");
  const ids = tasks.map((task) => String(task["ID"]));

  test("every table is a register of the workbook, on one of the template's sheets, once", () => {
    expect(template.tables.filter((table) => !registerOf(table)).map((table) => table.table)).toEqual([]);
    expect(template.tables.map((table) => registerOf(table)!.sheet).filter((sheet) => !template.sheets.includes(sheet))).toEqual([]);
    expect(new Set(template.tables.map((table) => table.table)).size).toBe(template.tables.length);
    expect(new Set(template.sheets).size).toBe(template.sheets.length);
  });

  test("every header is a column that a person or a baseline fills, and no row is longer or shorter than its headers", () => {
    for (const table of template.tables) {
      const columns = columnsByHeader(registerOf(table)!);
      const wrong = table.headers.filter((header) => {
        const column = columns.get(header);
        const manualDate = table.table === "tblSchedule" && (header === "Start" || header === "Finish");
        return !column || !(column.kind === "input" || column.kept || manualDate);
      });
      expect([table.table, wrong]).toEqual([table.table, []]);
      expect([table.table, table.rows.filter((row) => row.length !== table.headers.length)]).toEqual([table.table, []]);
    }
  });

  test("every cell is what its column takes", () => {
    const problems = template.tables.flatMap((table) => {
      const columns = columnsByHeader(registerOf(table)!);
      return table.rows.flatMap((row) => row.flatMap((cell, i) => {
        const header = table.headers[i]!, { problem } = cell === null ? {} as { problem?: undefined } : columns.get(header)!.type.parse(cell, context);
        return problem && problem.code !== "date-as-text" ? [`${table.table}[${header}] of ${row[0]}: ${problem.message}`] : [];
      }));
    });
    expect(problems).toEqual([]);
  });

  test("every category is one that the workbook offers", () => {
    const offered = new Map(listsOf(registers).map((list) => [list.name, new Set<unknown>(list.values)] as const));
    const unknown = template.tables.flatMap((table) => rows(template, table.table).flatMap((row) => [...columnsByHeader(registerOf(table)!).values()].flatMap((column) => {
      const cell = row[column.header] ?? null, list = column.header === "Category" ? offered.get(column.list ?? "") : undefined;
      return list && cell !== null && !list.has(cell) ? [`${row["ID"]}: ${cell}`] : [];
    })));
    expect(unknown).toEqual([]);
  });

  test("every row that needs a name has one, and ids are different", () => {
    for (const table of template.tables) {
      const register = registerOf(table)!;
      const required = Object.values(register.columns as Readonly<Record<string, Column<unknown>>>).filter((column) => column.required).map((column) => column.header);
      const missing = rows(template, table.table).filter((row: AnyRow) => required.some((header) => row[header] === null));
      expect([table.table, missing]).toEqual([table.table, []]);
      if (!table.headers.includes("ID")) continue;
      const taken = rows(template, table.table).map((row) => row["ID"]);
      expect(new Set(taken).size).toBe(taken.length);
    }
  });

  test("tasks are numbered from 1, their levels go down one at a time, and predecessors are tasks that are no summaries", () => {
    expect(ids).toEqual(tasks.map((_task, i) => String(i + 1)));
    const levels = tasks.map((task) => Number(task["Level"]));
    expect(levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)).toEqual([]);
    const summaries = new Set(ids.filter((_id, i) => (levels[i + 1] ?? 0) > levels[i]!));
    const unknown = tasks.flatMap((task) => predecessorIds(task["Predecessors"]!).filter((id) => !ids.includes(id) || summaries.has(id) || id === String(task["ID"])).map((id) => `${task["ID"]} after ${id}`));
    expect(unknown).toEqual([]);
    expect(tasks.filter((task, i) => summaries.has(ids[i]!) !== (task["Duration"] === null))).toEqual([]);
  });

  test("every task but the first and the last is linked on both sides", () => {
    const preceding = new Set(tasks.flatMap((task) => predecessorIds(task["Predecessors"]!)));
    const leaves = tasks.filter((task) => task["Duration"] !== null);
    expect(leaves.filter((task) => task["Predecessors"] === null && task["Mode"] === "Auto").length).toBe(1);
    const open = leaves.filter((task) => !preceding.has(String(task["ID"]))).map((task) => task["Task"]);
    expect(open.filter((name) => !/closed|Legacy portal support|Pilot|Release 1 in pilot|Communicat/.test(String(name)))).toEqual([]);
  });

  test("budget lines point to the schedule by WBS, risks to tasks and budget lines", () => {
    const wbs = new Set(outlineNumbers(tasks.map((task) => Number(task["Level"]))));
    const lines = new Set(rows(template, "tblBudget").map((line) => line["ID"]));
    expect(rows(template, "tblBudget").filter((line) => line["WBS"] !== null && !wbs.has(String(line["WBS"])))).toEqual([]);
    expect(rows(template, "tblDeliverables").filter((row) => row["WBS"] !== null && !wbs.has(String(row["WBS"])))).toEqual([]);
    for (const risk of rows(template, "tblRisks")) {
      expect([risk["ID"], list(risk["Tasks"] ?? null).filter((id) => !ids.includes(id))]).toEqual([risk["ID"], []]);
      if (risk["Budget line"]) expect(lines).toContain(risk["Budget line"]);
    }
  });

  test("every risk says its cause, its event and its effect", () => {
    const risks = rows(template, "tblRisks");
    expect(risks.length).toBeGreaterThanOrEqual(3);
    expect(risks.filter((risk) => !risk["Cause"] || !risk["Event"] || !risk["Effect"] || !risk["Action"])).toEqual([]);
  });
});

test("a template holds no date that will be stale, but for a start that its note calls a placeholder", () => {
  for (const template of templates) {
    const dates = template.tables.flatMap((table) => table.rows.filter((row) => row.some((cell) => typeof cell === "string" && /^\d{4}-\d{2}-\d{2}/.test(cell))));
    expect(dates).toEqual([["Start date", "2027-01-04", expect.stringContaining("Placeholder")]]);
  }
});

test("the standard template has 25 to 30 starter tasks with gates, the lite one 10 to 12 tasks, the agile one sprints", () => {
  const leaves = (name: string) => rows(templates.find((one) => one.name === name)!, "tblSchedule").filter((task) => task["Duration"] !== null);
  expect(leaves("standard").length).toBe(30);
  expect(leaves("standard").filter((task) => /^Gate \d/.test(String(task["Task"])) && task["Duration"] === 0).length).toBe(5);
  expect(leaves("lite").length).toBe(12);
  expect(leaves("agile-hybrid").filter((task) => /^Sprint \d/.test(String(task["Task"])) && task["Duration"] === 10).length).toBe(6);
});
