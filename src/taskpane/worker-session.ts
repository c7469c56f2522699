/** A Session whose thinking runs in a Web Worker. */
import type { Analysis } from "../core/analysis";
import type { Project, Task } from "../core/model";
import { formatDateTime, parseDateTime } from "../core/time";
import type { Outcome } from "../commands/command";
import type { Host } from "../host/host";
import type { EngineMethods, HostMethods, SentOutcome } from "./engine/engine";
import { hostMethods } from "./engine/host-wire";
import { connect, type Call } from "./engine/wire";
import type { Files, Session } from "./session";

/** The workbook of `host`; without one, an opened file, first of all the sample. */
export function workerSession(worker: Worker, host: Host | null): Session {
  const call = connect<Partial<HostMethods>, EngineMethods>(worker, host ? hostMethods(host) : {});
  const analyze = async (): Promise<Analysis> => {
    await call("analyze");
    return analysisOf(call);
  };
  // What is shown first is asked for first: the sample, before the pane is there to show it.
  let ahead: Promise<Analysis> | null = null;
  const files = host ? null : sampleFiles(call, () => { ahead = null; });
  if (files) ahead = analysisOf(call);
  // Whoever shows it is told.
  ahead?.catch(() => undefined);
  const done = async ({ message, undo }: SentOutcome): Promise<Outcome> => ({ message, analysis: await analysisOf(call), undo: undo === null ? null : () => call("undo", undo) });
  return {
    files,
    commands: () => call("commands"),
    analyze() {
      const begun = ahead;
      ahead = null;
      return begun ?? analyze();
    },
    perform: async (command) => done(await call("perform", command, now())),
    async follow() {
      await call("follow", now());
      return analysisOf(call);
    },
    upToDate: () => call("upToDate"),
    fixes: () => call("fixes"),
    fix: async (finding, label) => done(await call("fix", finding, label, now())),
    release: async (task, end) => done(await call("release", task, end, now())),
    items: () => call("items"),
    change: async (register, key, typed) => done(await call("change", register, key, typed, now())),
    setUpPlan: () => call("setUpPlan"),
    why: (uid) => call("why", uid),
    moved: (uid) => call("moved", uid),
    compareWith: async (file) => call("compareWith", file && { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name }),
    selectedTask: () => call("selectedTask"),
    quality: () => call("quality"),
    show: (subject) => call("show", subject),
    sections: () => call("sections"),
    report: (sections, format) => call("report", sections, format),
    insertReport: async (sections) => done(await call("insertReport", sections, now())),
    onChanged: (listener) => (host ? host.onChanged((sheet, cells) => void call("dependsOn", sheet, cells).then((depends) => { if (depends) listener(); }, listener)) : Promise.resolve(() => undefined)),
  };
}

/** Part by part, so that a large project never holds up the pane. */
async function analysisOf(call: Call<EngineMethods>): Promise<Analysis> {
  const [frame, tasks, schedule, cost, risks, status, findings, statusDate] = await Promise.all([
    call("frame"), tasksOf(call), call("part", "schedule"), call("part", "cost"), call("part", "risks"), call("part", "status"), call("part", "findings"), call("part", "statusDate"),
  ]) as [Omit<Project, "tasks">, readonly Task[], Analysis["schedule"], Analysis["cost"], Analysis["risks"], Analysis["status"], Analysis["findings"], Analysis["statusDate"]];
  return { project: { ...frame, tasks }, schedule, cost, risks, status, findings, statusDate };
}

async function tasksOf(call: Call<EngineMethods>): Promise<readonly Task[]> {
  const all: Task[] = [];
  for (let next = true; next;) {
    const { some, more } = await call("tasks", all.length);
    all.push(...some);
    next = more;
  }
  return all;
}

/** `replaced`: another workbook is asked for. */
function sampleFiles(call: Call<EngineMethods>, replaced: () => void): Files {
  let name = "";
  const take = async (taken: Promise<string>): Promise<void> => {
    replaced();
    name = await taken;
  };
  // Whoever asks for the workbook next waits for it, and is told if it could not be made.
  void take(call("sample")).catch(() => undefined);
  return {
    name: () => name,
    open: async (file) => take(call("open", new Uint8Array(await file.arrayBuffer()), file.name)),
    sample: () => take(call("sample")),
    save: () => call("save"),
  };
}

/** The clock on the wall, in core's minutes: the time zone's offset is left out. */
function now(): number {
  const clock = new Date();
  return parseDateTime(formatDateTime(clock.getTime() / 60000 - clock.getTimezoneOffset()))!;
}
