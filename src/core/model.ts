/** The project as plain read-only data: what every calculation reads. Money is in the project currency, never rounded. */
import type { DateTime, Minutes } from "./time";
import type { Calendar } from "./calendar/calendar";
import type { Action, Change, Decision, Issue } from "./registers";
import type { Settings } from "./settings";

export interface Project {
  readonly name: string;
  readonly id: string;
  readonly sponsor: string;
  readonly manager: string;
  readonly currency: string;
  readonly authorizedFunding: number | null;
  /** Null: the first date anything in the plan states, else the status date. */
  readonly start: DateTime | null;
  /** The date that a plan scheduled from its finish must meet. */
  readonly finish: DateTime | null;
  readonly scheduleFrom: "start" | "finish";
  readonly statusDate: DateTime | null;
  /** Name of the project calendar; one of `calendars`. */
  readonly calendar: string;
  readonly calendars: readonly Calendar[];
  /** What a day, a week and a month of duration mean (Microsoft Project's options of the same names). */
  readonly minutesPerDay: Minutes;
  readonly minutesPerWeek: Minutes;
  readonly daysPerMonth: number;
  readonly honorConstraints: boolean;
  /**
   * What a task under way does whose predecessors are not done: "retained", what remains of it waits for its links
   * (Microsoft Project's "Split in-progress tasks"); "override", it goes on in spite of them. Absent: retained.
   */
  readonly progressLogic?: "retained" | "override";
  /** Where work on the wrong side of the status date is put; absent: it stays. */
  readonly moveParts?: MoveParts;
  /** Every chain of links has a critical path of its own: its last task has no float. Absent: only the project's. */
  readonly multipleCriticalPaths?: boolean;
  /** Tasks with at most this much total float are critical. */
  readonly criticalSlackLimit: Minutes;
  readonly tasks: readonly Task[];
  readonly resources: readonly Resource[];
  readonly assignments: readonly Assignment[];
  readonly budget: readonly BudgetLine[];
  readonly ledger: readonly LedgerEntry[];
  readonly risks: readonly Risk[];
  readonly issues: readonly Issue[];
  readonly actions: readonly Action[];
  readonly decisions: readonly Decision[];
  readonly changes: readonly Change[];
  readonly history: readonly HistoryEntry[];
  readonly overrides: readonly RagOverride[];
  readonly settings: Settings;
}

// Schedule

/** Microsoft Project's options for tasks under way, of the same names in its XML. */
export interface MoveParts {
  /** The end of what is done after the status date goes back to it, */
  readonly completedEndsBack: boolean;
  /** and the start of what remains too. */
  readonly remainingStartsBack: boolean;
  /** The start of what remains before the status date goes forward to it, */
  readonly remainingStartsForward: boolean;
  /** and the end of what is done too. */
  readonly completedEndsForward: boolean;
}

export type DependencyType = "FS" | "SS" | "FF" | "SF";
export type ConstraintType = "ASAP" | "ALAP" | "SNET" | "SNLT" | "FNET" | "FNLT" | "MSO" | "MFO";

/** `value` is minutes, or for the percent units a fraction of the predecessor's duration. Negative: a lead. */
export interface Lag { readonly value: number; readonly unit: "working" | "elapsed" | "percent" | "elapsedPercent" }

export interface Dependency { readonly predecessor: string; readonly type: DependencyType; readonly lag: Lag }

export interface Baseline {
  readonly start: DateTime | null;
  readonly finish: DateTime | null;
  readonly duration: Minutes | null;
  readonly cost: number | null;
  readonly work?: Minutes | null;
}

export interface Task {
  /** Unique in the project, stable; as in the file (Microsoft Project's UID, the workbook's ID). */
  readonly uid: string;
  /** What people call the row: Microsoft Project's ID, the workbook's ID. */
  readonly id: string;
  readonly name: string;
  /** As written in the file; null: numbered by outline. */
  readonly wbs: string | null;
  /** 1 = top. A task followed by a deeper one is a summary. */
  readonly outlineLevel: number;
  readonly mode: "auto" | "manual";
  readonly active: boolean;
  /** Flagged as one; a task of no duration is one too. */
  readonly milestone: boolean;
  /** Null: not stated (a summary's, or unknown). Elapsed minutes where `elapsed`. */
  readonly duration: Minutes | null;
  readonly elapsed: boolean;
  readonly dependencies: readonly Dependency[];
  readonly constraint: ConstraintType;
  readonly constraintDate: DateTime | null;
  readonly deadline: DateTime | null;
  readonly calendar: string | null;
  readonly ignoreResourceCalendar: boolean;
  readonly owner: string;
  /** 0…1, of duration. */
  readonly percentComplete: number;
  /** 0…1, of scope; null: not stated. */
  readonly physicalPercentComplete: number | null;
  readonly actualStart: DateTime | null;
  readonly actualFinish: DateTime | null;
  readonly remainingDuration: Minutes | null;
  /** Dates that the user typed for a manual task; also the stored dates of an external one. */
  readonly manualStart: DateTime | null;
  readonly manualFinish: DateTime | null;
  readonly optimistic: Minutes | null;
  readonly mostLikely: Minutes | null;
  readonly pessimistic: Minutes | null;
  /** Index 0 is the current baseline, 1…10 the kept ones. */
  readonly baselines: readonly (Baseline | null)[];
  /** Costs as the plan states them (from Microsoft Project); null where a budget sheet holds them. */
  readonly cost: number | null;
  readonly actualCost: number | null;
  readonly levelOfEffort: boolean;
  readonly notes: string;
  /** What only a plan from Microsoft Project states; absent otherwise. */
  readonly project?: ProjectTaskFields;
}

/** Fields of Microsoft Project that change its dates and that a sheet has no column for. */
export interface ProjectTaskFields {
  readonly external?: boolean;
  readonly recurring?: boolean;
  readonly estimated?: boolean;
  readonly stop?: DateTime | null;
  readonly resume?: DateTime | null;
  readonly actualDuration?: Minutes | null;
  readonly levelingDelay?: Minutes;
  readonly levelingDelayElapsed?: boolean;
  /** Breaks: after so much of the duration is done, so much working time passes without work. */
  readonly splits?: readonly { readonly after: Minutes; readonly gap: Minutes }[];
  /** By when an external task's own project needs it, as last known. */
  readonly lateStart?: DateTime | null;
  readonly lateFinish?: DateTime | null;
  /** When predecessors in other projects let the task start, as last known. */
  readonly heldFrom?: DateTime | null;
  readonly type?: "fixedUnits" | "fixedDuration" | "fixedWork";
  readonly effortDriven?: boolean;
  readonly work?: Minutes | null;
}

export interface Resource {
  readonly uid: string;
  readonly name: string;
  readonly type: "work" | "material" | "cost";
  readonly maxUnits: number;
  /** Currency per hour of work, or per unit of material. */
  readonly rate: number | null;
  readonly calendar: string | null;
  readonly group: string;
}

/** Microsoft Project's work contours, by the same names; "contoured" is spread by hand. */
export type Contour = "flat" | "backLoaded" | "frontLoaded" | "doublePeak" | "earlyPeak" | "latePeak" | "bell" | "turtle" | "contoured";

export interface Assignment {
  readonly uid: string;
  readonly task: string;
  readonly resource: string | null;
  /** 1 = full time. */
  readonly units: number;
  readonly work: Minutes | null;
  /** The part of the work that takes no time of the task's duration. */
  readonly overtimeWork?: Minutes;
  readonly actualWork: Minutes | null;
  readonly cost: number | null;
  /** How the work is spread over the assignment; absent: evenly. */
  readonly contour?: Contour;
  readonly delay: Minutes;
  readonly delayElapsed?: boolean;
  readonly levelingDelay?: Minutes;
  readonly start?: DateTime | null;
  readonly finish?: DateTime | null;
}

// Cost

/** How a budget line earns: by its tasks' progress, by its own % complete, by a fixed formula, or with time. */
export type EvMethod = "Schedule" | "% complete" | "0/100" | "50/50" | "Level of effort";

export interface BudgetLine {
  readonly id: string;
  /** A WBS code: the line pays for that branch of the schedule. Blank: the whole project. */
  readonly wbs: string;
  readonly description: string;
  readonly category: string;
  readonly vendor: string;
  readonly budget: number | null;
  /** Still to be ordered, beyond what is committed. */
  readonly toCommit: number | null;
  readonly evMethod: EvMethod;
  readonly percentComplete: number | null;
}

export type LedgerType = "PO" | "PO change" | "Invoice" | "Credit note" | "Accrual" | "Accrual reversal" | "Timesheet" | "Other";
/** Draft and Cancelled entries do not count; a Closed PO has nothing open. */
export type LedgerStatus = "Draft" | "Approved" | "Posted" | "Paid" | "Closed" | "Cancelled";

export interface LedgerEntry {
  readonly id: string;
  readonly date: DateTime | null;
  readonly type: LedgerType;
  readonly document: string;
  readonly po: string;
  readonly budgetLine: string;
  readonly vendor: string;
  /** In `currency`; credit notes and reversals reduce, whatever sign they are typed with. */
  readonly amount: number | null;
  readonly currency: string;
  /** Project currency per unit of `currency`; null = 1. */
  readonly rate: number | null;
  readonly status: LedgerStatus | null;
}

// Risks

export interface Risk {
  readonly id: string;
  readonly name: string;
  readonly type: "Threat" | "Opportunity";
  readonly category: string;
  readonly owner: string;
  readonly raised: DateTime | null;
  readonly proximity: DateTime | null;
  /** 1…5. */
  readonly probability: number | null;
  readonly costImpact: number | null;
  readonly scheduleImpact: number | null;
  readonly qualityImpact: number | null;
  readonly response: string;
  readonly action: string;
  readonly due: DateTime | null;
  readonly residualProbability: number | null;
  readonly residualImpact: number | null;
  /** 0…1. */
  readonly chance: number | null;
  readonly minCost: number | null;
  readonly likelyCost: number | null;
  readonly maxCost: number | null;
  /** Working minutes. */
  readonly minDelay: Minutes | null;
  readonly likelyDelay: Minutes | null;
  readonly maxDelay: Minutes | null;
  readonly tasks: readonly string[];
  readonly budgetLine: string;
  readonly status: "Open" | "Closed" | "Occurred";
  readonly closed: DateTime | null;
}

// Status

export type Rag = "Green" | "Amber" | "Red";

/** The key figures of one earlier status date. */
export interface HistoryEntry {
  readonly statusDate: DateTime;
  readonly reportedBy: string;
  readonly overall: Rag | null;
  readonly schedule: Rag | null;
  readonly cost: Rag | null;
  readonly scope: Rag | null;
  readonly risk: Rag | null;
  readonly issues: Rag | null;
  readonly bac: number | null;
  readonly pv: number | null;
  readonly ev: number | null;
  readonly ac: number | null;
  readonly eac: number | null;
  readonly cpi: number | null;
  readonly spi: number | null;
  readonly spiT: number | null;
  readonly forecastFinish: DateTime | null;
  /** Working minutes; positive = late. */
  readonly finishVariance: Minutes | null;
  readonly riskExposure: number | null;
  readonly openRisks: number | null;
  readonly openIssues: number | null;
  readonly comment: string;
}

/** A RAG that the project manager sets against the computed one, with the reason. */
export interface RagOverride { readonly dimension: string; readonly rag: Rag; readonly reason: string }
