import { chmod, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nodeSystem } from "../../src/cli/node-system";

let folder = "";
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), "plumbline-")); });
afterEach(() => rm(folder, { recursive: true, force: true }));

const bytes = new TextEncoder().encode("new");

describe("saving a file", () => {
  test("leaves the file and nothing beside it", async () => {
    await nodeSystem.write(join(folder, "a.txt"), bytes);
    expect(await readFile(join(folder, "a.txt"), "utf8")).toBe("new");
    expect(await readdir(folder)).toEqual(["a.txt"]);
  });

  test("keeps the mode of the file it replaces", async () => {
    await writeFile(join(folder, "a.txt"), "old");
    await chmod(join(folder, "a.txt"), 0o640);
    await nodeSystem.write(join(folder, "a.txt"), bytes);
    expect((await stat(join(folder, "a.txt"))).mode & 0o777).toBe(0o640);
  });

  test("writes through a link rather than over it", async () => {
    await writeFile(join(folder, "a.txt"), "old");
    await symlink(join(folder, "a.txt"), join(folder, "link"));
    await nodeSystem.write(join(folder, "link"), bytes);
    expect(await readFile(join(folder, "a.txt"), "utf8")).toBe("new");
  });

  test("leaves the old file whole, and nothing beside it, when it fails", async () => {
    await writeFile(join(folder, "a.txt"), "old");
    await expect(nodeSystem.write(join(folder, "a.txt"), null as unknown as Uint8Array)).rejects.toThrow();
    expect(await readFile(join(folder, "a.txt"), "utf8")).toBe("old");
    expect(await readdir(folder)).toEqual(["a.txt"]);
  });

  test("writes to a device directly", () => expect(nodeSystem.write("/dev/null", bytes)).resolves.toBeUndefined());
});

test("what stands at a path is told apart", async () => {
  await writeFile(join(folder, "a.txt"), "");
  expect(await Promise.all([folder, join(folder, "a.txt"), join(folder, "b.txt"), "/dev/null"].map((path) => nodeSystem.kindOf(path)))).toEqual(["folder", "file", null, "device"]);
});
