import fc from "fast-check";
import type { Project } from "../../../src/core/model";
import { ExchangeError } from "../../../src/exchange/exchange-error";
import { readProjectJson, writeProjectJson } from "../../../src/exchange/json/project-json";
import { exampleAnalysis, named } from "../../report/example-analysis";

const { project: plain, schedule } = exampleAnalysis();
const jsonOf = (of: Project): string => writeProjectJson(of, schedule);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const project = {
  ...plain,
  calendars: [{ name: "Standard", base: null, week: [[], [{ from: 480, to: 1020 }], null, null, null, null, []], exceptions: [{ name: "Easter", from: 20548, to: 20549, spans: [] }] }],
  tasks: plain.tasks.map((task, i) => ({ ...task, baselines: [null, { start: 29000000, finish: null, duration: 480, cost: 12.345 }], dependencies: [{ predecessor: "2", type: "SS" as const, lag: { value: -0.5, unit: "percent" as const } }], ...(i ? { project: { external: true, stop: null, levelingDelay: 60 } } : {}) })),
};

describe("a project as JSON", () => {
  test("comes back as it was, without a finding", () => {
    expect(readProjectJson(bytes(jsonOf(project)))).toEqual({ project, findings: [], more: {} });
  });

  test("comes back whatever its names hold", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (name) => {
      const strange = named(name.replace(/\p{Surrogate}/gu, "")).project;
      expect(readProjectJson(bytes(jsonOf(strange))).project).toEqual(strange);
    }), { numRuns: 100 });
  });

  test("holds dates that people can read", () => {
    expect(JSON.parse(jsonOf(project)).project).toMatchObject({ start: "2026-01-05T08:00", calendars: [{ exceptions: [{ from: "2026-04-05", to: "2026-04-06" }] }] });
  });

  test("keeps only the fields of the model", () => {
    const odd = { ...project, budget: project.budget.map((line) => ({ ...line, notes: "not in the model" })) };
    expect(jsonOf(odd)).toBe(jsonOf(project));
  });

  test("names the place of a value it cannot use, and goes on", () => {
    const document = JSON.parse(jsonOf(project)) as { project: { tasks: { duration: unknown; constraint: unknown; deadline: unknown }[] } };
    Object.assign(document.project.tasks[1]!, { duration: "long", constraint: "SOON", deadline: "2026-02-30" });
    const { findings, project: read } = readProjectJson(bytes(JSON.stringify(document)));
    expect(findings.map((f) => f.message)).toEqual([
      'project.tasks[1].duration is "long", not a number; correct it.',
      'project.tasks[1].constraint is "SOON", not one of ASAP, ALAP, SNET, SNLT, FNET, FNLT, MSO, MFO; correct it.',
      'project.tasks[1].deadline is "2026-02-30", not a date such as 2026-03-31 or 2026-03-31T17:00; correct it.',
    ]);
    expect(read.tasks[1]).toMatchObject({ duration: null, constraint: "ASAP", deadline: null, name: "Design the service" });
  });

  test("never throws but for what is no such document, whatever stands in it", () => {
    fc.assert(fc.property(fc.jsonValue(), fc.jsonValue(), (whole, tasks) => {
      const { project: read } = readProjectJson(bytes(JSON.stringify({ format: "plumbline-project", version: 1, project: whole })));
      expect(Object.keys(read).sort()).toEqual(Object.keys(project).sort());
      readProjectJson(bytes(JSON.stringify({ format: "plumbline-project", version: 1, project: { tasks } })));
    }), { numRuns: 300 });
  });

  test.each([
    ["{ no json", /looks like JSON but is not valid/],
    ["[1, 2]", /not a project that Plumbline wrote/],
    ['{"format": "other"}', /not a project that Plumbline wrote/],
    ['{"format": "plumbline-project", "version": 9}', /version 9 of the form.*update Plumbline/],
    ["[".repeat(100000), /not valid/],
  ])("refuses %.20s with a sentence", (text, sentence) => {
    expect(() => readProjectJson(bytes(text))).toThrow(ExchangeError);
    expect(() => readProjectJson(bytes(text))).toThrow(sentence);
  });

  test("does not take __proto__ for a field", () => {
    const { project: read } = readProjectJson(bytes('{"format": "plumbline-project", "version": 1, "project": {"__proto__": {"name": "polluted"}, "tasks": [{"__proto__": {"name": "polluted"}}]}}'));
    expect([read.name, read.tasks[0]!.name, ({} as { name?: string }).name]).toEqual(["", "", undefined]);
  });
});
