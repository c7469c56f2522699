import { sample } from "../../src/templates/sample/sample";
import { templateGrid } from "../../src/templates/template-grid";
import { locate } from "../../src/workbook/locate";
import { projectFromGrid } from "../../src/workbook/project";
import { recordAt } from "../../src/workbook/record-at";

const { rows, decoded } = projectFromGrid(templateGrid(sample));

test("the record at a cell is the one whose cell that is", () => {
  for (const [register, id, field] of [["schedule", "30", "duration"], ["risks", "R-01", "name"], ["charter", "Status date", "value"]] as const) {
    const { sheet, cell } = locate([{ code: "", severity: "info", message: "", where: { register, id, field } }], rows, decoded)[0]!.where!;
    const found = recordAt({ sheet: sheet!, cell: cell! }, decoded)!;
    expect(found).toMatchObject({ register, field });
    expect(Object.values(rows[register]![found.index]!).map(String)).toContain(id);
  }
});

test("headers, other cells and other sheets hold no record", () => {
  const { sheet, header } = decoded.get("schedule")!.place!;
  for (const cell of [`A${header + 1}`, "A99999", "nonsense"]) expect(recordAt({ sheet, cell }, decoded)).toBeNull();
  expect(recordAt({ sheet: "Somewhere", cell: "A10" }, decoded)).toBeNull();
});

test("a column that a user added belongs to its row's record", () => {
  const { sheet, rows: numbers } = decoded.get("schedule")!.place!;
  expect(recordAt({ sheet, cell: `ZZ${numbers[0]! + 1}` }, decoded)).toEqual({ register: "schedule", index: 0, field: null });
});
