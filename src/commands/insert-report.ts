/** Insert report: the chosen sections of the status report as a sheet of their own, to keep, change or print. */
import { formatDate } from "../core/time";
import { statusReport } from "../report/reports";
import { reportSheet } from "../report/sheet";
import type { Command } from "./command";
import { openWorkbook } from "./open-workbook";
import { notOurs } from "./sentences";

/** `sections` by their titles. */
export const insertReport = (sections: readonly string[]): Command => ({
  id: "insert-report",
  label: "Insert as a sheet",
  tip: "Adds a sheet with the chosen sections of the report; it stays as it is when the project goes on.",
  async perform(host) {
    const { ours, analysis, rows, grid } = await openWorkbook(host);
    if (!ours) return notOurs(analysis);
    const whole = statusReport(analysis, { since: null, rows });
    const name = freeName(`Report ${formatDate(analysis.statusDate)}`, grid.sheets.map((sheet) => sheet.name));
    const sheet = reportSheet({ ...whole, sections: whole.sections.filter(({ title }) => sections.includes(title)) }, name);
    const undo = await host.addSheets({ sheets: [sheet], names: [], properties: { title: whole.title, creator: "Plumbline", created: "2026-01-01T00:00:00Z" }, active: 0 }, [name]);
    await host.select({ sheet: name, cell: "A1" }).catch(() => false);
    return { message: `The report stands on the new sheet ${name}.`, analysis, undo };
  },
});

function freeName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let n = 1; ; n++) {
    const name = n === 1 ? wanted : `${wanted} (${n})`;
    if (!used.has(name.toLowerCase())) return name;
  }
}
