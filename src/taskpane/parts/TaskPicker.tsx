/** A box to search for a task by name, ID or WBS words: arrow keys choose, Enter takes. */
import { useId, useState, type JSX, type KeyboardEvent } from "react";
import type { Task } from "../../core/model";

interface Props { readonly tasks: readonly Task[]; readonly chosen: Task | null; readonly choose: (uid: string) => void }

/** More would not fit under the box. */
const MOST = 8;

export function TaskPicker({ tasks, chosen, choose }: Props): JSX.Element {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const found = typed === null ? [] : matches(tasks, typed);
  const take = (task: Task | undefined): void => {
    if (!task) return;
    setTyped(null);
    choose(task.uid);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (typed === null) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) setAt((at + step + found.length) % Math.max(found.length, 1));
    else if (event.key === "Enter") take(found[at]);
    else if (event.key === "Escape") setTyped(null);
    else return;
    event.preventDefault();
  };
  return (
    <div className="picker" onBlur={({ currentTarget, relatedTarget }) => { if (!currentTarget.contains(relatedTarget)) setTyped(null); }}>
      <label htmlFor={id}>Task</label>
      <input
        id={id} type="text" role="combobox" autoComplete="off" spellCheck={false} placeholder="Search by name or ID"
        aria-expanded={typed !== null} aria-controls={`${id}-list`} aria-autocomplete="list" aria-activedescendant={found[at] ? `${id}-${at}` : undefined}
        value={typed ?? nameOf(chosen)} onFocus={({ target }) => target.select()} onKeyDown={onKeyDown}
        onChange={({ target }) => { setTyped(target.value); setAt(0); }}
      />
      <ul id={`${id}-list`} role="listbox" aria-label="Tasks found" hidden={typed === null}>
        {found.map((task, i) => (
          <li key={task.uid} id={`${id}-${i}`} role="option" aria-selected={i === at} onMouseDown={(event) => event.preventDefault()} onClick={() => take(task)}>
            <span>{task.name}</span> <span className="quiet small">{task.id}</span>
          </li>
        ))}
        {typed !== null && found.length === 0 ? <li role="option" aria-selected={false} aria-disabled="true" className="quiet">No task is called so.</li> : null}
      </ul>
    </div>
  );
}

const nameOf = (task: Task | null): string => (task === null ? "" : task.name || task.id);

/** An ID that is the very text comes first, then names that begin with it, then those that hold all its words. */
export function matches(tasks: readonly Task[], typed: string): readonly Task[] {
  const wanted = typed.trim().toLowerCase(), words = wanted.split(/\s+/);
  const rank = ({ id, name }: Task): number => {
    const text = `${id} ${name}`.toLowerCase();
    return id.toLowerCase() === wanted ? 0 : name.toLowerCase().startsWith(wanted) ? 1 : words.every((word) => text.includes(word)) ? 2 : 3;
  };
  const groups: Task[][] = [[], [], []];
  for (const task of tasks) groups[rank(task)]?.push(task);
  return groups.flat().slice(0, MOST);
}
