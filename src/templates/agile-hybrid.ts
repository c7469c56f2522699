/** The template of a project that builds in sprints inside a plan with releases, a hardening phase and a cutover. */
import { charterGuide } from "./charter-guide";
import type { StarterTable, Template } from "./starter";
import { workingWeek } from "./working-week";

const schedule: StarterTable = {
  table: "tblSchedule",
  headers: ["ID", "Task", "Level", "Mode", "Duration", "Predecessors", "Owner", "Notes"],
  rows: [
    [1, "Prepare", 1, "Auto", null, null, "Project manager", null],
    [2, "Vision, charter and funding", 2, "Auto", 10, null, "Sponsor", null],
    [3, "Story map and first backlog", 2, "Auto", 10, "2FS-3d", "Product owner", "The epics stand in Deliverables"],
    [4, "Architecture runway", 2, "Auto", 10, "3SS+5d", "Solution lead", "Only what the first three sprints need"],
    [5, "Team, tools and environments", 2, "Auto", 8, "2", "Scrum master", null],
    [6, "Ready for sprint 1", 2, "Auto", 0, "3, 4, 5", "Product owner", "Take the baseline here"],
    [7, "Release 1", 1, "Auto", null, null, "Product owner", null],
    [8, "Sprint 1", 2, "Auto", 10, "6", "Scrum master", "Goal: one sentence, agreed in the planning"],
    [9, "Sprint 2", 2, "Auto", 10, "8", "Scrum master", null],
    [10, "Sprint 3", 2, "Auto", 10, "9", "Scrum master", null],
    [11, "Hardening of release 1", 2, "Auto", 5, "10", "Test lead", "Regression, performance, open faults"],
    [12, "Pilot with friendly users", 2, "Auto", 10, "11", "Product owner", null],
    [13, "Release 1 in pilot", 2, "Auto", 0, "11", "Product owner", null],
    [14, "Release 2", 1, "Auto", null, null, "Product owner", null],
    [15, "Sprint 4", 2, "Auto", 10, "11", "Scrum master", null],
    [16, "Sprint 5", 2, "Auto", 10, "15, 12", "Scrum master", "Takes what the pilot has taught"],
    [17, "Sprint 6", 2, "Auto", 10, "16", "Scrum master", null],
    [18, "Trial migration of data", 2, "Auto", 10, "15", "Data lead", null],
    [19, "Hardening of release 2", 2, "Auto", 10, "17, 18", "Test lead", null],
    [20, "Release 2 accepted", 2, "Auto", 0, "19", "Product owner", null],
    [21, "Roll-out", 1, "Auto", null, null, "Project manager", null],
    [22, "Security and privacy sign-off", 2, "Auto", 5, "19FF+2d", "Security lead", null],
    [23, "Train users", 2, "Auto", 10, "19SS+5d", "Change lead", null],
    [24, "Cutover rehearsal", 2, "Auto", 3, "20", "Operations lead", null],
    [25, "Go or no-go", 2, "Auto", 0, "20, 22, 23, 24", "Sponsor", null],
    [26, "Cutover", 2, "Auto", 2, "25", "Operations lead", null],
    [27, "Go-live", 2, "Auto", 0, "26", "Sponsor", null],
    [28, "Hypercare, one sprint a week", 2, "Auto", 20, "27", "Scrum master", null],
    [29, "Hand over the backlog to the line", 2, "Auto", 5, "28FF", "Product owner", null],
    [30, "Project closed", 2, "Auto", 0, "28, 29", "Sponsor", null],
  ],
};

const deliverables: StarterTable = {
  table: "tblDeliverables",
  headers: ["ID", "Deliverable", "WBS", "Owner", "Acceptance criteria", "Status", "Notes"],
  rows: [
    ["E-01", "Epic: users can sign in and see their data", "2", "Product owner", "A user signs in, sees the right records and no others", "Planned", "Must"],
    ["E-02", "Epic: the main case from end to end", "2", "Product owner", "The most frequent case is done without leaving the system", "Planned", "Must"],
    ["E-03", "Epic: search and lists", "2", "Product owner", "A record is found in under 5 seconds by any of its keys", "Planned", "Should"],
    ["E-04", "Epic: the other cases", "3", "Product owner", "Each case of the story map is done or deferred with a reason", "Planned", "Must"],
    ["E-05", "Epic: interfaces to neighbors", "3", "Solution lead", "A day's data pass both ways without manual repair", "Planned", "Must"],
    ["E-06", "Epic: reports", "3", "Product owner", "The three reports that decisions are made on agree with the old ones", "Planned", "Should"],
    ["E-07", "Enabler: migration of data", "3", "Data lead", "The trial load reconciles to the record", "Planned", "Must"],
  ],
};

const budget: StarterTable = {
  table: "tblBudget",
  headers: ["ID", "WBS", "Description", "Category", "EV method", "Notes"],
  rows: [
    ["B01", null, "Project management and coaching", "Internal staff", "Level of effort", "No WBS: earned with time over the whole project"],
    ["B02", "2", "Team, release 1", "Internal staff", "Schedule", "Team cost a sprint × sprints; earned by the sprints' progress"],
    ["B03", "2", "External developers, release 1", "External staff", "Schedule", null],
    ["B04", "3", "Team, release 2", "Internal staff", "Schedule", null],
    ["B05", "3", "External developers, release 2", "External staff", "Schedule", null],
    ["B06", "3", "Data migration", "Services", "Schedule", null],
    ["B07", "1", "Tools and environments", "Services", "50/50", "Half earned at the start, half at the end"],
    ["B08", "4", "Training and roll-out", "Training", "Schedule", null],
    ["B09", "4", "Hypercare", "Internal staff", "Schedule", null],
  ],
};

const risks: StarterTable = {
  table: "tblRisks",
  headers: ["ID", "Risk", "Cause", "Event", "Effect", "Type", "Category", "Owner", "Response", "Action", "Tasks", "Status", "Notes"],
  rows: [
    ["R-01", "Velocity stays below the plan", "The team is new to each other", "After three sprints less than 80 % of the planned points are done", "Release 2 loses epics or moves", "Threat", "Schedule", "Scrum master", "Reduce", "Forecast from measured velocity after every sprint; cut Should before Must", "10, 17", "Open", "Rate it: probability and impacts from 1 to 5"],
    ["R-02", "Product owner has no time", "The role comes on top of a line job", "Questions wait longer than two days", "Stories are built on guesses and built again", "Threat", "Resource", "Sponsor", "Reduce", "Half of the working time agreed in writing; a deputy named", "8, 9, 10", "Open", null],
    ["R-03", "Hardening is too short", "Tests are not automated from the first sprint", "Regression takes more than five days", "Faults reach the pilot", "Threat", "Quality", "Test lead", "Reduce", "A story is done only with its automated test", "11, 19", "Open", null],
    ["R-04", "Interfaces are ready too late", "Neighbor systems plan by quarter", "A neighbor delivers after sprint 5", "Release 2 cannot be tested end to end", "Threat", "Technical", "Solution lead", "Reduce", "Agree on contracts and stubs in sprint 1", "16, 17", "Open", null],
    ["R-05", "The pilot shows that less is enough", "Users need fewer functions than asked for", "Epics of release 2 are dropped", "Release 2 comes earlier", "Opportunity", "Quality", "Product owner", "Exploit", "Measure use in the pilot, ask before building", "12", "Open", null],
  ],
};

export const agileHybrid: Template = {
  name: "agile-hybrid",
  title: "Agile delivery in a planned project",
  description: "Two releases of three sprints each, with hardening, pilot, migration and cutover; epics as deliverables.",
  sheets: [
    "Status", "Charter", "Schedule", "Gantt", "Schedule quality", "Deliverables", "Budget", "Ledger", "Risks", "Issues", "Actions", "Decisions", "Changes",
    "Stakeholders", "Resources", "Lessons", "History", "Holidays", "Settings",
  ],
  tables: [charterGuide("Sprints of two weeks inside a plan with releases"), schedule, deliverables, budget, risks, workingWeek],
};
