import { run } from "../../src/cli/run";
import { commands } from "../../src/cli/commands";
import { newWorkbook } from "../../src/commands/new";
import { scheduleProject } from "../../src/core/schedule/schedule-project";
import { writeProjectJson } from "../../src/exchange/json/project-json";
import { openFile } from "../../src/exchange/open";
import { workbookOfRows } from "../exchange/xlsx/hand-made";
import { memorySystem } from "./memory-system";

const sample = newWorkbook({ template: "standard", sample: true, plan: null }).output;
const foreign = workbookOfRows("Sales", [["Month", "Value"], ["May", 12]]);
const tasksOnly = workbookOfRows("Schedule", [["ID", "Task", "Duration", "Predecessors"], [1, "Dig", 2, null], [2, "Fill", 3, "1"]]);
const broken = JSON.stringify({ format: "plumbline-project", version: 1, project: { name: "Broken", tasks: [{ uid: "1", id: "1", name: "A", duration: "long" }] } });

describe("the command line", () => {
  test("shows its help, and that of every command, with every option", async () => {
    for (const words of [[], ["--help"], ["-h"], ["help"]]) {
      const system = memorySystem();
      expect(await run(words, system)).toBe(0);
      for (const { name } of commands) expect(system.out()).toContain(`  ${name} `);
    }
    for (const command of commands) {
      for (const words of [[command.name, "--help"], ["help", command.name]]) {
        const system = memorySystem();
        expect(await run(words, system)).toBe(0);
        for (const option of Object.keys(command.options)) expect(system.out()).toContain(`--${option}`);
        for (const example of command.examples) expect(example.startsWith(command.name)).toBe(true);
      }
    }
  });

  test("tells its version", async () => {
    const system = memorySystem();
    expect(await run(["--version"], system)).toBe(0);
    expect(system.out()).toMatch(/^plumbline \d+\.\d+\.\d+\n$/);
  });

  const files = { "here.xlsx": sample, "foreign.xlsx": foreign, "tasks.xlsx": tasksOnly, "empty.xlsx": "", "plan.pdf": "%PDF-1.4", "note.json": "{}", "half.xml": "<Project><Tasks>" };

  test.each([
    [["shedule", "x"], 'There is no command "shedule". Did you mean schedule?'],
    [["frobnicate"], 'There is no command "frobnicate". See'],
    [["check"], "check needs one more file: plumbline check IN."],
    [["why", "here.xlsx"], "why needs TASK: plumbline why IN TASK."],
    [["baseline", "show", "here.xlsx"], 'baseline does not know "show".'],
    [["baseline", "take", "here.xlsx"], "--out FILE.xlsx"],
    [["baseline", "clear", "here.xlsx", "--out", "new.xlsx"], "Say which baseline is to be cleared"],
    [["baseline", "clear", "here.xlsx", "--number", "4", "--out", "new.xlsx"], "There is no baseline 4, so nothing was cleared."],
    [["baseline", "compare", "here.xlsx", "--from", "first"], '"first" is no baseline'],
    [["baseline", "compare", "here.xlsx", "--from", "7"], "There is no baseline 7"],
    [["convert", "here.xlsx"], "convert needs one more file: plumbline convert IN OUT."],
    [["new", "a.xlsx", "b.xlsx"], 'new takes OUT.xlsx, so "b.xlsx" is one too many.'],
    [["evm", "here.xlsx", "--jsn"], "evm has no option --jsn. Did you mean --json?"],
    [["evm", "here.xlsx", "--status-date"], "--status-date needs a value"],
    [["evm", "here.xlsx", "--status-date", "--json"], "--status-date needs a value"],
    [["evm", "here.xlsx", "--json=yes"], "--json stands alone"],
    [["evm", "here.xlsx", "--status-date", "2026-02-30"], '"2026-02-30" is not a date'],
    [["check", ""], "A file name is empty."],
    [["check", "-", "-"], "can be read only once"],
    [["status", "-", "--since", "-"], "can be read only once"],
    [["check", "nowhere.xlsx"], "nowhere.xlsx does not exist"],
    [["check", "folder"], "folder is a folder"],
    [["check", "locked/secret.xlsx"], "locked/secret.xlsx cannot be read: permission is missing; ask for it, or name another file."],
    [["check", "empty.xlsx"], "empty.xlsx: The file is empty"],
    [["check", "plan.pdf"], "plan.pdf: The file is a PDF"],
    [["check", "note.json"], "note.json: The file is JSON, but not a project"],
    [["check", "half.xml"], "half.xml: "],
    [["status", "here.xlsx", "--format", "pptx"], "Steering decks (pptx) are not made yet"],
    [["status", "here.xlsx", "--out", "deck.pptx"], "Steering decks (pptx) are not made yet"],
    [["status", "here.xlsx", "--format", "htlm"], 'There is no format "htlm". Did you mean html?'],
    [["status", "here.xlsx", "--format", "xlsx"], "say where with --out"],
    [["status", "here.xlsx", "--out", "here.xlsx"], "here.xlsx is also what is read: add --force"],
    [["status", "here.xlsx", "--out", "note.json"], "note.json exists already: add --force"],
    [["status", "here.xlsx", "--out", "folder"], "folder is a folder: name the file to write."],
    [["status", "here.xlsx", "--out", "no/such/folder.html"], "The folder no/such does not exist"],
    [["status", "here.xlsx", "--out", "here.xlsx/report.html"], "here.xlsx is not a folder"],
    [["status", "here.xlsx", "--out", "folder/full.html"], "folder/full.html cannot be written: the disk is full; make room on it"],
    [["status", "here.xlsx", "--out", "report.docx"], "A report is no .docx file: let report.docx end in .txt, .md, .html, .json or .xlsx"],
    [["status", "here.xlsx", "--format", "xlsx", "--out", "report.html"], "name it --out FILE.xlsx"],
    [["status", "here.xlsx", "--format", "md", "--json"], "ask for two formats"],
    [["status", "tasks.xlsx", "--out", "report.xlsx"], "tasks.xlsx has no Status sheet for the report"],
    ...["schedule", "evm", "risks", "status", "why"].map((command): [string[], string] => [[command, "foreign.xlsx", ...(command === "why" ? ["1"] : [])], "foreign.xlsx: This workbook has none of the tables"]),
    [["new", "new.xlsx", "--from", "foreign.xlsx"], "so there is nothing to compute"],
    [["convert", "foreign.xlsx", "plan.csv"], "so there is nothing to compute"],
    [["baseline", "take", "foreign.xlsx", "--out", "new.xlsx"], "so there is nothing to compute"],
    [["schedule", "here.xlsx", "--out", "new.csv"], "name it --out FILE.xlsx"],
    [["schedule", "here.xlsx", "empty.xlsx", "--out", "new.xlsx"], "--out works with one input"],
    [["convert", "here.xlsx", "-"], "What is written needs a file: its name must end in one of"],
    [["convert", "here.xlsx", "here.mpp"], "here.mpp must end in one of .xlsx, .xml, .csv, .json, .ics"],
    [["new", "demo.xls"], "name it demo.xlsx"],
    [["new", "demo.xlsx", "--template", "lit"], 'There is no template "lit". Did you mean lite?'],
    [["new", "demo.xlsx", "--sample", "--from", "here.xlsx"], "use one of them"],
    [["new", "here.xlsx"], "here.xlsx exists already"],
  ])("%j is refused with one sentence, and nothing is written", async (words, sentence) => {
    const system = memorySystem(files);
    expect(await run(words, system)).toBe(2);
    expect(system.err().startsWith("plumbline: ")).toBe(true);
    expect(system.err()).toContain(sentence);
    expect(system.err()).not.toMatch(/^\s+at |\n./m);
    expect(system.out()).toBe("");
    expect([...system.files.keys()]).toEqual(Object.keys(files));
  });

  test("an error of our own says that it is a bug, and where only when asked", async () => {
    const fail = { kindOf: () => Promise.reject(new TypeError("x is not a function")), read: () => Promise.resolve(null as unknown as Uint8Array) };
    const system = { ...memorySystem(), ...fail };
    expect(await run(["check", "x"], system)).toBe(2);
    expect(system.err()).toMatch(/^plumbline: This is a bug in Plumbline, please report it: .*PLUMBLINE_DEBUG=1.*\n$/);
    const asked = { ...memorySystem(), ...fail, debug: true };
    await run(["check", "x"], asked);
    expect(asked.err()).toMatch(/\n\s+at /);
  });
});

describe("the sample on the command line", () => {
  test.each(["check", "schedule", "evm", "risks", "status"])("%s reads well as text", async (command) => {
    const system = memorySystem({ "here.xlsx": sample });
    expect(await run([command, "here.xlsx"], system)).toBe(0);
    expect(system.out()).toContain("Aurora");
    expect(system.out()).not.toMatch(/NaN|undefined|\[object/);
    expect(system.err()).toBe("");
  });

  test.each(["check", "schedule", "evm", "risks"])("%s --json prints one document and nothing else", async (command) => {
    const system = memorySystem({ "here.xlsx": sample });
    expect(await run([command, "--json", "here.xlsx"], system)).toBe(0);
    const document = JSON.parse(system.out()) as Record<string, unknown>;
    expect(document).not.toHaveProperty("file");
    expect(document["findings"]).toEqual(expect.any(Array));
    expect(system.err()).toBe("");
  });

  test("several inputs are JSON Lines with their files, a failure is a line too, and the code is that of the worst", async () => {
    const system = memorySystem({ "here.xlsx": sample, "bad.json": broken, "plan.pdf": "%PDF" });
    expect(await run(["check", "--json", "here.xlsx", "bad.json", "plan.pdf", "none.xml"], system)).toBe(2);
    const lines = system.out().trimEnd().split("\n").map((line) => JSON.parse(line) as { file: string; error?: string; findings?: unknown[] });
    expect(lines.map((line) => line.file)).toEqual(["here.xlsx", "bad.json", "plan.pdf", "none.xml"]);
    expect(lines.map((line) => line.error ?? null)).toEqual([null, null, expect.stringContaining("PDF"), expect.stringContaining("does not exist")]);
    expect(system.err()).toBe("");
  });

  test("findings of severity error give exit code 1", async () => {
    const system = memorySystem({ "bad.json": broken });
    expect(await run(["check", "bad.json"], system)).toBe(1);
    expect(system.out()).toContain("project.tasks[0].duration");
  });

  test("check tells what is wrong with a workbook of others, and the code of a plan's errors is 1", async () => {
    const system = memorySystem({ "foreign.xlsx": foreign });
    expect(await run(["check", "foreign.xlsx"], system)).toBe(1);
    expect(system.out()).toContain("workbook-foreign");
  });

  test.each([["new", "new.xlsx", "--from", "bad.json"], ["convert", "bad.json", "plan.csv"], ["schedule", "bad.json", "--out", "new.xlsx"], ["why", "bad.json", "A"], ["baseline", "list", "bad.json"], ["baseline", "take", "bad.json", "--out", "new.xlsx"]])("%s %s says where the errors of the data are to be read", async (...words) => {
    const system = memorySystem({ "bad.json": broken });
    expect(await run(words, system)).toBe(1);
    expect(system.err()).toContain("The data of bad.json has 1 error: plumbline check bad.json says where, and what to do.\n");
  });

  test.each(["evm", "risks"])("%s lists what is wrong with the data it used", async (command) => {
    const system = memorySystem({ "here.xlsx": sample });
    await run([command, "here.xlsx"], system);
    expect(system.out()).toContain(command === "evm" ? "evm-task-not-baselined" : "every check passed");
  });

  test("status --json is status --format json", async () => {
    const [long, short] = await Promise.all([["--format", "json"], ["--json"]].map(async (words) => {
      const system = memorySystem({ "here.xlsx": sample });
      await run(["status", "here.xlsx", ...words], system);
      return system.out();
    }));
    expect(short).toBe(long);
  });

  test("standard input is read for -", async () => {
    const system = memorySystem({}, sample);
    expect(await run(["schedule", "-", "--json"], system)).toBe(0);
    expect((JSON.parse(system.out()) as { tasks: unknown[] }).tasks.length).toBeGreaterThan(50);
  });

  test("another status date gives other figures", async () => {
    const evm = async (...words: string[]): Promise<{ statusDate: string; total: { pv: number } }> => {
      const system = memorySystem({ "here.xlsx": sample });
      await run(["evm", "here.xlsx", "--json", ...words], system);
      return JSON.parse(system.out()) as { statusDate: string; total: { pv: number } };
    };
    const later = await evm("--status-date", "2026-08-31T17:00");
    expect(later.statusDate).toBe("2026-08-31T17:00");
    expect(later.total.pv).toBeGreaterThan((await evm()).total.pv);
  });

  test.each([["text", "Aurora"], ["md", "# Aurora"], ["html", "<!doctype html>"], ["json", '{\n  "project"'], ["xlsx", "PK"]])("the status report is written as %s by the name of the file", async (extension, begins) => {
    const system = memorySystem({ "here.xlsx": sample });
    const path = `folder/report.${extension === "text" ? "txt" : extension}`;
    expect(await run(["status", "here.xlsx", "--out", path], system)).toBe(0);
    expect(new TextDecoder("latin1").decode(system.files.get(path)!).startsWith(begins)).toBe(true);
    expect([system.out(), system.err()]).toEqual(["", `Wrote ${path}\n`]);
  });

  test("the report says what changed since an earlier file", async () => {
    const earlier = openFile(sample, "here.xlsx").project;
    const { writeProjectJson } = await import("../../src/exchange/json/project-json");
    const system = memorySystem({ "here.xlsx": sample, "before.json": writeProjectJson({ ...earlier, risks: earlier.risks.slice(1) }, { start: 0, finish: 0, tasks: [], findings: [] }) });
    await run(["status", "here.xlsx", "--since", "before.json"], system);
    expect(system.out()).toContain(earlier.risks[0]!.name);
    expect(system.out()).toMatch(/WHAT CHANGED[\s\S]*new/);
    expect(system.err()).toBe("");
  });

  test("an earlier file of another project is told as such", async () => {
    const { project } = openFile(sample, "here.xlsx");
    const system = memorySystem({ "here.xlsx": sample, "other.json": writeProjectJson({ ...project, id: "P-7" }, scheduleProject(project, null), {}) });
    expect(await run(["status", "here.xlsx", "--since", "other.json"], system)).toBe(0);
    expect(await run(["why", "here.xlsx", "66", "--since", "other.json"], system)).toBe(0);
    expect(system.err().split("\n")).toEqual([...new Array<string>(2).fill("other.json is of another project, P-7 and not AUR-26: what differs is told all the same."), ""]);
  });

  test("an existing file is replaced with --force", async () => {
    const system = memorySystem({ "here.xlsx": sample, "report.html": "old" });
    expect(await run(["status", "here.xlsx", "--out", "report.html", "--force"], system)).toBe(0);
    expect(system.files.get("report.html")!.length).toBeGreaterThan(1000);
  });

  test("the dates are written into the workbook that was read, or into a new one for another plan", async () => {
    const system = memorySystem({ "here.xlsx": sample });
    expect(await run(["schedule", "here.xlsx", "--out", "again.xlsx"], system)).toBe(0);
    expect(await run(["convert", "here.xlsx", "plan.json"], system)).toBe(0);
    expect(await run(["schedule", "plan.json", "--out", "fresh.xlsx", "--json"], system)).toBe(0);
    for (const path of ["again.xlsx", "fresh.xlsx"]) expect(openFile(system.files.get(path)!, path).project.tasks.map((task) => task.name)).toEqual(openFile(sample, "here.xlsx").project.tasks.map((task) => task.name));
    expect((JSON.parse(system.out()) as { tasks: unknown[] }).tasks.length).toBeGreaterThan(50);
  });
});

describe("new", () => {
  test.each(["standard", "lite", "agile-hybrid"])("the template %s opens without an error", async (template) => {
    const system = memorySystem();
    expect(await run(["new", "a.xlsx", "--template", template], system)).toBe(0);
    expect(await run(["check", "a.xlsx"], system)).toBe(0);
  });

  test("the sample is the same bytes each time", () => {
    expect(newWorkbook({ template: "standard", sample: true, plan: null }).output).toEqual(sample);
  });

  test("a plan whose dates the workbook cannot hold says so, whatever makes the workbook", async () => {
    const system = memorySystem({ "plan.xml": '<?xml version="1.0"?><Project xmlns="http://schemas.microsoft.com/project"><Name>Small</Name><StartDate>2026-03-02T08:00:00</StartDate><Tasks><Task><UID>1</UID><ID>1</ID><Name>Dig</Name><OutlineLevel>1</OutlineLevel><Duration>PT16H0M0S</Duration><PercentComplete>50</PercentComplete><ActualStart>2026-03-02T08:00:00</ActualStart><Stop>2026-03-02T17:00:00</Stop><Resume>2026-03-05T08:00:00</Resume></Task></Tasks></Project>' });
    for (const words of [["new", "a.xlsx", "--from", "plan.xml"], ["convert", "plan.xml", "b.xlsx"], ["schedule", "plan.xml", "--out", "c.xlsx"], ["baseline", "take", "plan.xml", "--out", "d.xlsx"]]) expect(await run(words, system)).toBe(0);
    expect(system.err().match(/1 task gets other dates in the workbook than in the plan, first Dig \(1\)/g)).toHaveLength(4);
  });

  test("a plan becomes a workbook with its tasks", async () => {
    const system = memorySystem({ "plan.xml": '<?xml version="1.0"?><Project xmlns="http://schemas.microsoft.com/project"><Name>Small</Name><StartDate>2026-03-02T08:00:00</StartDate><Tasks><Task><UID>1</UID><ID>1</ID><Name>Dig</Name><OutlineLevel>1</OutlineLevel><Duration>PT16H0M0S</Duration></Task></Tasks></Project>' });
    expect(await run(["new", "a.xlsx", "--from", "plan.xml"], system)).toBe(0);
    expect(openFile(system.files.get("a.xlsx")!, "a.xlsx").project).toMatchObject({ name: "Small", tasks: [{ name: "Dig", duration: 960 }] });
  });
});

describe("convert", () => {
  test.each(["xlsx", "xml", "csv", "json"])("a project keeps its tasks through .%s", async (extension) => {
    const system = memorySystem({ "here.xlsx": sample });
    expect(await run(["convert", "here.xlsx", `plan.${extension}`], system)).toBe(0);
    expect(await run(["schedule", `plan.${extension}`, "--json"], system)).toBe(0);
    await run(["schedule", "here.xlsx", "--json"], system);
    type Tasks = { name: string; start: string; finish: string }[];
    const [there, here] = system.out().split(/(?<=^})\n/m).filter(Boolean).map((text) => (JSON.parse(text) as { tasks: Tasks }).tasks.map(({ name, start, finish }) => [name, start, finish]));
    expect(there!.map(([name]) => name)).toEqual(here!.map(([name]) => name));
    if (extension !== "csv") expect(there).toEqual(here);
  });

  test("milestones become a calendar", async () => {
    const system = memorySystem({ "here.xlsx": sample });
    expect(await run(["convert", "here.xlsx", "dates.ics"], system)).toBe(0);
    expect(new TextDecoder().decode(system.files.get("dates.ics"))).toContain("SUMMARY:Go-live");
  });
});

describe("why", () => {
  const files = { "here.xlsx": sample };

  test("explains a task named by ID or name as text and as JSON, with what moved it since the baseline", async () => {
    const system = memorySystem(files);
    expect(await run(["why", "here.xlsx", "go-live"], system)).toBe(0);
    expect(system.out().replace(/\s+/g, " ")).toMatch(/Go-live \(66\) is on .* because .* held by .*The finish of Go-live \(66\) has moved since the baseline/);
    const asked = memorySystem(files);
    expect(await run(["why", "here.xlsx", "66", "--json"], asked)).toBe(0);
    const { finish, moved } = JSON.parse(asked.out()) as { finish: { steps: { cause: { kind: string } }[] }; moved: { minutes: number; rest: number; moves: { minutes: number }[] } };
    expect(finish.steps.at(-1)!.cause.kind).not.toBe("link");
    expect(moved).toMatchObject({ rest: 0, moves: [{ uid: 36 }, { uid: 37 }] });
    expect(moved.moves.reduce((sum, move) => sum + move.minutes, moved.rest)).toBeCloseTo(moved.minutes, 6);
  });

  test("says of a milestone once what holds it", async () => {
    const system = memorySystem(files);
    await run(["why", "here.xlsx", "66"], system);
    expect(system.out().replace(/\s+/g, " ").match(/Go-live \(66\) is on/g)).toHaveLength(1);
  });

  test("says that nothing moved since the same file, and which task it does not know", async () => {
    const system = memorySystem(files);
    expect(await run(["why", "here.xlsx", "66", "--since", "here.xlsx"], system)).toBe(0);
    expect(system.out().replace(/\s+/g, " ")).toContain("has not moved since here.xlsx");
    const unknown = memorySystem(files);
    expect(await run(["why", "here.xlsx", "Nothing"], unknown)).toBe(2);
    expect(unknown.err()).toContain('There is no task "Nothing"');
  });
});

describe("status --since", () => {
  test("says first which changes moved the finish, and by how much each", async () => {
    const plan = openFile(sample, "sample.xlsx").project;
    const now = { ...plan, tasks: plan.tasks.map((task) => (task.id === "52" ? { ...task, duration: task.duration! + 5 * 480 } : task)) };
    const system = memorySystem({ "then.xlsx": sample, "now.json": writeProjectJson(now, scheduleProject(now, null), {}) });
    expect(await run(["status", "now.json", "--since", "then.xlsx"], system)).toBe(0);
    expect(system.out().replace(/\s+/g, " ")).toMatch(/The finish has moved since then\.xlsx from 1 Dec 2026 to \d+ Dec 2026, .* later: Integration test \(52\) \(duration\)/);
  });
});

describe("indent, outdent and release", () => {
  test("write the changed plan as a workbook, and say what they did", async () => {
    const system = memorySystem({ "here.xlsx": sample });
    expect(await run(["outdent", "here.xlsx", "Portal", "--out", "out.xlsx"], system)).toBe(0);
    expect(await run(["indent", "out.xlsx", "27", "--out", "in.xlsx"], system)).toBe(0);
    expect(await run(["release", "here.xlsx", "54", "--out", "free.xlsx"], system)).toBe(0);
    expect(system.err()).toMatch(/Outdented task 27 "Portal" with \d+ tasks.*Indented task 27.*Cleared the constraint SNET of task 54/s);
    expect(openFile(system.files.get("free.xlsx")!, "free").project.tasks.find(({ id }) => id === "54")!.constraint).toBe("ASAP");
    expect(await run(["outdent", "here.xlsx", "28", "29", "--out", "two.xlsx"], system)).toBe(0);
    expect(system.err()).toContain("Outdented tasks 28 and 29");
    expect(["out.xlsx", "in.xlsx"].map((name) => openFile(system.files.get(name)!, name).project.tasks.find(({ id }) => id === "27")!.outlineLevel)).toEqual([1, 2]);
  });

  test("leave nothing behind where there is nothing to do", async () => {
    const system = memorySystem({ "here.xlsx": sample });
    expect(await run(["outdent", "here.xlsx", "1", "--out", "out.xlsx"], system)).toBe(2);
    expect(await run(["release", "here.xlsx", "59", "--finish", "--out", "out.xlsx"], system)).toBe(2);
    expect(await run(["indent", "here.xlsx", "Nobody", "--out", "out.xlsx"], system)).toBe(2);
    expect(system.err()).toMatch(/at the top level already.*Neither an actual finish nor a constraint holds task 59.*There is no task "Nobody"/s);
    expect(system.files.has("out.xlsx")).toBe(false);
  });
});

describe("baseline", () => {
  test("taken with a reason is listed, compared with the one before it, cleared again, and carried by MS Project XML", async () => {
    const system = memorySystem({ "here.xlsx": sample });
    expect(await run(["baseline", "take", "here.xlsx", "--reason", "Release 1 was late", "--change", "CR-04", "--out", "new.xlsx"], system)).toBe(0);
    expect(system.err()).toContain("is kept as number ");
    const { number } = /number (?<number>\d+)/.exec(system.err())!.groups as { number: string };
    const asked = memorySystem({ "new.xlsx": system.files.get("new.xlsx")! });
    expect(await run(["baseline", "list", "new.xlsx", "--json"], asked)).toBe(0);
    const { baselines } = JSON.parse(asked.out()) as { baselines: { number: number; change: string; reason: string; finish: string }[] };
    expect(baselines.at(-1)).toMatchObject({ number: Number(number), change: "CR-04", reason: "Release 1 was late", replaced: "2026-07-06T00:00" });

    const compared = memorySystem({ "new.xlsx": system.files.get("new.xlsx")! });
    expect(await run(["baseline", "compare", "new.xlsx", "--from", number, "--to", "0", "--json"], compared)).toBe(0);
    const { finish, tasks } = JSON.parse(compared.out()) as { finish: { from: string; variance: number }; tasks: { uid: number; finishVariance: number; change: string }[] };
    expect(finish).toMatchObject({ from: baselines.at(-1)!.finish, variance: 15 * 480 });
    expect(tasks.find(({ uid }) => uid === 50)!.change).toBe("added");
    expect(await run(["baseline", "compare", "new.xlsx"], compared)).toBe(0);
    expect(compared.out()).toContain("no task differs");

    expect(await run(["convert", "new.xlsx", "new.xml"], asked)).toBe(0);
    expect(await run(["convert", "new.xml", "again.xlsx"], asked)).toBe(0);
    const kept = (name: string) => openFile(asked.files.get(name)!, name).project.tasks.map((task) => task.baselines.map((one) => one && { start: one.start, finish: one.finish, duration: one.duration }));
    expect(kept("again.xlsx")).toEqual(kept("new.xlsx"));

    expect(await run(["baseline", "clear", "new.xlsx", "--number", number, "--out", "cleared.xlsx"], asked)).toBe(0);
    expect(await run(["baseline", "compare", "cleared.xlsx", "--from", number], asked)).toBe(2);
  });
});
