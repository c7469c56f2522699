/** The map in src/README.md is the territory: its folders, its names, its files' first lines. (`npm run imports` holds the imports.) */
import { readFileSync, readdirSync } from "node:fs";
import { basename, join, resolve } from "node:path";

const src = resolve(__dirname, "../src");
const [, ...map] = [...readFileSync(join(src, "README.md"), "utf8").matchAll(/^\| (\w+) \| .+ \| (.+) \|$/gm)];
const folders = map.map((row) => row[1]!);
const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file)).sort();
const text = (file: string) => readFileSync(join(src, file), "utf8");

test("every folder of src is on the map, and everything on the map is a folder of src", () => {
  const real = new Set(files.map((file) => file.split("/")[0]!));
  expect([...real].sort()).toEqual([...folders].sort());
  expect(folders.length).toBeGreaterThan(0);
});

test("src holds nothing beside its folders but the map", () => {
  expect(readdirSync(src, { withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => entry.name)).toEqual(["README.md"]);
});

test("what a folder may import are folders of the map, itself among them", () => {
  for (const row of map) {
    const may = row[2]!.split(", ");
    expect(may).toContain(row[1]);
    expect(folders).toEqual(expect.arrayContaining(may));
  }
});

test("the map is in order: a folder may import only itself and folders above it", () => {
  map.forEach((row, index) => expect(folders.slice(0, index + 1)).toEqual(expect.arrayContaining(row[2]!.split(", "))));
});

test("no folder and no file is a drawer", () => {
  const drawer = /^(utils?|helpers?|common|shared|misc|lib|index|types|constants)$/;
  const names = files.flatMap((file) => file.replace(/\.tsx?$/, "").split("/"));
  expect(names.filter((name) => drawer.test(name))).toEqual([]);
});

test("a file is named in kebab-case, a React component's in PascalCase", () => {
  const wrong = files.map((file) => basename(file)).filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*\.tsx?$/.test(name) && !/^[A-Z][A-Za-z0-9]*\.tsx$/.test(name));
  expect(wrong).toEqual([]);
});

test("no file passes on what another file exports", () => {
  expect(files.filter((file) => /^export\s+(\*|(type\s+)?\{[^}]*\})\s*(as \w+ )?from\b/m.test(text(file)))).toEqual([]);
});

test("every file begins with a sentence that says what the file is for", () => {
  expect(files.filter((file) => !/^(#!.*\n)?(\/\*\*|\/\/)(\n \*)? \S.{15,}/.test(text(file)))).toEqual([]);
});
