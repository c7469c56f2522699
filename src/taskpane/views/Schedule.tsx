/** When: the tasks, why a date is what it is, and how good the schedule is. */
import type { ComponentType, JSX } from "react";
import { Blank } from "../parts/Blank";
import type { SchedulePart } from "./route";
import { Quality } from "./schedule/Quality";
import { Tasks } from "./schedule/Tasks";
import { WhyDate } from "./schedule/WhyDate";
import type { ViewProps } from "./view";

const PARTS: Readonly<Record<SchedulePart, ComponentType<ViewProps>>> = { Tasks, "Why this date?": WhyDate, Quality };

export function Schedule(props: ViewProps): JSX.Element {
  const { analysis, verbs, route } = props;
  if (analysis.schedule.tasks.length === 0) {
    return <Blank title="No tasks yet" action={{ label: "Go to the Schedule sheet", run: () => verbs.show({ register: "schedule" }) }}>Type tasks with their durations and predecessors; the dates are computed.</Blank>;
  }
  const Part = PARTS[route.part];
  return (
    <div className="view">
      <div className="segments" role="group" aria-label="Parts of the schedule">
        {(Object.keys(PARTS) as SchedulePart[]).map((part) => <button key={part} type="button" aria-pressed={part === route.part} onClick={() => verbs.open({ part })}>{part}</button>)}
      </div>
      <Part {...props} />
    </div>
  );
}
