/** The icons of the pane and of Fluent's parts in it, drawn here: Fluent's own would be fetched from a foreign server. */
import { registerIcons } from "@fluentui/react/lib/Styling";
import type { JSX } from "react";

/** Paths in a field of 16 × 16, drawn with a line of 1.25. */
const PATHS: Readonly<Record<string, string>> = {
  Recalculate: "M13.2 8a5.2 5.2 0 1 1-1.6-3.75M13.4 2v3h-3",
  "status-report": "M4 1.8h5.4L12.6 5v9.2H4zM9.2 2v3.2h3.2M6.2 8.2h4.2M6.2 11h4.2",
  "take-baseline": "M2 13.5h12M3.5 10.5h5M5.5 7h6M4 3.5h4",
  check: "M2.5 8.5l3.5 3.5 7.5-8",
  "set-up": "M2.5 3h11v10h-11zM2.5 6.4h11M6.2 6.4V13M9.9 6.4V13",
  indent: "M2.5 3.2h11M8 8h5.5M2.5 12.8h11M2.5 6l2.4 2-2.4 2",
  outdent: "M2.5 3.2h11M8 8h5.5M2.5 12.8h11M4.9 6L2.5 8l2.4 2",
  Restore: "M3 3v3.6h3.6M3.3 6.4A5.2 5.2 0 1 1 2.8 9",
  Search: "M7 2.6a4.4 4.4 0 1 1 0 8.8 4.4 4.4 0 0 1 0-8.8zM10.2 10.2L14 14",
  Settings: "M2 4.5h6.2M11.6 4.5H14M2 11.5h2.4M7.8 11.5H14M9.9 2.9a1.6 1.6 0 1 1 0 3.2 1.6 1.6 0 0 1 0-3.2zM6.1 9.9a1.6 1.6 0 1 1 0 3.2 1.6 1.6 0 0 1 0-3.2z",
  More: "M3 7.6a.4.4 0 1 0 .01 0M8 7.6a.4.4 0 1 0 .01 0M13 7.6a.4.4 0 1 0 .01 0",
  Open: "M1.8 12.8V3.4h4.4l1.4 1.8h6.6v7.6zM1.8 7.4h12.4",
  Download: "M8 2v8M4.8 7L8 10.2 11.2 7M2.8 13.6h10.4",
  Sample: "M2.2 13.8h11.6M4 13.6V8.4M8 13.6V3M12 13.6V6",
  Copy: "M5.4 5.4h8v8.4h-8zM10.4 5.2V2.2H2.6v8.2h2.6",
  ChevronDown: "M3.5 6L8 10.5 12.5 6",
  ChevronRight: "M6 3.5L10.5 8 6 12.5",
  CheckMark: "M2.5 8.5l3.5 3.5 7.5-8",
  Help: "M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8zM6.2 6.4a1.8 1.8 0 1 1 2.7 1.6c-.6.3-.9.7-.9 1.4M8 11.6v.01",
  Info: "M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8zM8 7.2v4M8 4.9v.01",
  Completed: "M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8zM5 8.2l2.2 2.2L11 6",
  Warning: "M8 2.2l6.4 11.4H1.6zM8 6.6v3.2M8 11.8v.01",
  ErrorBadge: "M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8zM5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4",
  Clear: "M3.5 3.5l9 9M12.5 3.5l-9 9",
};
/** Fluent's names of what is drawn above already. */
const ALSO: Readonly<Record<string, string>> = { Cancel: "Clear", "check-workbook": "check", ChevronRightMed: "ChevronRight" };

const draw = (path: string): JSX.Element => (
  <svg viewBox="0 0 16 16" width="16" height="16" fill="none" stroke="currentColor" strokeWidth="1.25" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" focusable="false">
    <path d={path} />
  </svg>
);

export function registerPaneIcons(): void {
  const also = Object.entries(ALSO).map(([name, as]) => [name, PATHS[as]!] as const);
  registerIcons({ icons: Object.fromEntries([...Object.entries(PATHS), ...also].map(([name, path]) => [name, draw(path)])) }, { disableWarnings: true });
}
