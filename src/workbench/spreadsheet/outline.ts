/** Groups of rows or columns: where they begin and end, and what folding and unfolding them hides and shows. */
import type { Line } from "./book";

export type Lines = Readonly<Record<number, Line>>;

/** `level` counts from 1, outermost. `summary` is the line that sums the group up, where its button stands. */
export interface Group { readonly level: number; readonly first: number; readonly last: number; readonly summary: number; readonly folded: boolean }

/** Outer groups before those inside them. `summaryAfter`: what sums up stands below (or right of) its group, else above (or left of) it. */
export function groupsOf(lines: Lines, summaryAfter: boolean): Group[] {
  const open: number[] = [];
  const found: Pick<Group, "level" | "first" | "last">[] = [];
  const close = (depth: number, last: number): void => {
    while (open.length > depth) found.push({ level: open.length, first: open.pop()!, last });
  };
  let last = -1;
  for (const { index, depth } of grouped(lines)) {
    close(index === last + 1 ? depth : 0, last);
    while (open.length < depth) open.push(index);
    last = index;
  }
  close(0, last);
  return found.sort((a, b) => a.level - b.level || a.first - b.first).map((group) => ({ ...group, summary: summaryAfter ? group.last + 1 : Math.max(0, group.first - 1), folded: isFolded(lines, group) }));
}

/** How deep the groups go: 0 for none. */
export const depthOf = (lines: Lines): number => grouped(lines).reduce((most, { depth }) => Math.max(most, depth), 0);

/** Hides all of a group. */
export function folded(lines: Lines, { first, last, summary }: Group): Lines {
  return { ...withHidden(lines, first, last, () => true), [summary]: { ...lines[summary], collapsed: true } };
}

/** Shows what is in a group, but for the groups inside it that are folded themselves. */
export function unfolded(lines: Lines, group: Group, all: readonly Group[]): Lines {
  const inner = all.filter(({ level, first, last, summary }) => level > group.level && first >= group.first && last <= group.last && lines[summary]?.collapsed);
  const shown = withHidden(lines, group.first, group.last, (index) => inner.some(({ first, last }) => index >= first && index <= last));
  const { collapsed: _, ...summary } = shown[group.summary] ?? {};
  return { ...shown, [group.summary]: summary };
}

/** As the button with this number does: shows all lines less deep than `level`, and no others. */
export function unfoldedTo(lines: Lines, level: number, summaryAfter: boolean): Lines {
  const after: Record<number, Line> = { ...lines };
  for (const { index, depth } of grouped(lines)) after[index] = hidden(after[index]!, depth >= level);
  for (const group of groupsOf(lines, summaryAfter)) {
    const { collapsed: _, ...summary } = after[group.summary] ?? {};
    after[group.summary] = group.level >= level ? { ...summary, collapsed: true } : summary;
  }
  return after;
}

const grouped = (lines: Lines): { readonly index: number; readonly depth: number }[] => Object.entries(lines).flatMap(([index, { outline = 0 }]) => (outline > 0 ? [{ index: Number(index), depth: outline }] : [])).sort((a, b) => a.index - b.index);

function isFolded(lines: Lines, { first, last }: Pick<Group, "first" | "last">): boolean {
  for (let index = first; index <= last; index++) if (!lines[index]?.hidden) return false;
  return true;
}

function withHidden(lines: Lines, first: number, last: number, isHidden: (index: number) => boolean): Lines {
  const after: Record<number, Line> = { ...lines };
  for (let index = first; index <= last; index++) after[index] = hidden(after[index] ?? {}, isHidden(index));
  return after;
}

function hidden({ hidden: _, ...line }: Line, isHidden: boolean): Line {
  return isHidden ? { ...line, hidden: true } : line;
}
