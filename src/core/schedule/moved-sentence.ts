/** What moved a finish, as a sentence: "… has moved from 1 May 2026 to 8 May 2026, 5 working days later: Build (7) by 3 working days (duration), …". */
import type { Project } from "../model";
import { dateText, nameText, workingDaysText } from "../status/sentences";
import { listed } from "../subject";
import type { Moved } from "./what-moved";

/** `uid` null: the project's finish. `since`: `the baseline`. */
export function movedSentence(project: Project, uid: string | null, moved: Moved, since: string): string {
  const { from, to, minutes, moves, rest } = moved;
  const names = new Map(project.tasks.map((task) => [task.uid, nameText(task.name, task.id)]));
  const what = uid === null ? "The finish" : `The finish of ${names.get(uid) ?? uid}`;
  if (minutes === 0) return `${what} has not moved since ${since}: ${dateText(to)}.`;
  const later = (size: number): string => `${workingDaysText(size, project)} ${size > 0 ? "later" : "earlier"}`;
  const parts = moves.filter((move) => Math.abs(move.minutes) >= 1).sort((a, b) => Math.abs(b.minutes) - Math.abs(a.minutes))
    .map((move) => `${move.uid === null ? "the project itself" : names.get(move.uid) ?? "a task that is gone"} (${move.changed.join(", ")}) ${later(move.minutes)}`);
  if (Math.abs(rest) >= 1) parts.push(`${parts.length === 0 ? "nothing that can be told apart" : "everything else"} ${later(rest)}`);
  return `${what} has moved since ${since} from ${dateText(from)} to ${dateText(to)}, ${later(minutes)}: ${listed(parts, 10)}.`;
}
