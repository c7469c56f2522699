/** The sample with its Gantt zoomed: the scale's formulas must give the dates that are stored, whatever the zoom. */
import { analyze } from "../../src/core/analyze";
import { writeXlsx } from "../../src/exchange/xlsx/write";
import { sample } from "../../src/templates/sample/sample";
import { templateGrid } from "../../src/templates/template-grid";
import { buildWorkbook } from "../../src/workbook/build";
import { projectFromGrid } from "../../src/workbook/project";
import type { GanttView } from "../../src/workbook/sheets/gantt-scale";

export function zoomedWorkbook(gantt: GanttView): Uint8Array {
  const { project, rows } = projectFromGrid(templateGrid(sample));
  return writeXlsx(buildWorkbook({ analysis: analyze(project, {}), rows, sheets: sample.sheets, gantt }));
}
