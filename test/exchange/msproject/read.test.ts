import { workingTime } from "../../../src/core/calendar/compile";
import { formatDateTime, parseDateTime } from "../../../src/core/time";
import { ExchangeError } from "../../../src/exchange/exchange-error";
import { readMsProject } from "../../../src/exchange/msproject/read";

const bytes = (xml: string): Uint8Array => new TextEncoder().encode(xml);
const read = (body: string) => readMsProject(bytes(`<?xml version="1.0" encoding="UTF-8"?><Project xmlns="http://schemas.microsoft.com/project">${body}</Project>`));
const task = (fields: string): string => `<Task><UID>7</UID><ID>3</ID><Name>Build</Name><OutlineLevel>1</OutlineLevel>${fields}</Task>`;
const only = (fields: string) => read(`<Tasks>${task(fields)}</Tasks>`).project.tasks[0]!;
const weekDay = (type: number, from: string, to: string): string =>
  `<WeekDay><DayType>${type}</DayType><DayWorking>1</DayWorking><WorkingTimes><WorkingTime><FromTime>${from}</FromTime><ToTime>${to}</ToTime></WorkingTime></WorkingTimes></WeekDay>`;
const calendarWith = (inner: string) => read(`<CalendarUID>1</CalendarUID><Calendars><Calendar><UID>1</UID><Name>C</Name><IsBaseCalendar>1</IsBaseCalendar>${inner}</Calendar></Calendars>`).project;
const exceptionDays = (rule: string): string[] =>
  calendarWith(`<Exceptions><Exception>${rule}<DayWorking>0</DayWorking></Exception></Exceptions>`).calendars[0]!.exceptions.map(({ from }) => formatDateTime(from * 1440).slice(0, 10));
const period = (from: string, to: string): string => `<TimePeriod><FromDate>${from}T00:00:00</FromDate><ToDate>${to}T23:59:00</ToDate></TimePeriod>`;

describe("A Microsoft Project XML file", () => {
  test("gives its tasks with durations, links, constraints and progress", () => {
    const { project } = read(`
      <Title>Plan</Title><StartDate>2026-03-02T08:00:00</StartDate><MinutesPerDay>450</MinutesPerDay><CriticalSlackLimit>2</CriticalSlackLimit>
      <Tasks><Task><UID>0</UID><ID>0</ID><OutlineLevel>0</OutlineLevel><Name>Plan</Name></Task>
        <Task><UID>1</UID><ID>1</ID><Name>A &amp; B</Name><OutlineLevel>1</OutlineLevel><Duration>PT8H30M0S</Duration></Task>
        ${task(`<Duration>PT120H0M0S</Duration><DurationFormat>8</DurationFormat><ConstraintType>4</ConstraintType><ConstraintDate>2026-03-04T08:00:00</ConstraintDate>
          <PercentComplete>25</PercentComplete><ActualStart>2026-03-04T08:00:00</ActualStart><RemainingDuration>PT90H0M0S</RemainingDuration><Deadline>2026-04-01T17:00:00</Deadline>
          <PredecessorLink><PredecessorUID>1</PredecessorUID><Type>3</Type><LinkLag>-9600</LinkLag><LagFormat>7</LagFormat></PredecessorLink>
          <Baseline><Number>0</Number><Start>2026-03-02T08:00:00</Start><Cost>12345</Cost></Baseline><Baseline><Number>2</Number><Duration>PT8H0M0S</Duration></Baseline>`)}
      </Tasks>`);
    expect(project).toMatchObject({ name: "Plan", minutesPerDay: 450, criticalSlackLimit: 900, scheduleFrom: "start", finish: null });
    expect(project.tasks.map(({ uid, id, name }) => [uid, id, name])).toEqual([["1", "1", "A & B"], ["7", "3", "Build"]]);
    expect(project.tasks[0]!.duration).toBe(510);
    expect(project.tasks[1]).toMatchObject({
      duration: 7200, elapsed: true, constraint: "SNET", constraintDate: parseDateTime("2026-03-04T08:00"), percentComplete: 0.25, remainingDuration: 5400,
      dependencies: [{ predecessor: "1", type: "SS", lag: { value: -960, unit: "working" } }],
    });
    expect(project.tasks[1]!.baselines).toMatchObject([{ cost: 123.45, duration: null }, null, { duration: 480 }]);
  });

  test.each([[7, 4800, "working", 480], [8, 14400, "elapsed", 1440], [19, 50, "percent", 0.5], [20, 25, "elapsedPercent", 0.25], [39, 4800, "working", 480], [51, -50, "percent", -0.5]])(
    "in lag format %i writes %i for a lag that is %s", (format, value, unit, expected) => {
      const { dependencies } = only(`<PredecessorLink><PredecessorUID>1</PredecessorUID><Type>1</Type><LinkLag>${value}</LinkLag><LagFormat>${format}</LagFormat></PredecessorLink>`);
      expect(dependencies[0]!.lag).toEqual({ value: expected, unit });
    });

  test("gives calendars with weeks past midnight, bases and work weeks", () => {
    const { project } = read(`<CalendarUID>2</CalendarUID><Calendars>
      <Calendar><UID>1</UID><Name>Base</Name><IsBaseCalendar>1</IsBaseCalendar><WeekDays>${weekDay(2, "22:00:00", "00:00:00")}${weekDay(3, "22:00:00", "06:00:00")}<WeekDay><DayType>1</DayType><DayWorking>0</DayWorking></WeekDay></WeekDays></Calendar>
      <Calendar><UID>2</UID><Name>Base</Name><IsBaseCalendar>0</IsBaseCalendar><BaseCalendarUID>1</BaseCalendarUID>
        <WorkWeeks><WorkWeek>${period("2026-03-09", "2026-03-15")}<Name>Quiet</Name><WeekDays><WeekDay><DayType>2</DayType><DayWorking>0</DayWorking></WeekDay></WeekDays></WorkWeek></WorkWeeks></Calendar></Calendars>`);
    expect(project.calendar).toBe("Base (2)");
    expect(project.calendars[1]).toMatchObject({ base: "Base", week: [null, null, null, null, null, null, null] });
    const working = workingTime(project.calendars, project.calendar);
    const monday = (text: string) => working.between(parseDateTime(text)!, parseDateTime(text)! + 1440);
    expect([monday("2026-03-02"), monday("2026-03-04"), monday("2026-03-09")]).toEqual([120, 360 + 480, 0]);
  });

  test("lists the days of recurring exceptions", () => {
    expect(exceptionDays(`${period("2026-12-24", "2026-12-26")}<Type>1</Type><Period>1</Period>`)).toEqual(["2026-12-24"]);
    expect(exceptionDays(`${period("2026-01-01", "2026-01-10")}<Type>1</Type><Period>3</Period>`)).toEqual(["2026-01-01", "2026-01-04", "2026-01-07", "2026-01-10"]);
    expect(exceptionDays(`${period("2026-01-01", "2028-12-31")}<Type>2</Type><Month>11</Month><MonthDay>25</MonthDay>`)).toEqual(["2026-12-25", "2027-12-25", "2028-12-25"]);
    expect(exceptionDays(`${period("2026-01-01", "2027-12-31")}<Type>3</Type><Month>4</Month><MonthItem>4</MonthItem><MonthPosition>4</MonthPosition>`)).toEqual(["2026-05-25", "2027-05-31"]);
    expect(exceptionDays(`${period("2026-01-15", "2026-05-31")}<Type>4</Type><Period>1</Period><MonthDay>31</MonthDay>`)).toEqual(["2026-01-31", "2026-03-31", "2026-05-31"]);
    expect(exceptionDays(`${period("2026-01-01", "2026-06-30")}<Type>5</Type><Period>2</Period><MonthItem>8</MonthItem><MonthPosition>0</MonthPosition>`)).toEqual(["2026-01-02", "2026-03-06", "2026-05-01"]);
    expect(exceptionDays(`${period("2026-01-01", "2026-12-31")}<Type>6</Type><Period>2</Period><DaysOfWeek>34</DaysOfWeek><EnteredByOccurrences>1</EnteredByOccurrences><Occurrences>3</Occurrences>`)).toEqual(["2026-01-02", "2026-01-12", "2026-01-16"]);
  });

  test("finds the breaks of a task in its time-phased work", () => {
    const data = (type: number, from: string, to: string, value: string) => `<TimephasedData><Type>${type}</Type><Start>${from}:00</Start><Finish>${to}:00</Finish>${value && `<Value>${value}</Value>`}</TimephasedData>`;
    const { project } = read(`<Tasks>${task("<Duration>PT16H0M0S</Duration>")}</Tasks><Assignments><Assignment><UID>1</UID><TaskUID>7</TaskUID><ResourceUID>-65535</ResourceUID>
      ${data(1, "2026-03-02T08:00", "2026-03-02T17:00", "PT8H0M0S")}${data(1, "2026-03-03T08:00", "2026-03-04T17:00", "PT0H0M0S")}${data(1, "2026-03-05T08:00", "2026-03-05T17:00", "PT8H0M0S")}
      ${data(4, "2026-03-10T08:00", "2026-03-10T17:00", "PT8H0M0S")}</Assignment></Assignments>`);
    expect(project.tasks[0]!.project!.splits).toEqual([{ after: 480, gap: 960 }]);
    expect(project.assignments[0]!.resource).toBeNull();
  });

  test("has the breaks of a task whose parts end between two minutes", () => {
    const parts = ["02", "03", "04", "05"].map((day) => `<TimephasedData><Type>1</Type><Start>2026-03-${day}T08:00:00</Start><Finish>2026-03-${day}T09:59:45</Finish><Value>PT1H59M45S</Value></TimephasedData>`);
    const { project } = read(`<Tasks>${task("<Duration>PT7H59M0S</Duration>")}</Tasks><Assignments><Assignment><UID>1</UID><TaskUID>7</TaskUID><ResourceUID>-65535</ResourceUID>${parts.join("")}</Assignment></Assignments>`);
    expect(project.tasks[0]!.project!.splits).toHaveLength(3);
  });

  test("of a looser writer is read with defaults: no UIDs, no calendars, no outline, placeholder dates", () => {
    const { project, findings } = read("<Tasks><Task><ID>1</ID><Name>A</Name><ActualStart>2000-01-01T00:00:00</ActualStart></Task><Task><Name>B</Name><ConstraintType>99</ConstraintType></Task></Tasks>");
    expect(project.tasks).toMatchObject([{ uid: "1", outlineLevel: 1, actualStart: null }, { uid: "2", constraint: "ASAP" }]);
    expect(project.calendars.map(({ name }) => name)).toEqual(["Standard"]);
    expect(findings.map(({ code }) => code)).toEqual(["unknown-constraint"]);
    expect(read("").project.tasks).toEqual([]);
  });

  test("without a start and durations has those that its tasks' dates say", () => {
    const { project } = read("<Tasks><Task><UID>1</UID><Start>2026-03-05T08:00:00</Start><Finish>2026-03-06T17:00:00</Finish></Task><Task><UID>2</UID><Start>2026-03-02T08:00:00</Start><Finish>2026-03-02T08:00:00</Finish></Task><Task><UID>3</UID><Finish>2026-03-02T08:00:00</Finish></Task></Tasks>");
    expect(project.start).toBe(parseDateTime("2026-03-02T08:00"));
    expect(project.tasks.map(({ duration }) => duration)).toEqual([960, 0, null]);
  });

  test("names what should be a date, a duration or a number and is none", () => {
    const { project, findings } = read("<StartDate>0000-00-00T00:00:00</StartDate><Tasks><Task><UID>1</UID><Duration>soon</Duration><PercentComplete>lots</PercentComplete><Deadline>NA</Deadline><ActualStart>0001-01-01T00:00:00</ActualStart></Task></Tasks>");
    expect(findings.map(({ code, message }) => [code, /the (\w+) "/.exec(message)![1]])).toEqual([["unreadable-value", "StartDate"], ["unreadable-value", "Duration"], ["unreadable-value", "PercentComplete"]]);
    expect(project).toMatchObject({ start: null, tasks: [{ duration: null, percentComplete: 0, deadline: null, actualStart: null }] });
  });

  test("holds a task whose predecessor is in another project by its stored start", () => {
    const link = "<PredecessorLink><PredecessorUID>99</PredecessorUID><Type>1</Type><CrossProject>1</CrossProject></PredecessorLink>";
    expect(only(`<Start>2026-03-09T08:00:00</Start>${link}`)).toMatchObject({ dependencies: [], project: { heldFrom: parseDateTime("2026-03-09T08:00") } });
  });

  test("has the dates of a task of another project as that project has them", () => {
    const { project } = read("<Tasks><Task><UID>1</UID><Name>Theirs</Name><Start>2026-03-03T08:00:00</Start><Finish>2026-03-03T17:00:00</Finish><ExternalTask>1</ExternalTask><LateStart>2026-03-05T08:00:00</LateStart><LateFinish>2026-03-05T17:00:00</LateFinish></Task></Tasks>");
    expect(project.tasks[0]).toMatchObject({ manualStart: parseDateTime("2026-03-03T08:00"), manualFinish: parseDateTime("2026-03-03T17:00"), project: { external: true, lateStart: parseDateTime("2026-03-05T08:00"), lateFinish: parseDateTime("2026-03-05T17:00") } });
  });

  test("keeps notes as plain text", () => {
    const rtf = "{\\rtf1\\ansi{\\fonttbl{\\f0\\fswiss Arial;}}\\pard\\f0 Ask \\b Anna\\b0\\par by \\'e4ll \\{means\\} \\u8364?5}";
    expect(only(`<Notes>${rtf}</Notes>`).notes).toBe("Ask Anna\nby äll {means} €5");
    expect(only("<Notes>Plain {text}</Notes>").notes).toBe("Plain {text}");
  });

  test("may be in UTF-8 with a byte order mark, in UTF-16, or in Latin-1", () => {
    const xml = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?><Project><Title>Größe</Title></Project>`;
    const name = (data: Uint8Array) => readMsProject(data).project.name;
    expect(name(bytes(`\ufeff${xml("UTF-8")}`))).toBe("Größe");
    for (const mark of ["\ufeff", ""]) expect(name(new Uint8Array(Buffer.from(mark + xml("UTF-16"), "utf16le")))).toBe("Größe");
    expect(name(new Uint8Array(Buffer.from(xml("iso-8859-1"), "latin1")))).toBe("Größe");
  });

  test.each([
    ["an entity bomb", '<!DOCTYPE p [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><Project>&b;</Project>', /document type/],
    ["an undefined entity", "<Project><Title>&bomb;</Title></Project>", /not well-formed/],
    ["another XML", "<html></html>", /not a Microsoft Project plan/],
    ["half a file", "<Project><Tasks><Task>", /not well-formed/],
    ["no XML", "hello", /not well-formed/],
    ["nothing", "", /not well-formed|empty/],
    ["an unreadable encoding", '<?xml version="1.0" encoding="x-klingon"?><Project/>', /encoding/],
    ["elements a thousand deep", `<Project>${"<a>".repeat(1000)}${"</a>".repeat(1000)}</Project>`, /too deeply/],
  ])("is refused in one sentence when it is %s", (_, xml, sentence) => {
    expect(() => readMsProject(bytes(xml))).toThrow(ExchangeError);
    expect(() => readMsProject(bytes(xml))).toThrow(sentence);
  });

  test("cannot reach the prototype of anything", () => {
    const { project } = read(`<Tasks>${task("<__proto__>x</__proto__><constructor>y</constructor>")}</Tasks>`);
    expect(project.tasks).toHaveLength(1);
  });
});
