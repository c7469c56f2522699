/** A template's rows and their analysis, as the workbook that is made of them will give it. */
import type { Finding, Subject } from "../core/finding";
import type { Template } from "../templates/starter";
import { templateGrid } from "../templates/template-grid";
import { fromGrid } from "../exchange/from-grid";
import { compute } from "./compute";
import type { OpenWorkbook } from "./open-workbook";

export function starting(template: Template): Pick<OpenWorkbook, "analysis" | "rows"> {
  const contents = fromGrid(templateGrid(template)), analysis = compute(contents, null);
  return { rows: contents.rows, analysis: { ...analysis, findings: analysis.findings.filter(remains).map(unplaced) } };
}

/** Sheets that are missing are about to be there. */
export const remains = ({ code }: Finding): boolean => code !== "sheet-missing";

/** Rows get cells of their own. */
const unplaced = ({ where, others, ...finding }: Finding): Finding => ({ ...finding, where: where && subject(where), ...(others && { others: others.map(subject) }) });

/** What stands in a register is found again wherever that is drawn. */
function subject(place: Subject): Subject {
  const { sheet: _, cell: __, ...known } = place;
  return place.register === undefined ? place : known;
}
