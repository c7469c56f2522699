import * as fc from "fast-check";
import type { Project, Task } from "../../../src/core/model";
import { scheduleProject } from "../../../src/core/schedule/schedule-project";
import { dateTime } from "../../../src/core/time";
import { readMsProject } from "../../../src/exchange/msproject/read";
import { rewriteMsProject } from "../../../src/exchange/msproject/rewrite";
import { writeMsProject } from "../../../src/exchange/msproject/write";
import { networks } from "../../core/schedule/networks";

const ORIGINAL = `<?xml version="1.0"?>
<p:Project xmlns:p="http://schemas.microsoft.com/project">
  <p:SaveVersion>12</p:SaveVersion><p:Title>Bridge</p:Title><p:Company>Plumb &amp; Sons</p:Company>
  <p:StartDate>2026-03-02T08:00:00</p:StartDate><p:CalendarUID>7</p:CalendarUID><p:MinutesPerDay>480</p:MinutesPerDay>
  <p:OutlineCodes><p:OutlineCode><p:FieldID>188744096</p:FieldID><p:Values><p:Value><p:ValueID>1</p:ValueID></p:Value></p:Values></p:OutlineCode></p:OutlineCodes>
  <p:Calendars><p:Calendar><p:UID>7</p:UID><p:Name>Standard</p:Name><p:IsBaseCalendar>1</p:IsBaseCalendar></p:Calendar></p:Calendars>
  <p:Tasks>
    <p:Task><p:UID>0</p:UID><p:ID>0</p:ID><p:OutlineLevel>0</p:OutlineLevel><p:Name>Bridge</p:Name></p:Task>
    <p:Task>
      <p:UID>5</p:UID><p:ID>1</p:ID><p:Name>Piers</p:Name><p:Start>2026-03-02T08:00:00</p:Start><p:Finish>2026-03-03T17:00:12</p:Finish>
      <p:Duration>PT16H0M12S</p:Duration><p:DurationFormat>5</p:DurationFormat><p:LateStart>2026-03-09T08:00:00</p:LateStart>
      <p:CalendarUID>-1</p:CalendarUID><p:Hyperlink>Drawing</p:Hyperlink><p:Notes>{\\rtf1 Deep \\b water}</p:Notes>
      <p:ExtendedAttribute><p:FieldID>188743731</p:FieldID><p:Value>north</p:Value></p:ExtendedAttribute>
      <p:Baseline><p:Number>0</p:Number><p:Start>2026-03-02T08:00:00</p:Start><p:BCWS>12</p:BCWS></p:Baseline>
    </p:Task>
    <p:Task><p:UID>6</p:UID><p:ID>2</p:ID><p:IsNull>1</p:IsNull></p:Task>
    <p:Task>
      <p:UID>9</p:UID><p:ID>3</p:ID><p:Name>Deck</p:Name><p:Duration>PT8H0M0S</p:Duration><p:Rollup>1</p:Rollup>
      <p:PredecessorLink><p:PredecessorUID>5</p:PredecessorUID><p:Type>1</p:Type><p:LagFormat>9</p:LagFormat></p:PredecessorLink>
    </p:Task>
  </p:Tasks>
  <p:Resources><p:Resource><p:UID>1</p:UID><p:Name>Ada</p:Name><p:EmailAddress>ada@example.com</p:EmailAddress></p:Resource></p:Resources>
  <p:Assignments>
    <p:Assignment><p:UID>1</p:UID><p:TaskUID>9</p:TaskUID><p:ResourceUID>1</p:ResourceUID><p:Start>2026-03-04T08:00:00</p:Start><p:Units>1</p:Units><p:WorkContour>2</p:WorkContour>
      <p:TimephasedData><p:Type>1</p:Type><p:Start>2026-03-04T08:00:00</p:Start><p:Finish>2026-03-04T17:00:00</p:Finish><p:Value>PT8H0M0S</p:Value></p:TimephasedData>
      <p:TimephasedData><p:Type>4</p:Type><p:Start>2026-03-02T08:00:00</p:Start><p:Finish>2026-03-02T17:00:00</p:Finish><p:Value>PT8H0M0S</p:Value></p:TimephasedData>
    </p:Assignment>
  </p:Assignments>
</p:Project>`;

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The plan with other tasks, written into the XML it came from. */
function rewritten(change: (project: Project) => Partial<Project>, original = ORIGINAL): string {
  const { project } = readMsProject(bytes(original));
  const now = { ...project, ...change(project) };
  return rewriteMsProject(bytes(original), { project, schedule: scheduleProject(project, null) }, { project: now, schedule: scheduleProject(now, null) });
}

const tasks = (change: (task: Task) => Partial<Task>) => ({ tasks }: Project): Partial<Project> => ({ tasks: tasks.map((task) => ({ ...task, ...change(task) })) });
/** Elements in a line each, without prefix: what the file says, whatever its form. */
const lines = (xml: string): string[] => xml.replace(/<(\/?)p:/g, "<$1").replace(/ xmlns(:p)?="[^"]*"/, "").replace(/>\s+</g, "><").replace(/></g, ">\n<").trim().split("\n").slice(1);
/** The lines of the row with this UID. */
const row = (xml: string, kind: string, uid: string): string[] => {
  const all = lines(xml);
  const from = all.findIndex((line, i) => line === `<${kind}>` && all[i + 1] === `<UID>${uid}</UID>`);
  return all.slice(from, all.indexOf(`</${kind}>`, from));
};

describe("A plan written into the XML that it came from", () => {
  test("says what it said, word for word, where nothing changed; only computed dates that were missing are added", () => {
    const [before, after] = [lines(ORIGINAL), lines(rewritten(() => ({})))];
    const added: string[] = [];
    for (const line of after) if (line === before[0]) before.shift(); else added.push(line);
    expect(before).toEqual([]);
    expect([...new Set(added.map((line) => /\w+/.exec(line)![0]))].sort())
      .toEqual(["Critical", "EarlyFinish", "EarlyStart", "Finish", "FreeSlack", "LateFinish", "LateStart", "Start", "TotalSlack"]);
  });

  test("has other dates only where a change moves them", () => {
    const unchanged = rewritten(() => ({}));
    const changed = rewritten(tasks(({ uid }) => (uid === "9" ? { duration: 960 } : {})));
    expect(row(changed, "Task", "5").filter((line) => !line.startsWith("<Late"))).toEqual(row(unchanged, "Task", "5").filter((line) => !line.startsWith("<Late")));
    expect(row(changed, "Task", "9").filter((line) => !row(unchanged, "Task", "9").includes(line)))
      .toEqual(["<Finish>2026-03-05T17:00:00</Finish>", "<Duration>PT16H0M0S</Duration>", "<EarlyFinish>2026-03-05T17:00:00</EarlyFinish>", "<LateFinish>2026-03-05T17:00:00</LateFinish>"]);
    expect(row(changed, "Task", "9")).toEqual(expect.arrayContaining(["<Rollup>1</Rollup>", "<LagFormat>9</LagFormat>"]));
  });

  test("no longer has the days on which the work of a moved task was planned, and keeps those of its baseline", () => {
    const changed = row(rewritten(tasks(({ uid }) => (uid === "9" ? { duration: 960 } : {}))), "Assignment", "1");
    expect(changed).not.toContain("<Start>2026-03-04T08:00:00</Start>");
    expect(changed.filter((line) => line.startsWith("<Type>"))).toEqual(["<Type>4</Type>"]);
    expect(changed).toContain("<WorkContour>2</WorkContour>");
  });

  test("has what is new where Microsoft's schema has it", () => {
    const changed = row(rewritten(tasks(({ uid }) => (uid === "5" ? { deadline: dateTime(2026, 3, 6, 17), active: false, actualStart: dateTime(2026, 3, 2, 8), remainingDuration: 480 } : {}))), "Task", "5");
    const names = changed.map((line) => /\w+/.exec(line)![0]);
    const inOrder = (...order: string[]) => expect(names.filter((name) => order.includes(name))).toEqual(order);
    inOrder("Name", "Active", "Duration", "DurationFormat");
    inOrder("ActualStart", "RemainingDuration", "CalendarUID", "Deadline", "Hyperlink");
  });

  test("has its rows in their new order; those that are not read stay behind the row that they followed", () => {
    const order = (change: (project: Project) => Partial<Project>) => [...rewritten(change).matchAll(/<Task>\s*<UID>(\d+)/g)].map(([, uid]) => uid);
    expect(order(() => ({}))).toEqual(["0", "5", "6", "9"]);
    expect(order(({ tasks: [piers, deck] }) => ({ tasks: [deck!, piers!] }))).toEqual(["0", "9", "5", "6"]);
    expect(order(({ tasks: [piers] }) => ({ tasks: [piers!] }))).toEqual(["0", "5", "6"]);
    expect(order(({ tasks: [piers, deck] }) => ({ tasks: [piers!, { ...deck!, uid: "12", name: "Rail" }, deck!] }))).toEqual(["0", "5", "6", "12", "9"]);
  });

  test("keeps what its links, baselines and calendars say besides, when one of them changes", () => {
    const linked = rewritten(tasks(({ uid, dependencies }) => (uid === "9" ? { dependencies: [{ ...dependencies[0]!, type: "SS" }] } : {})));
    expect(row(linked, "Task", "9").slice(-5)).toEqual(["<PredecessorLink>", "<PredecessorUID>5</PredecessorUID>", "<Type>3</Type>", "<LagFormat>9</LagFormat>", "</PredecessorLink>"]);
    const baselined = rewritten(tasks(({ uid, baselines }) => (uid === "5" ? { baselines: [{ ...baselines[0]!, finish: dateTime(2026, 3, 3, 17) }] } : {})));
    expect(row(baselined, "Task", "5")).toEqual(expect.arrayContaining(["<BCWS>12</BCWS>", "<Finish>2026-03-03T17:00:00</Finish>"]));
    const another = rewritten(({ calendars }) => ({ calendars: [...calendars, { ...calendars[0]!, name: "Nights" }], ...tasks(() => ({ calendar: "Nights" }))(readMsProject(bytes(ORIGINAL)).project) }));
    expect(row(another, "Task", "9")).toContain("<CalendarUID>8</CalendarUID>");
    expect(row(another, "Calendar", "7")).toContain("<Name>Standard</Name>");
  });

  test("may come from a program that writes no UIDs, calendars or defaults", () => {
    const bare = '<Project xmlns="http://schemas.microsoft.com/project"><StartDate>2026-03-02T08:00:00</StartDate><Tasks><Task><ID>1</ID><Name>One</Name><Duration>PT8H0M0S</Duration><Color>red</Color></Task><Task><Name>Two</Name></Task></Tasks></Project>';
    const written = rewritten(() => ({}), bare);
    expect(lines(written).filter((line) => !/Start|Finish|Slack|Critical/.test(line))).toEqual(lines(`<?xml version="1.0"?>\n${bare}`).filter((line) => !line.includes("StartDate")));
    const read = readMsProject(bytes(bare)).project;
    // What has no duration counts as one day, and the dates written of it say so.
    expect(readMsProject(bytes(written)).project).toEqual({ ...read, tasks: read.tasks.map((task) => ({ ...task, duration: 480 })) });
    const changed = readMsProject(bytes(rewritten(tasks(({ name }) => (name === "Two" ? { duration: 60 } : {})), bare))).project;
    expect(changed.tasks.map(({ name, duration }) => [name, duration])).toEqual([["One", 480], ["Two", 60]]);
  });

  test("is read again as the plan that it is now, whatever changed", () => {
    const plans = networks({ calendars: [null, "24 Hours", "Night Shift"], constraints: ["ASAP", "SNET", "FNLT", "ALAP"] });
    fc.assert(fc.property(plans, plans, fc.array(fc.nat(20), { maxLength: 12 }), (one, other, picks) => {
      const original = bytes(writeMsProject(one, scheduleProject(one, null)));
      const before = readMsProject(original).project;
      const changed = { ...other, calendars: before.calendars, tasks: other.tasks.map((task, i) => ({ ...task, uid: String(picks[i] ?? 30 + i), dependencies: [] })) };
      const distinct = changed.tasks.filter(({ uid }, i) => changed.tasks.findIndex((task) => task.uid === uid) === i);
      const known = new Set(distinct.map(({ uid }) => uid));
      const kept = before.tasks.filter(({ uid }) => !known.has(uid)).map((task) => ({ ...task, dependencies: task.dependencies.slice(1) }));
      const after = readMsProject(bytes(writeMsProject({ ...before, tasks: [...distinct, ...kept] }, scheduleProject({ ...before, tasks: [...distinct, ...kept] }, null)))).project;
      const plan = (project: Project) => ({ project, schedule: scheduleProject(project, null) });
      expect(readMsProject(bytes(rewriteMsProject(original, plan(before), plan(after)))).project.tasks).toEqual(after.tasks);
    }), { numRuns: 100 });
  });
});
