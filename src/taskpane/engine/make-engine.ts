/** The pane's thinking half, as plain methods over a workbook: it reads, computes, runs commands and writes reports. */
import type { Analysis } from "../../core/analysis";
import { finding, type Subject } from "../../core/finding";
import type { Command } from "../../commands/command";
import { compute } from "../../commands/compute";
import { newWorkbook } from "../../commands/new";
import { fromGrid, openFile } from "../../exchange/open";
import type { Host, Undo } from "../../host/host";
import { formats } from "../../report/formats";
import type { Report } from "../../report/report";
import { statusReport } from "../../report/reports";
import { locate } from "../../workbook/locate";
import { registers } from "../../workbook/registers";
import type { Register } from "../../workbook/register";
import type { EngineMethods, Shown } from "./engine";
import { recordOf } from "./record";

/** A workbook that can be saved, as a host of files is. */
export type FileHost = Host & { readonly bytes: Uint8Array };

export interface EngineParts {
  /** Null: none is open yet. */
  readonly host: Host | null;
  readonly commands: readonly Command[];
  readonly openHost: (bytes: Uint8Array) => FileHost;
}

interface Read { readonly contents: ReturnType<typeof fromGrid>; readonly analysis: Analysis }

export function makeEngine({ host: given, commands, openHost }: EngineParts): EngineMethods {
  let host = given;
  let file: FileHost | null = null;
  let last: Read | null = null;
  const undos = new Map<number, Undo>();

  const opened = (bytes: Uint8Array, name: string): string => {
    host = file = openHost(bytes);
    last = null;
    return name;
  };

  const workbook = (): Host => {
    if (!host) throw new Error("no workbook is open");
    return host;
  };

  const read = async (): Promise<Read> => {
    const contents = fromGrid(await workbook().read());
    return (last = { contents, analysis: compute(contents, null) });
  };

  const known = (): Read => {
    if (!last) throw new Error("the workbook has not been read yet");
    return last;
  };

  const report = (): Report => {
    const { analysis, contents } = known();
    return statusReport(analysis, { since: null, rows: contents.rows });
  };

  return {
    commands: () => commands.map(({ id, label, tip }) => ({ id, label, tip })),
    open(bytes, name) {
      const found = openFile(bytes, name);
      if (found.kind === "xlsx") return opened(bytes, name);
      return opened(newWorkbook({ template: "standard", sample: false, plan: found }).output, name.replace(/(\.[^.]*)?$/, ".xlsx"));
    },
    sample: () => opened(newWorkbook({ template: "standard", sample: true, plan: null }).output, "Sample project.xlsx"),
    save() {
      if (!file) throw new Error("the workbook is saved by Excel");
      return file.bytes;
    },
    analyze: async () => void (await read()),
    part: (name) => known().analysis[name],
    async perform(id, now) {
      const command = commands.find((c) => c.id === id);
      if (!command) throw new Error(`there is no command ${id}`);
      const { message, undo } = await command.perform(workbook(), { now });
      if (undo) undos.set(undos.size + 1, undo);
      // Read anew: what is shown is what the workbook holds now, and not what the command meant to leave.
      await read();
      return { message, undo: undo ? undos.size : null };
    },
    async undo(id) {
      const undo = undos.get(id);
      return undo ? undo() : 0;
    },
    async show(subject) {
      const { contents, analysis } = known();
      return show(workbook(), contents, subject, analysis.project.minutesPerDay);
    },
    sections: () => report().sections.map(({ title }) => title),
    report(wanted, format) {
      const whole = report();
      return formats[format]({ ...whole, sections: whole.sections.filter(({ title }) => wanted.includes(title)) });
    },
  };
}

async function show(host: Host, { rows, decoded }: Read["contents"], subject: Subject, minutesPerDay: number): Promise<Shown> {
  const [located] = locate([finding("info", "shown", "", subject)], rows, decoded);
  const { sheet, cell } = located?.where ?? {};
  if (sheet === undefined || cell === undefined) return { found: false, place: null, record: [] };
  const place = { sheet, cell };
  const register: Register | undefined = Object.entries(registers).find(([key]) => key === subject.register)?.[1];
  const row = register && rows[subject.register!]?.find((r) => String(r[register.id]) === subject.id);
  return { found: await host.select(place), place, record: register && row ? recordOf(register, row, subject.field, minutesPerDay) : [] };
}
