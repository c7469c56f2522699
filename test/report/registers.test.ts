import { date, id, longText, money, text } from "../../src/workbook/column";
import { register } from "../../src/workbook/register";
import { registers as ours } from "../../src/workbook/registers";
import { formats } from "../../src/report/formats";
import { statusReport } from "../../src/report/reports";
import { dateTime } from "../../src/core/time";
import { exampleAnalysis } from "./example-analysis";

const procurement = register({
  sheet: "Procurement", table: "tblProcurement", purpose: "What is bought.",
  report: { columns: ["id", "name", "value", "signed"], open: (row) => row["status"] !== "Done" },
  columns: { id: id("ID"), name: longText("Package"), value: money("Value"), signed: date("Signed"), status: text("Status") },
});

const rows = { procurement: [
  { id: "P1", name: "Integration component", value: 250000, signed: dateTime(2026, 5, 4), status: "Open" },
  { id: "P2", name: "Furniture", value: 1000, signed: null, status: "Done" },
] };

describe("a register that is added", () => {
  const report = statusReport(exampleAnalysis(), { since: null, rows, set: { ...ours, procurement } });

  test.each(Object.entries(formats))("gets its report table as %s, with its open rows", (_, render) => {
    const page = render(report);
    for (const said of ["Procurement", "Package", "Integration component", "250,000", "4 May 2026"]) expect(page).toContain(said);
    expect(page).not.toContain("Furniture");
  });

  test("says nothing while it has no rows", () => {
    expect(formats.text(statusReport(exampleAnalysis(), { since: null, rows: {}, set: { ...ours, procurement } }))).not.toContain("Procurement");
  });
});
