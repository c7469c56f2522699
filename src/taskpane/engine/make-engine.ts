/** The pane's thinking half, as plain methods over a workbook: it reads, computes, runs commands and writes reports. */
import type { Analysis } from "../../core/analysis";
import { assessSchedule } from "../../core/schedule-quality/assess-schedule";
import { whatMoved, whatMovedSinceBaseline } from "../../core/schedule/what-moved";
import { explainDates } from "../../core/schedule/why-date";
import { finding, type Subject } from "../../core/finding";
import { changeItem } from "../../commands/change-item";
import type { Command } from "../../commands/command";
import { fixFinding } from "../../commands/fix-finding";
import { insertReport } from "../../commands/insert-report";
import { prepareWorkbook, type NewWorkbook } from "../../commands/new";
import { openWorkbook, type OpenWorkbook } from "../../commands/open-workbook";
import { quickFixes } from "../../commands/quick-fixes";
import { isUpToDate, recalculate } from "../../commands/recalculate";
import { releaseDateOf } from "../../commands/release-date";
import { planSetUp, standardTemplate } from "../../commands/set-up";
import { openFile, type OpenedFile } from "../../exchange/open";
import { HostError, type Host, type Undo } from "../../host/host";
import { formats } from "../../report/formats";
import type { Report } from "../../report/report";
import { statusReport } from "../../report/reports";
import { dependsOn } from "../../workbook/depends-on";
import type { WorkbookDocument } from "../../workbook/document";
import { locate } from "../../workbook/locate";
import { recordAt } from "../../workbook/record-at";
import { registers } from "../../workbook/registers";
import type { Register } from "../../workbook/register";
import type { EngineMethods, SentOutcome, Shown } from "./engine";
import { itemFacts, typedCell } from "./items";
import { recordOf } from "./record";

/** A workbook that can be saved, as a host of files is. */
export type FileHost = Host & { readonly bytes: Uint8Array };

export interface EngineParts {
  /** Null: none is open yet. */
  readonly host: Host | null;
  readonly commands: readonly Command[];
  readonly openHost: (content: Uint8Array | (() => WorkbookDocument)) => FileHost;
}

export function makeEngine({ host: given, commands, openHost }: EngineParts): EngineMethods {
  let host = given;
  let file: FileHost | null = null;
  /** What the parts are of. That of a workbook which is only made here is known before it is drawn and read. */
  let shown: Analysis | null = null;
  let last: OpenWorkbook | null = null;
  let earlier: OpenedFile | null = null;
  /** Following a change was refused: it is still to be done. */
  let owed = false;
  const undos = new Map<number, Undo>();

  const opened = (content: Parameters<typeof openHost>[0], analysis: Analysis | null, name: string): string => {
    host = file = openHost(content);
    shown = analysis;
    last = earlier = null;
    return name;
  };

  const made = (wanted: NewWorkbook, name: string): string => {
    const { document, analysis } = prepareWorkbook(wanted);
    return opened(document, analysis, name);
  };

  const workbook = (): Host => {
    if (!host) throw new Error("no workbook is open");
    return host;
  };

  const read = async (): Promise<OpenWorkbook> => {
    last = await openWorkbook(workbook());
    shown = last.analysis;
    return last;
  };

  const run = async (command: Command, now: number): Promise<SentOutcome> => {
    const { message, undo, place } = await command.perform(workbook(), { now });
    if (undo) undos.set(undos.size + 1, undo);
    // It is done; whoever cannot be shown it can turn to it.
    if (place) await workbook().select(place).catch(() => false);
    // Read anew: what is shown is what the workbook holds now, and not what the command meant to leave.
    await read();
    return { message, undo: undo ? undos.size : null };
  };

  const analysisShown = (): Analysis => {
    if (!shown) throw new Error("the workbook has not been read yet");
    return shown;
  };

  /** Read as it was when its parts were shown. */
  const known = async (): Promise<OpenWorkbook> => {
    analysisShown();
    return last ?? read();
  };

  const report = async (): Promise<Report> => {
    const { analysis, rows } = await known();
    return statusReport(analysis, { since: null, rows });
  };

  return {
    commands: () => commands.map(({ id, label, tip }) => ({ id, label, tip })),
    open(bytes, name) {
      const found = openFile(bytes, name);
      if (found.kind === "xlsx") return opened(bytes, null, name);
      return made({ template: "standard", sample: false, plan: found }, name.replace(/(\.[^.]*)?$/, ".xlsx"));
    },
    sample: () => made({ template: "standard", sample: true, plan: null }, "Sample project.xlsx"),
    save() {
      if (!file) throw new Error("the workbook is saved by Excel");
      return file.bytes;
    },
    async analyze() {
      if (last || !shown) await read();
    },
    part: (name) => analysisShown()[name],
    async perform(id, now) {
      const command = commands.find((c) => c.id === id);
      if (!command) throw new Error(`there is no command ${id}`);
      return run(command, now);
    },
    // One that is only made here shows what it was made of.
    upToDate: () => last === null || isUpToDate(last),
    dependsOn: (sheet, cells) => last === null || dependsOn(last.grid, sheet, cells),
    async follow(now) {
      const before = last, { analysis: { project }, ours } = await read();
      if (!ours || (!owed && before && JSON.stringify(before.analysis.project) === JSON.stringify(project))) return;
      try {
        await run(recalculate, now);
        owed = false;
      } catch (error) {
        owed = true;
        // Whoever is typing, or has just changed what was to be written, is followed with the next change.
        if (!(error instanceof HostError && (error.code === "editing" || error.code === "changed"))) throw error;
      }
    },
    async fixes() {
      const open = await known(), fixesOf = quickFixes(open);
      return open.analysis.findings.map((one) => fixesOf(one).map(({ label }) => label));
    },
    fix: (one, label, now) => run(fixFinding(one, label), now),
    release: (task, end, now) => run(releaseDateOf({ task, end }), now),
    items: async () => itemFacts(await known()),
    async change(register, key, typed, now) {
      return run(changeItem(register, key, typedCell(await known(), register, key, typed)), now);
    },
    async setUpPlan() {
      const { sheets, taken } = planSetUp(await known(), standardTemplate);
      return { sheets, taken };
    },
    async undo(id) {
      const undo = undos.get(id);
      return undo ? undo() : 0;
    },
    async show(subject) {
      return show(workbook(), await known(), subject);
    },
    why(uid) {
      const { project, schedule } = analysisShown();
      const explain = explainDates(project, schedule);
      const [start, finish] = [explain(uid, "start"), explain(uid, "finish")];
      return start && finish && { start, finish };
    },
    moved(uid) {
      const { project } = analysisShown();
      const moved = earlier ? whatMoved(earlier.project, project, uid) : whatMovedSinceBaseline(project, uid);
      return moved && { ...moved, since: earlier?.name ?? "the baseline" };
    },
    compareWith(file) {
      earlier = file && openFile(file.bytes, file.name);
    },
    async selectedTask() {
      const place = await workbook().selection(), { decoded, analysis } = await known();
      const at = place && recordAt(place, decoded);
      return at?.register === "schedule" ? (analysis.project.tasks[at.index]?.uid ?? null) : null;
    },
    quality() {
      const { project, schedule, statusDate } = analysisShown();
      return assessSchedule(project, schedule, statusDate);
    },
    sections: async () => (await report()).sections.map(({ title }) => title),
    insertReport: (wanted, now) => run(insertReport(wanted), now),
    async report(wanted, format) {
      const whole = await report();
      return formats[format]({ ...whole, sections: whole.sections.filter(({ title }) => wanted.includes(title)) });
    },
  };
}

async function show(host: Host, { rows, decoded, analysis }: OpenWorkbook, subject: Subject): Promise<Shown> {
  const [located] = locate([finding("info", "shown", "", subject)], rows, decoded);
  const { sheet, cell } = located?.where ?? {};
  if (sheet === undefined || cell === undefined) return { found: false, place: null, record: [] };
  const place = { sheet, cell };
  const register: Register | undefined = Object.entries(registers).find(([key]) => key === subject.register)?.[1];
  const row = register && rows[subject.register!]?.find((r) => String(r[register.id]) === subject.id);
  return { found: await host.select(place), place, record: register && row ? recordOf(register, row, subject.field, analysis.project.minutesPerDay) : [] };
}
