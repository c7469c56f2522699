/** Milestones as an iCalendar file (RFC 5545): each an all-day event on its forecast day. */
import type { Project } from "../../core/model";
import type { Schedule } from "../../core/schedule/schedule";
import { dayOf, formatDate, formatDateTime, startOfDay, type DateTime } from "../../core/time";

/** `statusDate` stamps the events, so the same plan gives the same file. */
export function writeICalendar(project: Project, schedule: Schedule, statusDate: DateTime): string {
  const events = schedule.tasks.flatMap((s, i) => {
    const task = project.tasks[i]!;
    return s.milestone && !s.summary && task.active && s.finish !== null ? event(project, task.uid, task.name, task.notes, s.finish, s.percentComplete >= 1, statusDate) : [];
  });
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Plumbline//Plumbline//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", `X-WR-CALNAME:${escape(project.name)}`, ...events, "END:VCALENDAR"];
  return lines.map(folded).join("\r\n") + "\r\n";
}

function event(project: Project, uid: string, name: string, notes: string, finish: DateTime, done: boolean, statusDate: DateTime): string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${escape(`${uid}.${project.id || project.name}@plumbline`.replace(/\s+/g, "-"))}`,
    `DTSTAMP:${compact(formatDateTime(statusDate))}00Z`,
    `DTSTART;VALUE=DATE:${compact(formatDate(finish))}`,
    `DTEND;VALUE=DATE:${compact(formatDate(startOfDay(dayOf(finish) + 1)))}`,
    `SUMMARY:${escape(name)}`,
    ...(notes ? [`DESCRIPTION:${escape(notes)}`] : []),
    `STATUS:${done ? "CONFIRMED" : "TENTATIVE"}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

const compact = (iso: string): string => iso.replace(/[-:]/g, "");

/** Section 3.3.11: backslash, semicolon, comma and line feed; other control characters have no place in a text. */
const escape = (text: string): string =>
  text.replace(/\r\n?/g, "\n").replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, " ").replace(/[\\;,]/g, (c) => `\\${c}`).replace(/\n/g, "\\n").replace(/\p{Surrogate}/gu, "\ufffd");

/** Section 3.1: lines of at most 75 octets, no character split; a continued line begins with a space. */
function folded(line: string): string {
  let result = "";
  let octets = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > 75) {
      result += "\r\n ";
      octets = 1;
    }
    result += character;
    octets += size;
  }
  return result;
}
