/** Which date is the status date, and what counts by it. */
import { analyze } from "../../src/core/analyze";
import { happenedBy, isOverdue, statusCutoff, statusDateOf } from "../../src/core/status-date";
import { at, baseline, entry, issue, project, risk, task } from "./build-project";

test("at midnight the whole day counts, with a time of day it is exact", () => {
  expect(statusCutoff(at("2026-03-31"))).toBe(at("2026-04-01"));
  expect(statusCutoff(at("2026-03-31T12:00"))).toBe(at("2026-03-31T12:00"));
  expect(happenedBy(at("2026-03-31T17:00"), at("2026-03-31"))).toBe(true);
  expect(happenedBy(at("2026-04-01"), at("2026-03-31"))).toBe(false);
  expect(happenedBy(at("2026-03-31T12:00"), at("2026-03-31T12:00"))).toBe(true);
  expect(happenedBy(at("2026-03-31T12:01"), at("2026-03-31T12:00"))).toBe(false);
  expect(happenedBy(null, at("2026-03-31"))).toBe(false);
});

test("something due on the status date is not overdue, the day after it is", () => {
  expect(isOverdue(at("2026-03-31"), at("2026-03-31"))).toBe(false);
  expect(isOverdue(at("2026-03-31"), at("2026-03-31T17:00"))).toBe(false);
  expect(isOverdue(at("2026-03-31"), at("2026-04-01"))).toBe(true);
  expect(isOverdue(null, at("2026-04-01"))).toBe(false);
});

test("the status date is as given, else the project's, else of the last thing that happened, else of the start", () => {
  const tasks = [task({ actualStart: at("2026-02-02T08:00"), baselines: baseline("2026-01-12", "2026-01-16") })];
  const ledger = [entry({ date: at("2026-02-10") }), entry({ date: at("2026-12-31"), status: "Draft" })];
  expect(statusDateOf(project({ statusDate: at("2026-03-31"), tasks, ledger }), at("2026-04-30"))).toBe(at("2026-04-30"));
  expect(statusDateOf(project({ statusDate: at("2026-03-31"), tasks, ledger }), null)).toBe(at("2026-03-31"));
  expect(statusDateOf(project({ tasks, ledger }), undefined)).toBe(at("2026-02-10"));
  expect(statusDateOf(project({ start: at("2026-01-05") }), null)).toBe(at("2026-01-05"));
  expect(statusDateOf(project({ start: null, tasks: [task({ baselines: baseline("2026-01-12", "2026-01-16") })] }), null)).toBe(at("2026-01-12T08:00"));
  const risks = [risk({ raised: at("2026-02-01"), closed: at("2026-02-20") })], issues = [issue({ raised: at("2026-02-03") })];
  expect(statusDateOf(project({ start: null, risks, issues }), null)).toBe(at("2026-02-20"));
  expect(statusDateOf(project({ start: at("2026-01-05"), risks, issues }), null)).toBe(at("2026-01-05"));
});

test("records without any date are told once, of a plan by its schedule; nothing at all and a date given are no finding", () => {
  const codes = (parts: Parameters<typeof project>[0], statusDate: number | null = null) => analyze(project({ start: null, ...parts }), { statusDate }).findings.map(({ code }) => code).filter((code) => /status-date|without-start/.test(code));
  const undated = { risks: [risk({ raised: null })] };
  expect(codes(undated)).toEqual(["status-date-missing"]);
  expect(codes({ ...undated, tasks: [task()] })).toEqual(["project-without-start"]);
  expect([codes({}), codes(undated, at("2026-03-31")), codes({ risks: [risk()] })]).toEqual([[], [], []]);
});
