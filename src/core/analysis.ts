/** Everything that a project's data says, computed: the one result that reports, pane and sheets draw. */
import type { Finding } from "./finding";
import type { Project } from "./model";
import type { DateTime } from "./time";
import type { Schedule } from "./schedule/schedule";
import type { Cost } from "./cost/cost";
import type { Risks } from "./risk/risk";
import type { Status } from "./status/status";

export interface Analysis {
  readonly project: Project;
  /** As given, or the project's own; the end of that day's work counts. */
  readonly statusDate: DateTime;
  readonly schedule: Schedule;
  readonly cost: Cost;
  readonly risks: Risks;
  readonly status: Status;
  /** All findings, worst first. */
  readonly findings: readonly Finding[];
}
