/** What is done to the workbook in view, as plain methods: commands are run, dates explained, reports and files written. */
import { assessSchedule } from "../../core/schedule-quality/assess-schedule";
import { whatMoved, whatMovedSinceBaseline } from "../../core/schedule/what-moved";
import { explainDates } from "../../core/schedule/why-date";
import { finding, type Subject } from "../../core/finding";
import { changeItem } from "../../commands/change-item";
import type { Command } from "../../commands/command";
import { fixFinding } from "../../commands/fix-finding";
import { insertReport } from "../../commands/insert-report";
import { preparePlan } from "../../commands/new";
import type { OpenWorkbook } from "../../commands/open-workbook";
import { quickFixes } from "../../commands/quick-fixes";
import { isUpToDate, recalculate } from "../../commands/recalculate";
import { releaseDateOf } from "../../commands/release-date";
import { planSetUp, standardTemplate } from "../../commands/set-up";
import { openFile } from "../../exchange/open";
import { HostError, type Host, type Undo } from "../../host/host";
import { formats } from "../../report/formats";
import type { Report } from "../../report/report";
import { statusReport } from "../../report/reports";
import { buildWorkbook } from "../../workbook/build";
import { dependsOn } from "../../workbook/depends-on";
import type { WorkbookDocument } from "../../workbook/document";
import { locate } from "../../workbook/locate";
import { recordAt } from "../../workbook/record-at";
import { registers } from "../../workbook/registers";
import type { Register } from "../../workbook/register";
import type { EngineMethods, ReadingMethods, SentOutcome, Shown } from "./engine";
import { itemFacts, typedCell } from "./items";
import { recordOf } from "./record";
import { analysisShown, bring, read as readAgain, type FileHost, type WorkbookInView } from "./workbook-in-view";

export interface EngineParts {
  readonly commands: readonly Command[];
  readonly openHost: (content: Uint8Array | (() => WorkbookDocument)) => FileHost;
}

/** All but what shows the workbook, see makeReader. */
export function makeEngine(view: WorkbookInView, { commands, openHost }: EngineParts): Omit<EngineMethods, keyof ReadingMethods> {
  /** Following a change was refused: it is still to be done. */
  let owed = false;
  const undos = new Map<number, Undo>();

  const workbook = (): Host => {
    const { place } = view;
    if (!place) throw new Error("no workbook is open");
    if (place.kind !== "made") return place.host;
    const host = openHost(() => buildWorkbook(place.input));
    view.place = { kind: "file", host };
    return host;
  };

  const read = (): Promise<OpenWorkbook> => {
    workbook();
    return readAgain(view);
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

  /** Read as it was when its parts were shown. */
  const known = async (): Promise<OpenWorkbook> => {
    analysisShown(view);
    return view.last ?? read();
  };

  const report = async (): Promise<Report> => {
    const { analysis, rows } = await known();
    return statusReport(analysis, { since: null, rows });
  };

  return {
    commands: () => commands.map(({ id, label, tip }) => ({ id, label, tip })),
    open(bytes, name) {
      const found = openFile(bytes, name);
      if (found.kind === "xlsx") {
        bring(view, { kind: "file", host: openHost(bytes) }, null);
        return name;
      }
      const { analysis, input } = preparePlan("standard", found);
      bring(view, { kind: "made", input }, analysis);
      return name.replace(/(\.[^.]*)?$/, ".xlsx");
    },
    save() {
      workbook();
      if (view.place?.kind !== "file") throw new Error("the workbook is saved by Excel");
      return view.place.host.bytes;
    },
    async perform(id, now) {
      const command = commands.find((c) => c.id === id);
      if (!command) throw new Error(`there is no command ${id}`);
      return run(command, now);
    },
    // One that is only made here shows what it was made of.
    upToDate: () => view.last === null || isUpToDate(view.last),
    dependsOn: (sheet, cells) => view.last === null || dependsOn(view.last.grid, sheet, cells),
    async follow(now) {
      const before = view.last, { analysis: { project }, ours } = await read();
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
      const { project, schedule } = analysisShown(view);
      const explain = explainDates(project, schedule);
      const [start, finish] = [explain(uid, "start"), explain(uid, "finish")];
      return start && finish && { start, finish };
    },
    moved(uid) {
      const { project } = analysisShown(view);
      const { earlier } = view, moved = earlier ? whatMoved(earlier.project, project, uid) : whatMovedSinceBaseline(project, uid);
      return moved && { ...moved, since: earlier?.name ?? "the baseline" };
    },
    compareWith(file) {
      view.earlier = file && openFile(file.bytes, file.name);
    },
    async selectedTask() {
      const place = await workbook().selection(), { decoded, analysis } = await known();
      const at = place && recordAt(place, decoded);
      return at?.register === "schedule" ? (analysis.project.tasks[at.index]?.uid ?? null) : null;
    },
    quality() {
      const { project, schedule, statusDate } = analysisShown(view);
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
