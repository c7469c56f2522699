import fc from "fast-check";
import { readCsv, writeCsv, type CsvGrid } from "../../../src/exchange/csv/csv";
import { csvLimits } from "../../../src/exchange/csv/records";
import { parseDateTime } from "../../../src/core/time";
import type { Cell } from "../../../src/workbook/grid";
import { projectFromGrid } from "../../../src/workbook/project";
import { toSerial } from "../../../src/workbook/value-type";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean): Uint8Array => new Uint8Array([...`\uFEFF${text}`].flatMap((c) => { const code = c.charCodeAt(0); return little ? [code & 255, code >> 8] : [code >> 8, code & 255]; }));
const read = (text: string): CsvGrid => readCsv(utf8(text));
const day = (iso: string): number => toSerial(parseDateTime(iso)!);
const columnOf = (grid: CsvGrid, header: string): Cell[] => {
  const [head, ...body] = grid.sheets[0]!.rows;
  return body.map((row) => row![head!.indexOf(header)] ?? null);
};
const codes = (grid: CsvGrid): string[] => grid.findings.map(({ code }) => code);

test("any text comes back as it was written, quotes, line ends, delimiters, formulas and apostrophes included", () => {
  const text = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: fc.constantFrom("=", "+", "-", "@", "'", '"', ",", ";", "\t", "\r", "\n", " ", "1", "%", "a", "ü", "漢") })).filter((value) => !value.includes("\0") && !/[\uD800-\uDFFF]/.test(value.replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g, "")));
  fc.assert(fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 8 }), (rows) => {
    const back = read(writeCsv(["Task", "Duration", "Notes"], rows.map(([name, notes]) => [name, 1, notes])));
    expect(columnOf(back, "Task")).toEqual(rows.map(([name]) => name || null));
    expect(columnOf(back, "Notes")).toEqual(rows.map(([, notes]) => notes || null));
  }), { numRuns: 500 });
});

test("any number comes back as it was written", () => {
  fc.assert(fc.property(fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 5 }), (numbers) => {
    expect(columnOf(read(writeCsv(["ID", "WBS", "Description", "Budget"], numbers.map((value, i) => [`B${i}`, null, "x", value]))), "Budget")).toEqual(numbers.map((value) => value + 0));
  }), { numRuns: 500 });
});

test("bytes of any kind are read or refused in one sentence", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
    try {
      expect(readCsv(bytes).sheets.length).toBe(1);
    } catch (error) {
      expect((error as Error).name).toBe("ExchangeError");
    }
  }), { numRuns: 500 });
});

test("text that a spreadsheet would run as a formula gets an apostrophe, and loses exactly that when read", () => {
  expect(writeCsv(["Task", "Level"], [["=1+1", -1], ["'@x", 2], ["it's", 3]])).toBe("\uFEFFTask,Level\r\n'=1+1,-1\r\n''@x,2\r\nit's,3\r\n");
  expect(columnOf(read("Task,Level\r\n'=1+1,1\r\n''@x,2\r\n'quoted',3\r\n"), "Task")).toEqual(["=1+1", "'@x", "'quoted'"]);
});

test("errors and truth values are written as a spreadsheet shows them", () => {
  expect(writeCsv(["A"], [[{ error: "#REF!" }], [true], [null]])).toBe("\uFEFFA\r\n#REF!\r\nTRUE\r\n\r\n");
});

test.each([
  ["commas", "Task,Duration\nBuild,2\n"],
  ["semicolons", "Task;Duration\r\nBuild;2\r\n"],
  ["tabs", "Task\tDuration\rBuild\t2\r"],
  ["a declared delimiter", "sep=;\r\nTask;Duration\r\nBuild;2"],
  ["line ends of two kinds", "Task,Duration\r\n\nBuild,2\r\n"],
  ["line ends of two kinds and quotes", '"Task","Duration"\r\n"x","1"\n"Build","2"\r\n'],
  ["a line above", "\n\nTask,Duration\nBuild,2"],
])("a plan with %s is a table on the Schedule sheet", (_, text) => {
  const grid = read(text), sheet = grid.sheets[0]!;
  expect([sheet.name, sheet.tables[0]!.name, sheet.tables[0]!.columns]).toEqual(["Schedule", "tblSchedule", ["Task", "Duration", "ID"]]);
  expect([columnOf(grid, "Task").at(-1) ?? sheet.rows.at(-1)![0], sheet.rows.at(-1)![1]]).toEqual(["Build", 2]);
  expect(grid.findings).toEqual([]);
});

test("UTF-8, UTF-16 in both orders and Windows-1252 give the same text", () => {
  const text = "Task,Duration\r\nPrüfen für 5 €,1\r\n";
  const windows = new Uint8Array([...text].map((c) => (c === "€" ? 0x80 : c.charCodeAt(0))));
  for (const bytes of [utf8(text), utf8(`\uFEFF${text}`), utf16(text, true), utf16(text, false), windows]) expect(columnOf(readCsv(bytes), "Task")).toEqual(["Prüfen für 5 €"]);
});

test("what Microsoft Project exports is read by its own column names", () => {
  const grid = read([
    "ID,Task_Mode,Name,Outline_Level,Duration,Start_Date,Finish_Date,Predecessors,Percent_Complete,Resource_Names,Constraint_Type,Constraint_Date",
    '1,Auto Scheduled,Phase,1,15 days,"Mon 3/2/26","Fri 3/20/26",,50%,,As Soon As Possible,NA',
    '2,Manually Scheduled,Design,2,10 days?,"Mon 3/2/26 8:00 AM","Fri 3/13/26 5:00 PM",,100%,"Ann[50%],Bob",As Soon As Possible,NA',
    '3,Auto Scheduled,Build,2,1 wk,"Mon 3/16/26","Fri 3/20/26",2FS+2 days,0%,Bob,Start No Earlier Than,"Mon 3/16/26"',
  ].join("\r\n"));
  const { project, findings } = projectFromGrid(grid);
  const [, design, build] = project.tasks;
  expect(findings.filter(({ code }) => code !== "sheet-missing")).toEqual([]);
  expect(columnOf(grid, "Start")).toEqual([day("2026-03-02"), day("2026-03-02T08:00"), day("2026-03-16")]);
  expect([design!.name, design!.mode, design!.duration, design!.percentComplete, design!.outlineLevel]).toEqual(["Design", "manual", 4800, 1, 2]);
  expect([build!.duration, build!.constraint, build!.dependencies]).toEqual([2400, "SNET", [{ predecessor: "2", type: "FS", lag: { value: 960, unit: "working" } }]]);
  expect(project.assignments.map(({ resource, units }) => [resource, units])).toEqual([["Ann", 0.5], ["Bob", 1], ["Bob", 1]]);
});

test("a plan without IDs is numbered by row, one without levels by its WBS, and starts that no link explains are kept", () => {
  const grid = read("WBS,Task,Duration,Start,Predecessors\n1,Phase,,2026-03-02,\n1.1,Design,5,2026-03-02,\n1.2,Build,5,2026-03-09,2\n1.10,Pilot,5,2026-04-01,\n");
  expect(columnOf(grid, "ID")).toEqual([1, 2, 3, 4]);
  expect(columnOf(grid, "WBS")).toEqual(["1", "1.1", "1.2", "1.10"]);
  expect(columnOf(grid, "Level")).toEqual([1, 2, 2, 2]);
  const { project, findings } = projectFromGrid(grid);
  expect(project.tasks.map(({ constraint, constraintDate }) => [constraint, constraintDate])).toEqual([["ASAP", null], ["SNET", parseDateTime("2026-03-02")], ["ASAP", null], ["SNET", parseDateTime("2026-04-01")]]);
  expect(findings.filter(({ severity }) => severity === "info").map(({ code, message }) => [code, message])).toEqual([["starts-kept", 'The plan gives dates and no constraints: 2 tasks that follow no other keep their starts as "start no earlier than".']]);
});

test("tasks with dates and no durations keep their dates, as manual ones", () => {
  const grid = read("Task,Level,Start,Finish\nPhase,1,2026-03-02,2026-03-20\nDesign,2,2026-03-02,2026-03-13\nBuild,2,2026-03-16,\n");
  const { project: { tasks }, findings } = projectFromGrid(grid);
  expect(tasks.map(({ mode, constraint }) => [mode, constraint])).toEqual([["auto", "ASAP"], ["manual", "ASAP"], ["auto", "SNET"]]);
  expect(findings.filter(({ severity }) => severity === "info").map(({ code }) => code)).toEqual(["dates-kept", "starts-kept"]);
  expect(tasks[1]!.manualFinish).toBe(parseDateTime("2026-03-13T17:00"));
});

test.each([
  ["another date proves the day first", ["03/04/2026", "31/12/2026"], ["2026-04-03", "2026-12-31"], "csv-date-order"],
  ["another date proves the month first", ["03/04/2026", "12/31/2026"], ["2026-03-04", "2026-12-31"], "csv-date-order"],
  ["the weekday proves the month first", ["Wed 03/04/26", "05/06/26"], ["2026-03-04", "2026-05-06"], "csv-date-order"],
  ["AM and PM go with the month first", ["03/04/2026 5:00 PM", "05/06/2026 12:30 AM"], ["2026-03-04T17:00", "2026-05-06T00:30"], "csv-dates-ambiguous"],
  ["nothing says which", ["03/04/2026", "5/6/26"], ["2026-04-03", "2026-06-05"], "csv-dates-ambiguous"],
  ["points are always day first", ["03.04.2026", "5.6.99"], ["2026-04-03", "1999-06-05"], null],
  ["months are named", ["3 April 2026", "Apr 5, 2026"], ["2026-04-03", "2026-04-05"], null],
  ["the year comes first", ["2026/04/03", "2026-04-05T09:30"], ["2026-04-03", "2026-04-05T09:30"], null],
])("dates are read in one order for the file: %s", (_, written, expected, code) => {
  const grid = read(`Task,Deadline,Duration\n${written.map((text) => `x,"${text}",1`).join("\n")}\n`);
  expect(columnOf(grid, "Deadline")).toEqual(expected.map(day));
  expect(codes(grid)).toEqual(code ? [code] : []);
});

test("a file that mixes both orders is read in the more frequent one, and says so; what that cannot read stays text", () => {
  const grid = read("Task,Deadline,Duration\na,31/12/2026,1\nb,30/11/2026,1\nc,12/31/2026,1\nd,30.02.2026,1\n");
  expect(columnOf(grid, "Deadline")).toEqual([day("2026-12-31"), day("2026-11-30"), "12/31/2026", "30.02.2026"]);
  expect(codes(grid)).toEqual(["csv-dates-mixed"]);
});

test.each([
  ["a decimal comma", ";", ["1.234,5", "1.000", "-0,25", "€ 12,50"], [1234.5, 1000, -0.25, 12.5]],
  ["a decimal point", ",", ['"1,234.5"', '"1,000"', "-0.25", "$12.50"], [1234.5, 1000, -0.25, 12.5]],
  ["spaces and apostrophes between thousands", ";", ["1 234,5", "1'000", "−7", "(3)"], [1234.5, 1000, -7, -3]],
  ["semicolons and nothing else to tell", ";", ["1.234", "5", "6", "EUR 7"], [1234, 5, 6, 7]],
  ["commas and nothing else to tell", ",", ["1.234", "5", "6", "7 EUR"], [1.234, 5, 6, 7]],
])("numbers are read with one decimal sign for the file: %s", (_, delimiter, written, expected) => {
  const grid = read(["ID", "WBS", "Description", "Budget"].join(delimiter) + "\n" + written.map((text, i) => [`B${i}`, "1.1", "x", text].join(delimiter)).join("\n"));
  expect([grid.sheets[0]!.name, columnOf(grid, "Budget")]).toEqual(["Budget", expected]);
  expect(columnOf(grid, "WBS")).toEqual(["1.1", "1.1", "1.1", "1.1"]);
});

test("percentages are fractions, durations keep their unit", () => {
  const grid = read("Task;Duration;% complete\na;1,5;50%\nb;1,5w;12,5 %\nc;3ed;0\n");
  expect(columnOf(grid, "% complete")).toEqual([0.5, 0.125, 0]);
  expect(columnOf(grid, "Duration")).toEqual([1.5, "1,5w", "3ed"]);
});

test("a table of no register is a sheet without tables, its unmistakable numbers and dates typed", () => {
  const sheet = read("Town,Code,Share,Founded\nUlm,007,5%,0850-01-01\nBonn,53,true,\n").sheets[0]!;
  expect([sheet.name, sheet.tables]).toEqual(["CSV", []]);
  expect(sheet.rows.slice(1)).toEqual([["Ulm", "007", 0.05, day("0850-01-01")], ["Bonn", 53, true, null]]);
});

test("quoted line ends, delimiters and quotes stay inside their cell; a broken quote is reported with its row", () => {
  const grid = read('Task,Duration,Notes\n"a ""b"", c",1,"x\r\ny"\nd,2,z\n');
  expect([columnOf(grid, "Task"), columnOf(grid, "Notes")]).toEqual([['a "b", c', "d"], ["x\r\ny", "z"]]);
  const broken = read('Task,Duration\nok,1\n"never closed,2\n');
  expect(broken.findings.map(({ code, message }) => [code, message.slice(0, 5)])).toEqual([["csv-quote-broken", "Row 3"]]);
});

test("fields beyond the last header are left out, and said so", () => {
  const grid = read("Task,Duration\nDesign, first part,2,\nBuild,3\n");
  expect([columnOf(grid, "Duration"), grid.sheets[0]!.rows[1]]).toEqual([[" first part", 3], ["Design", " first part", 1]]);
  expect(grid.findings.map(({ code, message }) => [code, message.slice(0, 9)])).toEqual([["csv-row-too-long", "Row 2 has"]]);
});

test("a file that is empty, no text or too large is refused in one sentence", () => {
  const refusal = (bytes: Uint8Array, limits = csvLimits) => { try { readCsv(bytes, limits); } catch (error) { return (error as Error).message; } return null; };
  expect(refusal(utf8(""))).toMatch(/empty/);
  expect(refusal(utf8("\r\n , \r\n"))).toMatch(/empty/);
  expect(refusal(new Uint8Array([80, 0, 75, 3]))).toMatch(/not a text file/);
  expect(refusal(utf8("a,b\n1,2\n"), { ...csvLimits, bytes: 4 })).toMatch(/split it/);
  expect(refusal(utf8("a,b\n1,2\n"), { ...csvLimits, cells: 3 })).toMatch(/too large/);
  expect(refusal(utf8("a,b\n1,2\n"), { ...csvLimits, columns: 1 })).toMatch(/too large/);
  expect(refusal(utf8("a,b\n1,2\n"), { ...csvLimits, rows: 1 })).toMatch(/too large/);
});

test("headers such as __proto__ are headers like any other", () => {
  const grid = read("Task,Duration,__proto__,constructor,Task\na,1,x,y,z\n");
  expect(grid.sheets[0]!.rows).toEqual([["Task", "Duration", "__proto__", "constructor", "Task", "ID"], ["a", 1, "x", "y", "z", 1]]);
});
