/** A list whose rows lead to their cells; a long one says how many are left out, and shows more when asked. */
import { useState, type JSX, type ReactNode } from "react";
import type { Subject } from "../../core/finding";

export interface RowItem { readonly key: string; readonly subject: Subject | null; readonly content: ReactNode; /** Buttons of the row's own, below what leads to its cell. */ readonly actions?: ReactNode }

interface Props { readonly rows: readonly RowItem[]; readonly show: (subject: Subject) => void; readonly limit?: number; readonly label?: string }

export function Rows({ rows, show, limit = 50, label }: Props): JSX.Element {
  const [most, setMost] = useState(limit);
  const left = rows.length - most;
  return (
    <>
      <ul className="rows" aria-label={label}>
        {rows.slice(0, most).map(({ key, subject, content, actions }) => (
          <li key={key}>{subject ? <button type="button" className="row" onClick={() => show(subject)}>{content}</button> : <div className="row">{content}</div>}{actions ? <div className="fixes">{actions}</div> : null}</li>
        ))}
      </ul>
      {left > 0 ? <p className="more"><button type="button" className="chip" onClick={() => setMost(most + 100)}>Show {Math.min(left, 100)} more of {rows.length}</button></p> : null}
    </>
  );
}
