/** Which view is open, and what in it. */
export type ViewName = "Overview" | "Findings" | "Schedule" | "Money" | "Risks" | "Report" | "Settings";

export type SchedulePart = "Tasks" | "Why this date?" | "Quality";

export interface Route {
  readonly view: ViewName;
  readonly part: SchedulePart;
  /** The uid of the task that is asked about; null: none yet. */
  readonly task: string | null;
}

export const home: Route = { view: "Overview", part: "Tasks", task: null };
