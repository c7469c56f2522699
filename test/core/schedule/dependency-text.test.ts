import * as fc from "fast-check";
import type { Dependency } from "../../../src/core/model";
import { formatDependencies, parseDependencies } from "../../../src/core/schedule/dependency-text";

const units = { minutesPerDay: 480, minutesPerWeek: 2400, daysPerMonth: 20 };
const read = (text: string, known?: ReadonlySet<string>) => parseDependencies(text, units, known);
const link = (predecessor: string, type: Dependency["type"] = "FS", value = 0, unit: Dependency["lag"]["unit"] = "working"): Dependency =>
  ({ predecessor, type, lag: { value, unit } });

describe("Predecessors", () => {
  test("are read as Microsoft Project writes them", () => {
    expect(read("3FS+10d, 4SS-2ed, 5FF+50%")).toEqual({
      dependencies: [link("3", "FS", 4800), link("4", "SS", -2880, "elapsed"), link("5", "FF", 0.5, "percent")],
      problems: [],
    });
  });

  test.each<[string, Dependency[]]>([
    ["3", [link("3")]],
    ["3;4 ; 5", [link("3"), link("4"), link("5")]],
    ["3fs + 2 days", [link("3", "FS", 960)]],
    ["3+2d", [link("3", "FS", 960)]],
    ["T-12", [link("T-12")]],
    ["T-12SS-1d", [link("T-12", "SS", -480)]],
    ["T-12 ff", [link("T-12", "FF")]],
    ["3SF+25e%", [link("3", "SF", 0.25, "elapsedPercent")]],
    ["1.2.3FS+1,5d;7", [link("1.2.3", "FS", 720), link("7")]],
    ["12FS+3 d", [link("12", "FS", 1440)]],
    ["3FS+2,5d", [link("3", "FS", 1200)]],
    ["3FS+2,5 d,4SS-0,5w, 7", [link("3", "FS", 1200), link("4", "SS", -1200), link("7")]],
    ["5FF+12,5%", [link("5", "FF", 0.125, "percent")]],
    ["3FS+2,5FF", [link("3", "FS", 960), link("5", "FF")]],
    ["", []],
    [" , ", []],
  ])("%s is understood", (text, dependencies) => {
    expect(read(text)).toEqual({ dependencies, problems: [] });
  });

  test("that cannot be read are named, and the others kept", () => {
    const { dependencies, problems } = read("3FS+soon, 4");
    expect(dependencies).toEqual([link("4")]);
    expect(problems).toEqual(['The predecessor "3FS+soon" cannot be read; write it as an id with a link type and a lag, such as 3FS+2d.']);
  });

  test("are told apart at a comma where the plan has a task of the name that follows it", () => {
    expect(read("3FS+2,5d", new Set(["3", "5d"])).dependencies).toEqual([link("3", "FS", 960), link("5d")]);
  });

  test("that Excel took for a number, as it takes 3,15 where the comma is the decimal sign, are named with what to type", () => {
    const known = new Set(["3", "15", "1.2"]);
    expect(read("3.15", known)).toEqual({ dependencies: [], problems: ['The predecessor "3.15" is no task\'s ID; for two tasks write them as 3;15, since Excel reads a number where the comma is the decimal sign.'] });
    expect(read("1.2", known).dependencies).toEqual([link("1.2")]);
  });

  test("whose id ends like a link type are recognized where the id is known", () => {
    expect(read("CLASS").dependencies).toEqual([link("CLA", "SS")]);
    expect(read("CLASS", new Set(["CLASS"])).dependencies).toEqual([link("CLASS")]);
  });

  test("written and read again are the same", () => {
    const id = fc.oneof(fc.integer({ min: 1, max: 9999 }).map(String), fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,6}[A-Za-z0-9]$/));
    const lag = fc.oneof(
      fc.record({ value: fc.integer({ min: -1e6, max: 1e6 }), unit: fc.constantFrom("working", "elapsed") }),
      fc.record({ value: fc.integer({ min: -300, max: 300 }).map((n) => n / 100), unit: fc.constantFrom("percent", "elapsedPercent") }),
    ).map(({ value, unit }) => ({ value: value || 0, unit: unit as Dependency["lag"]["unit"] }));
    const dependency = fc.record({ predecessor: id, type: fc.constantFrom("FS" as const, "SS" as const, "FF" as const, "SF" as const), lag });
    fc.assert(fc.property(fc.array(dependency, { maxLength: 5 }), (dependencies) => {
      expect(read(formatDependencies(dependencies, units))).toEqual({ dependencies, problems: [] });
    }), { numRuns: 1000 });
  });
});
