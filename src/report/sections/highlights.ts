/** What a reader must know: the highlights of each kind, the decisions first, and what changed since the last report. */
import type { Analysis } from "../../core/analysis";
import type { Highlight, HighlightKind } from "../../core/status/status";
import type { Block, Section, Tone } from "../report";

/** What a project manager must answer for comes first: kind, title, tone. */
export const highlightKinds: readonly (readonly [HighlightKind, string, Tone])[] = [
  ["Decision needed", "Decisions needed", "bad"],
  ["Late", "Late", "bad"],
  ["Over budget", "Over budget", "bad"],
  ["Issue", "Issues", "warning"],
  ["Risk", "Risks", "warning"],
  ["Due soon", "Due soon", "neutral"],
  ["Achieved", "Achieved", "good"],
];

export function highlights({ status, project }: Analysis): Section {
  const blocks = highlightKinds.flatMap(([kind, title, tone]) => listed(title, tone, status.highlights.filter((h) => h.kind === kind), project.settings.highlightLimit));
  return { title: "Highlights", blocks };
}

/** `since`: what differs from an earlier file; without one, what the project's own history shows. */
export function changes({ status, project }: Analysis, since: readonly Highlight[] | null): Section {
  const changed = since ?? status.highlights.filter((h) => h.kind === "Changed");
  if (since && changed.length === 0) return { title: "What changed", blocks: [{ kind: "paragraph", text: "Nothing has changed since the earlier file." }] };
  return { title: "What changed", blocks: listed("Since the last report", "neutral", changed, since ? changed.length : project.settings.highlightLimit) };
}

function listed(title: string, tone: Tone, found: readonly Highlight[], limit: number): Block[] {
  if (found.length === 0) return [];
  const items = found.slice(0, limit).map((h) => h.text);
  const left = found.length - items.length;
  return [left > 0 ? { kind: "list", title, tone, items, note: `and ${left} more` } : { kind: "list", title, tone, items }];
}
