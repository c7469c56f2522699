import { analyze } from "../../src/core/analyze";
import { readXlsx } from "../../src/exchange/xlsx/read";
import { writeXlsx } from "../../src/exchange/xlsx/write";
import { statusReport } from "../../src/report/reports";
import { sample } from "../../src/templates/sample/sample";
import { templateGrid } from "../../src/templates/template-grid";
import { buildWorkbook } from "../../src/workbook/build";
import { choice, date, id, money, text } from "../../src/workbook/column";
import { projectFromGrid } from "../../src/workbook/project";
import { register, type RowOf } from "../../src/workbook/register";
import { registers } from "../../src/workbook/registers";

/** The one block that a new register is. */
const procurement = register({
  sheet: "Procurement", table: "tblProcurement", tab: "money", purpose: "What is bought, from whom, and how far it is.",
  report: { columns: ["id", "name", "status", "due"], open: (row) => row["status"] !== "Delivered" },
  columns: {
    id: id("ID", { required: true }), name: text("Package"), value: money("Contract value"), due: date("Due"),
    status: choice("Status", ["Planned", "Tendering", "Awarded", "Delivered"], "Planned"),
  },
});
const withProcurement = { ...registers, procurement };

const row: RowOf<typeof procurement> = { id: "P1", name: "Scanners", value: 12000, due: null, status: "Awarded" };
const { project, rows } = projectFromGrid(templateGrid(sample), withProcurement);
const analysis = analyze(project, {});
const workbook = buildWorkbook({ analysis, rows: { ...rows, procurement: [row, { ...row, id: "P2", name: "Cables", status: "Delivered" }] }, registers: withProcurement });

test("a register added at run time gets its sheet and its table", () => {
  const sheet = workbook.sheets.find((s) => s.name === "Procurement")!;
  expect(sheet.tables[0]).toMatchObject({ name: "tblProcurement", columns: [{ header: "ID" }, { header: "Package" }, { header: "Contract value" }, { header: "Due" }, { header: "Status" }] });
});

test("its choices are a named list on the Lists sheet, and its validation points there", () => {
  const sheet = workbook.sheets.find((s) => s.name === "Procurement")!;
  const list = sheet.validations.find((v) => v.title === "Status")!.rule as { source: string };
  expect(workbook.names.map((n) => n.name)).toContain(list.source);
  expect(sheet.validations.map((v) => v.title)).toEqual(expect.arrayContaining(["Contract value", "Due"]));
});

test("its rows come back from the file, with findings for what is wrong in them", () => {
  const again = projectFromGrid(readXlsx(writeXlsx(workbook)), withProcurement);
  expect(again.rows["procurement"]).toMatchObject([{ id: "P1", name: "Scanners", value: 12000, status: "Awarded" }, { id: "P2" }]);
});

test("its open rows are a table of the report", () => {
  const again = projectFromGrid(readXlsx(writeXlsx(workbook)), withProcurement);
  const report = statusReport(analyze(again.project, {}), { since: null, rows: again.rows, set: withProcurement });
  const written = JSON.stringify(report);
  expect(written).toContain("Scanners");
  expect(written).not.toContain("Cables");
});
