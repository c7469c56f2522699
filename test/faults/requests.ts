/** What the commands ask of Excel, counted on the wire: how often, and how much. */
import { recalculate } from "../../src/commands/recalculate";
import type { Command } from "../../src/commands/command";
import { takeBaseline } from "../../src/commands/take-baseline";
import { openMoved } from "../office/large-workbook";
import { requestsOf, type OpenExcel } from "../office/open-excel";
import { scenarios } from "./scenarios";
import { sameState, stateOf } from "./state-of";

export interface Count { readonly what: string; readonly requests: number; /** The largest request and the largest reply, in bytes. */ readonly sent: number; readonly received: number; readonly wrong: string | null }

const LIMIT = 4_500_000;
const TASKS = 10_000;

export async function countRequests(): Promise<Count[]> {
  const sample = await scenarios.find(({ name }) => name === recalculate.label)!.open();
  const first = await counted(sample, recalculate, "Recalculate the sample", 2), before = stateOf(sample);
  const second = await counted(sample, recalculate, "again, with nothing changed", 1);
  const large = await openMoved(TASKS), tasks = `${TASKS.toLocaleString("en")} tasks × ${large.spreadsheet.book.sheets.find(({ name }) => name === "Schedule")!.tables[0]!.columns.length} columns`;
  return [
    first, { ...second, wrong: second.wrong ?? (sameState(before, stateOf(sample)) ? null : "cells were written") },
    await counted(large, recalculate, `Recalculate ${tasks}`, null),
    await counted(large, recalculate, "again, with nothing changed", null),
    await counted(large, takeBaseline, "Take baseline of them", null),
    await counted(large, takeBaseline, "and another, keeping the first", null),
  ];
}

async function counted(excel: OpenExcel, { perform }: Command, what: string, wanted: number | null): Promise<Count> {
  const start = requestsOf(excel).length;
  await perform(excel.excelHost, { now: 0 });
  const mine = requestsOf(excel).slice(start);
  const sent = Math.max(...mine.map(({ requestBytes }) => requestBytes)), received = Math.max(...mine.map(({ responseBytes }) => responseBytes));
  const wrong = wanted !== null && mine.length !== wanted ? `${wanted} requests wanted` : Math.max(sent, received) >= LIMIT ? "over 4.5 MB" : null;
  return { what, requests: mine.length, sent, received, wrong };
}
