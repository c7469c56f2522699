import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The program as people start it. */
const PROGRAM = join(__dirname, "../../src/cli/main.ts");

interface Result { readonly code: number | null; readonly out: string; readonly err: string }

function plumbline(words: readonly string[], folder: string, shell = ""): Promise<Result> {
  const program = [process.execPath, "--import", require.resolve("tsx"), PROGRAM];
  const child = shell ? spawn("bash", ["-c", `set -o pipefail; "$@" ${shell}`, "bash", ...program, ...words], { cwd: folder }) : spawn(program[0]!, [...program.slice(1), ...words], { cwd: folder });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() })));
}

describe("the program", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "plumbline-"));
    expect(await plumbline(["new", "demo.xlsx", "--sample"], folder)).toEqual({ code: 0, out: "", err: "Wrote demo.xlsx\n" });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test("computes the workbook it made, and prints all of a long document into a pipe", async () => {
    const { code, out, err } = await plumbline(["status", "demo.xlsx", "--format", "json"], folder, "| cat");
    expect([code, err]).toEqual([0, ""]);
    expect(out.length).toBeGreaterThan(65536);
    expect((JSON.parse(out) as { project: { name: string } }).project.name).toContain("Aurora");
  });

  test("reads standard input", async () => {
    const { code, out } = await plumbline(["risks", "-", "--json"], folder, "< demo.xlsx");
    expect(code).toBe(0);
    expect((JSON.parse(out) as { risks: unknown[] }).risks).toHaveLength(20);
  });

  test("is quiet when its reader goes away", async () => {
    const { out, err } = await plumbline(["status", "demo.xlsx", "--format", "json"], folder, "| head -c 20");
    expect([out.length, err]).toEqual([20, ""]);
  });

  test("exits with 2 and one sentence, and leaves no file behind, when it cannot do what it is asked", async () => {
    expect(await plumbline(["status", "nothing.xlsx", "--out", "report.html"], folder)).toEqual({ code: 2, out: "", err: "plumbline: nothing.xlsx does not exist: check the name and the folder.\n" });
    expect(await readdir(folder)).toEqual(["demo.xlsx"]);
  });

  test("never replaces a file unasked", async () => {
    const before = await readFile(join(folder, "demo.xlsx"));
    const { code, err } = await plumbline(["new", "demo.xlsx"], folder);
    expect([code, err]).toEqual([2, "plumbline: demo.xlsx exists already: add --force to replace it, or name another file.\n"]);
    expect(await readFile(join(folder, "demo.xlsx"))).toEqual(before);
  });
});
