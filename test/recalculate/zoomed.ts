/** The sample with its Gantt zoomed, or with dates that count from 1904: the formulas must give what is stored all the same. */
import { analyze } from "../../src/core/analyze";
import { writeXlsx } from "../../src/exchange/xlsx/write";
import { sample } from "../../src/templates/sample/sample";
import { templateGrid } from "../../src/templates/template-grid";
import { buildWorkbook } from "../../src/workbook/build";
import { projectFromGrid } from "../../src/workbook/project";
import type { GanttView } from "../../src/workbook/sheets/gantt-scale";

export function zoomedWorkbook(gantt: GanttView, date1904 = false): Uint8Array {
  const { project, rows } = projectFromGrid(templateGrid(sample));
  return writeXlsx(buildWorkbook({ analysis: analyze(project, {}), rows, sheets: sample.sheets, gantt, date1904 }));
}
