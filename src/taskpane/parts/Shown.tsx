/** The record last asked for, where no sheet is beside the pane to show it. */
import { IconButton } from "@fluentui/react/lib/Button";
import { useEffect, useRef, type JSX } from "react";
import type { Shown as Record } from "../engine/engine";

export function Shown({ shown, close }: { readonly shown: Record; readonly close: () => void }): JSX.Element {
  const element = useRef<HTMLElement>(null);
  useEffect(() => element.current?.focus({ preventScroll: true }), [shown]);
  const { place, record } = shown;
  return (
    <aside className="shown" ref={element} tabIndex={-1} aria-label="Cell in the workbook" onKeyDown={(event) => { if (event.key === "Escape") close(); }}>
      <div className="bar">
        <h2>{place ? `${place.sheet}!${place.cell}` : ""}</h2>
        <IconButton iconProps={{ iconName: "Clear" }} ariaLabel="Close" onClick={close} />
      </div>
      <dl>{record.map(({ header, value, asked }) => [<dt key={`${header}.`} className={asked ? "asked" : undefined}>{header}</dt>, <dd key={header} className={asked ? "asked" : undefined}>{value}</dd>])}</dl>
    </aside>
  );
}
