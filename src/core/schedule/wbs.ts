/** WBS codes by outline: `1`, `1.1`, `1.1.1`, … where the plan states none. */
import type { Task } from "../model";

/** The code of every row: the stated one, else its number in the outline. */
export function wbsCodes(tasks: readonly Task[], parent: Int32Array): readonly string[] {
  const codes: string[] = [];
  const children = new Map<number, number>();
  tasks.forEach((task, row) => {
    const above = parent[row]!;
    const number = (children.get(above) ?? 0) + 1;
    children.set(above, number);
    codes.push(task.wbs ?? (above < 0 ? String(number) : `${codes[above]!}.${number}`));
  });
  return codes;
}
