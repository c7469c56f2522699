/** Runs the self-asserting cases of an area: one file a finding code, a small project and where the finding belongs. */
import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { analyze } from "../../src/core/analyze";
import type { Project } from "../../src/core/model";
import { parseDateTime } from "../../src/core/time";
import { baseline, action, change, decision, entry, history, issue, line, project, risk, task } from "./build-project";

interface Case {
  readonly says: string;
  readonly statusDate: string;
  readonly project: Record<string, unknown>;
  /** `register/id/field` of each finding of the code, in order. */
  readonly expect: readonly string[];
}

const rows: Readonly<Record<string, (parts: never) => unknown>> = {
  tasks: task, budget: line, ledger: entry, risks: risk, issues: issue, actions: action, decisions: decision, changes: change, history,
};

/** Declares the tests of `test/cases/<area>`, and that every code that `src/core/<area>` can give has its case. */
export function testFindingCases(area: string): void {
  const folder = resolve(__dirname, "../cases", area);
  const files = readdirSync(folder).filter((name) => name.endsWith(".json")).sort();

  test.each(files)("%s", (file) => {
    const { statusDate, project: parts, expect: expected } = JSON.parse(readFileSync(join(folder, file), "utf8"), dates) as Case;
    const findings = analyze(build(parts), { statusDate: statusDate as unknown as number }).findings.filter(({ code }) => `${code}.json` === file);
    expect(findings.map(({ where }) => [where?.register, where?.id, where?.field].filter(Boolean).join("/"))).toEqual(expected);
    for (const { message } of findings) expect(message).toMatch(/^[A-Z\d].*[.]$/);
  });

  test(`every finding of ${area} has a case of its name`, () => {
    const source = resolve(__dirname, "../../src/core", area);
    const text = readdirSync(source).map((name) => readFileSync(join(source, name), "utf8")).join("\n");
    const codes = new Set([...text.matchAll(/(?:finding|say)\((?:"(?:error|warning|info)", )?"([a-z]+(?:-[a-z]+)+)"/g)].map((match) => `${match[1]}.json`));
    expect(files).toEqual([...codes].sort());
  });
}

function build(parts: Record<string, unknown>): Project {
  const built = Object.entries(parts).map(([key, value]) => [key, rows[key] ? (value as never[]).map(rows[key]) : value]);
  return project(Object.fromEntries(built) as Partial<Project>);
}

/** A date is a date, and `baseline` of a task is its first baseline. */
function dates(this: unknown, key: string, value: unknown): unknown {
  if (key === "baselines") return baseline(...(value as [string, string, number | undefined]));
  return typeof value === "string" && !insideBaselines(this) && parseDateTime(value) !== null ? parseDateTime(value) : value;
}

const insideBaselines = (holder: unknown): boolean => Array.isArray(holder);
