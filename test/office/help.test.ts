/** The guide that the Help button opens, held to what it explains. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { commands } from "../../src/commands/commands-list";
import { defaultSettings } from "../../src/core/settings";
import { refusal } from "../../src/office/refusal";
import { registers } from "../../src/workbook/registers";

const guide = readFileSync(resolve(__dirname, "../../src/office/help.html"), "utf8");
const section = (id: string): string => guide.slice(guide.indexOf(`<section id="${id}"`)).split("</section>")[0]!;
const heads = (id: string): string[] => [...section(id).matchAll(/<th scope="row">(.*?)<\/th>/g)].map((match) => match[1]!);

test("the guide explains each button of the ribbon, by the words on it", () => {
  expect(heads("buttons")).toEqual(expect.arrayContaining([...commands.map(({ label }) => label), "Open pane", "Help", "Indent, Outdent", "Why this date?"]));
});

test("the guide's contents lead to its sections, each of them and in their order", () => {
  const links = [...guide.matchAll(/<li><a href="#([\w-]+)">(.*?)<\/a>/g)].map((match) => [match[1], match[2]]);
  const sections = [...guide.matchAll(/<section id="([\w-]+)"[^>]*>\n<h2>(.*?)<\/h2>/g)].map((match) => [match[1], match[2]]);
  expect(links).toEqual(sections);
});

test("the guide's thresholds are those of a new workbook", () => {
  const s = defaultSettings;
  const stated = [...section("colors").matchAll(/<td class="(?:amber|red)">(.*?)<\/td>/g)].map((match) => match[1]!);
  const percent = (fraction: number) => `above ${100 * fraction}%`;
  expect(stated).toEqual([
    `above ${s.scheduleAmberDays} working days`, `above ${s.scheduleRedDays} working days`, percent(s.costAmber), percent(s.costRed), `below ${s.indexGreen}`, `below ${s.indexAmber}`,
    `${percent(s.exposureAmber)} of the budget`, `${percent(s.exposureRed)} of the budget`, `after ${s.changeDays} days`, `after ${2 * s.changeDays} days`, `Medium from ${s.riskMedium}`, `High from ${s.riskHigh}`,
  ]);
});

test("every sheet that the guide names is one of the workbook's", () => {
  const sheets = [...Object.values(registers).map(({ sheet }) => sheet), "Status", "Gantt", "Schedule quality", "Trends"];
  for (const name of heads("sheets").flatMap((head) => head.split(", "))) expect(sheets).toContain(name);
});

test("the guide says what to do on each refusal of Excel", () => {
  for (const code of ["InvalidOperationInCellEditMode", "AccessDenied", "ConnectionFailure", "RequestPayloadSizeLimitExceeded"]) {
    const [what] = refusal({ code }, "nothing was changed").message.split(";");
    expect(heads("refusals")).toContain(what);
  }
});

test("the guide loads nothing from anywhere else and runs no script", () => {
  expect(guide).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; base-uri 'none'; form-action 'none'"`);
  expect(guide).not.toMatch(/<script|https?:\/\//);
});
