/** A line that moves while something is under way, and says what to those who do not see it. */
import type { JSX } from "react";

export const Progress = ({ busy }: { readonly busy: string | null }): JSX.Element => (
  <div className={`progress${busy ? " on" : ""}`} role="status"><span className="unseen">{busy ? `${busy}…` : ""}</span></div>
);
