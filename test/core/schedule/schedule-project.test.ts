import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { PlanOptions, PlanTask } from "./plan";
import { schedule, shown } from "./plan";

interface Case {
  readonly title: string;
  readonly options?: PlanOptions;
  readonly tasks: readonly (PlanTask & { readonly expect?: Readonly<Record<string, unknown>> })[];
  /** Codes of the findings, sorted; none when absent. */
  readonly findings?: readonly string[];
  /** A text that the first finding's sentence contains. */
  readonly says?: string;
}

const folder = join(__dirname, "../../cases/schedule");

describe("A plan is scheduled so that", () => {
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".json"))) {
    const { title, options, tasks, findings = [], says = "" } = JSON.parse(readFileSync(join(folder, file), "utf8")) as Case;
    test(`${title} (${file})`, () => {
      const result = schedule(tasks, options);
      const expected = tasks.map(({ expect: fields = {} }) => fields);
      expect(result.tasks.map((task, row) => Object.fromEntries(Object.keys(expected[row]!).map((field) => [field, shown(task, field)])))).toEqual(expected);
      expect(result.findings.map(({ code }) => code).sort()).toEqual(findings);
      expect(result.findings[0]?.message ?? "").toContain(says);
    });
  }
});
