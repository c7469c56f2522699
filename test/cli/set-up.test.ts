import { run } from "../../src/cli/run";
import { newWorkbook } from "../../src/commands/new";
import { templateNames } from "../../src/commands/prepared-workbook";
import { readXlsx } from "../../src/exchange/xlsx/read";
import { foreignWorkbook, plainForeign } from "../exchange/xlsx/foreign-workbook";
import { workbookOfRows } from "../exchange/xlsx/hand-made";
import { memorySystem, type MemorySystem } from "./memory-system";

const macros = { ...plainForeign, macros: true };
const locked = { "xl/workbook.xml": `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookProtection lockStructure="true"/><sheets><sheet name="Theirs" sheetId="1" r:id="rId1"/></sheets></workbook>` };
const files = { "costs.xlsx": foreignWorkbook(), "costs.xlsm": foreignWorkbook(macros), "locked.xlsx": foreignWorkbook(plainForeign, locked), "risks.xlsx": workbookOfRows("RISKS", [["Rain", 3]]), "plan.json": JSON.stringify({ format: "plumbline-project", version: 1, project: { name: "Plan", tasks: [] } }), "plan.pdf": "%PDF-1.4" };

/** What the command says, having ended with that code. */
async function said(system: MemorySystem, code: number, ...words: string[]): Promise<string> {
  const before = system.err();
  expect(await run(["set-up", ...words], system)).toBe(code);
  expect(system.out()).toBe("");
  return system.err().slice(before.length);
}

describe("plumbline set-up", () => {
  test.each(templateNames)("adds to a workbook of others what a new one of template %s has, and says what", async (template) => {
    const system = memorySystem(files), made = newWorkbook({ template, sample: false, plan: null }).output;
    const message = await said(system, 0, "costs.xlsx", "--template", template, "--out", "project.xlsx");
    const [theirs, all, own] = [files["costs.xlsx"], system.files.get("project.xlsx")!, made].map((bytes) => readXlsx(bytes));
    expect(all!.sheets.slice(0, theirs!.sheets.length)).toEqual(theirs!.sheets);
    expect(all!.sheets.slice(theirs!.sheets.length)).toEqual(own!.sheets);
    expect(all!.names).toEqual(new Map([...theirs!.names, ...own!.names]));
    expect(message).toBe(`Wrote project.xlsx\nAdded ${own!.sheets.length} sheets: ${own!.sheets.map(({ name }) => name).join(", ")}.\n`);
    expect(system.files.get("costs.xlsx")).toEqual(files["costs.xlsx"]);
  });

  test("makes a workbook that every other command works with", async () => {
    const system = memorySystem(files);
    await said(system, 0, "costs.xlsx", "--out", "project.xlsx");
    expect(await run(["status", "project.xlsx", "--out", "folder/report.xlsx"], system)).toBe(0);
    expect(await run(["schedule", "project.xlsx", "--out", "dates.xlsx"], system)).toBe(0);
    expect(readXlsx(system.files.get("dates.xlsx")!).sheets.map(({ name }) => name)).toEqual(readXlsx(system.files.get("project.xlsx")!).sheets.map(({ name }) => name));
  });

  test("replaces the workbook itself only with --force, and says the second time that nothing is missing", async () => {
    const system = memorySystem(files);
    expect(await said(system, 2, "costs.xlsx", "--out", "costs.xlsx")).toContain("costs.xlsx is also what is read: add --force");
    expect(system.files.get("costs.xlsx")).toEqual(files["costs.xlsx"]);
    await said(system, 0, "costs.xlsx", "--out", "costs.xlsx", "--force");
    const once = system.files.get("costs.xlsx");
    expect(await said(system, 2, "costs.xlsx", "--out", "costs.xlsx", "--force")).toBe("plumbline: The workbook has every sheet of the template already; nothing was added.\n");
    expect(system.files.get("costs.xlsx")).toBe(once);
  });

  test("adds to a small workbook of ours what a larger template has beyond it, and keeps its rows", async () => {
    const system = memorySystem({ "lite.xlsx": newWorkbook({ template: "lite", sample: true, plan: null }).output });
    await said(system, 0, "lite.xlsx", "--out", "standard.xlsx");
    const [lite, all] = ["lite.xlsx", "standard.xlsx"].map((name) => readXlsx(system.files.get(name)!));
    expect(all!.sheets.slice(0, lite!.sheets.length)).toEqual(lite!.sheets);
    expect(all!.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(["Stakeholders", "Lessons", "Schedule quality"]));
    expect(all!.sheets.find(({ name }) => name === "Stakeholders")!.tables[0]!.name).toBe("tblStakeholders");
  });

  test("keeps macros under the name that Excel wants for them, as every command does", async () => {
    const system = memorySystem(files);
    expect(await said(system, 2, "costs.xlsm", "--out", "project.xlsx")).toBe("plumbline: What is written of costs.xlsm is an .xlsm workbook, which Excel opens under no other name: name it --out FILE.xlsm.\n");
    await said(system, 0, "costs.xlsm", "--out", "project.xlsm");
    expect(await run(["schedule", "project.xlsm", "--out", "dates.xlsx"], system)).toBe(2);
    expect(await run(["schedule", "project.xlsm", "--out", "dates.xlsm"], system)).toBe(0);
    expect(await run(["status", "project.xlsm", "--out", "report.xlsm"], system)).toBe(0);
    expect(await run(["status", "project.xlsm", "--out", "report.xlsx"], system)).toBe(2);
  });

  test.each([
    [["costs.xlsx"], "--out FILE.xlsx"],
    [[], "set-up needs one more file: plumbline set-up IN.xlsx."],
    [["costs.xlsx", "--out", "project.csv"], "name it --out FILE.xlsx"],
    [["costs.xlsx", "--out", "project.xlsm"], "is an .xlsx workbook"],
    [["costs.xlsx", "--template", "lit", "--out", "project.xlsx"], 'There is no template "lit". Did you mean lite?'],
    [["locked.xlsx", "--out", "project.xlsx"], "The workbook has a protected structure"],
    [["risks.xlsx", "--out", "project.xlsx"], "The sheet Risks is in use in this workbook already, so nothing was added"],
    [["plan.json", "--out", "project.xlsx"], "plan.json is a plan, and no workbook that sheets can be added to: plumbline new OUT.xlsx --from plan.json makes one of it."],
    [["plan.pdf", "--out", "project.xlsx"], "The file is a PDF"],
    [["none.xlsx", "--out", "project.xlsx"], "none.xlsx does not exist"],
  ])("%j is refused with one sentence, and nothing is written", async (words, sentence) => {
    const system = memorySystem(files);
    expect(await said(system, 2, ...words)).toMatch(/^plumbline: .+\n$/);
    expect(system.err()).toContain(sentence);
    expect([...system.files]).toEqual([...memorySystem(files).files]);
  });
});
