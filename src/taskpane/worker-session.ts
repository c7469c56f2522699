/** A Session whose thinking runs in a Web Worker. */
import type { Analysis } from "../core/analysis";
import { formatDateTime, parseDateTime } from "../core/time";
import type { Outcome } from "../commands/command";
import type { Host } from "../host/host";
import type { EngineMethods, HostMethods, SentOutcome } from "./engine/engine";
import { hostMethods } from "./engine/host-wire";
import { connect, type Call } from "./engine/wire";
import type { Files, Session } from "./session";

/** The workbook of `host`; without one, an opened file, first of all the sample. */
export async function workerSession(worker: Worker, host: Host | null): Promise<Session> {
  const call = connect<Partial<HostMethods>, EngineMethods>(worker, host ? hostMethods(host) : {});
  const files = host ? null : await sampleFiles(call);
  const done = async ({ message, undo }: SentOutcome): Promise<Outcome> => ({ message, analysis: await analysisOf(call), undo: undo === null ? null : () => call("undo", undo) });
  return {
    commands: await call("commands"), files,
    async analyze() {
      await call("analyze");
      return analysisOf(call);
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

async function analysisOf(call: Call<EngineMethods>): Promise<Analysis> {
  const project = await call("part", "project") as Analysis["project"];
  const schedule = await call("part", "schedule") as Analysis["schedule"];
  const cost = await call("part", "cost") as Analysis["cost"];
  const risks = await call("part", "risks") as Analysis["risks"];
  const status = await call("part", "status") as Analysis["status"];
  const findings = await call("part", "findings") as Analysis["findings"];
  const statusDate = await call("part", "statusDate") as Analysis["statusDate"];
  return { project, schedule, cost, risks, status, findings, statusDate };
}

async function sampleFiles(call: Call<EngineMethods>): Promise<Files> {
  let name = await call("sample");
  return {
    name: () => name,
    async open(file) { name = await call("open", new Uint8Array(await file.arrayBuffer()), file.name); },
    async sample() { name = await call("sample"); },
    save: () => call("save"),
  };
}

/** The clock on the wall, in core's minutes: the time zone's offset is left out. */
function now(): number {
  const clock = new Date();
  return parseDateTime(formatDateTime(clock.getTime() / 60000 - clock.getTimezoneOffset()))!;
}
