/** A line that moves while something is under way, and says what to those who do not see it; after a while, what may hold it up. */
import { useEffect, useState, type JSX } from "react";

interface Props { readonly busy: string | null; /** Whether Excel, which waits while its user types in a cell, is asked. */ readonly inExcel: boolean }

export function Progress({ busy, inExcel }: Props): JSX.Element {
  const long = useLong(busy);
  return (
    <>
      <div className={`progress${busy ? " on" : ""}`} role="status"><span className="unseen">{busy ? `${busy}…` : ""}</span></div>
      <div role="status">{long && inExcel ? <p className="behind">{busy}… If you are typing in a cell, press Enter or Esc there: Excel waits for that.</p> : null}</div>
    </>
  );
}

/** Milliseconds after which one wonders. */
const WONDERING = 4000;

function useLong(busy: string | null): boolean {
  const [long, setLong] = useState(false);
  useEffect(() => {
    if (busy === null) return undefined;
    const timer = setTimeout(() => setLong(true), WONDERING);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [busy]);
  return long;
}
