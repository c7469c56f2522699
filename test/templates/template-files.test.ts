import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { templateFiles } from "./template-files";

const folder = join(__dirname, "../../assets/templates");

test("assets/templates holds the templates that there are, and no others", () => {
  expect(readdirSync(folder).sort()).toEqual(templateFiles().map(({ name }) => `${name}.xlsx`).sort());
});

test.each(templateFiles().map(({ name, bytes }) => [name, bytes] as const))("the stored template %s is byte for byte what `npm run templates` writes", (name, bytes) => {
  expect(Buffer.compare(readFileSync(join(folder, `${name}.xlsx`)), bytes)).toBe(0);
});
