/** The template of an IT or business project in stages, each closed by a gate. */
import { charterGuide } from "./charter-guide";
import type { StarterTable, Template } from "./starter";
import { workingWeek } from "./working-week";

const schedule: StarterTable = {
  table: "tblSchedule",
  headers: ["ID", "Task", "Level", "Mode", "Duration", "Predecessors", "Owner", "Notes"],
  rows: [
    [1, "Initiate", 1, "Auto", null, null, "Project manager", null],
    [2, "Write the business case and the charter", 2, "Auto", 10, null, "Project manager", null],
    [3, "Find the stakeholders, name the team", 2, "Auto", 5, "2SS+3d", "Project manager", null],
    [4, "Gate 1: mandate", 2, "Auto", 0, "2, 3", "Sponsor", "Is it worth planning?"],
    [5, "Plan", 1, "Auto", null, null, "Project manager", null],
    [6, "Gather and agree the requirements", 2, "Auto", 15, "4", "Business lead", null],
    [7, "Plan schedule, budget and quality", 2, "Auto", 10, "6SS+5d", "Project manager", null],
    [8, "Assess risks, plan responses", 2, "Auto", 5, "7SS+5d", "Project manager", null],
    [9, "Select suppliers, place orders", 2, "Auto", 20, "6FS-5d", "Procurement", null],
    [10, "Gate 2: plan and baseline approved", 2, "Auto", 0, "6, 7, 8", "Sponsor", "Take the baseline here"],
    [11, "Design", 1, "Auto", null, null, "Solution lead", null],
    [12, "Solution architecture", 2, "Auto", 15, "10", "Solution lead", null],
    [13, "Detailed design", 2, "Auto", 20, "12FS-5d", "Solution lead", null],
    [14, "Security and privacy review", 2, "Auto", 5, "13FF+2d", "Security lead", null],
    [15, "Gate 3: design approved", 2, "Auto", 0, "9, 13, 14", "Sponsor", "Do design, plan and money still fit?"],
    [16, "Build", 1, "Auto", null, null, "Solution lead", null],
    [17, "Set up environments", 2, "Auto", 10, "15", "Operations lead", null],
    [18, "Build increment 1", 2, "Auto", 25, "15", "Solution lead", "Split into work packages of at most two weeks"],
    [19, "Build increment 2", 2, "Auto", 25, "18, 17", "Solution lead", null],
    [20, "Migrate data: rules, programs, trial load", 2, "Auto", 30, "17", "Data lead", null],
    [21, "Build complete", 2, "Auto", 0, "19, 20", "Solution lead", null],
    [22, "Test", 1, "Auto", null, null, "Test lead", null],
    [23, "Test plan and test data", 2, "Auto", 15, "15", "Test lead", null],
    [24, "System and integration test", 2, "Auto", 20, "19FS-5d, 17, 23", "Test lead", null],
    [25, "Performance and security test", 2, "Auto", 10, "24SS+10d", "Test lead", null],
    [26, "User acceptance test", 2, "Auto", 15, "24, 21", "Business lead", null],
    [27, "Deploy", 1, "Auto", null, null, "Operations lead", null],
    [28, "Train users, inform everyone concerned", 2, "Auto", 15, "26SS", "Change lead", null],
    [29, "Plan and rehearse the cutover", 2, "Auto", 10, "24", "Operations lead", null],
    [30, "Gate 4: go or no-go", 2, "Auto", 0, "25, 26, 28, 29", "Sponsor", "With a way back that has been tried"],
    [31, "Cutover", 2, "Auto", 2, "30", "Operations lead", null],
    [32, "Go-live", 2, "Auto", 0, "31", "Sponsor", null],
    [33, "Close", 1, "Auto", null, null, "Project manager", null],
    [34, "Hypercare", 2, "Auto", 20, "32", "Operations lead", null],
    [35, "Hand over to operations", 2, "Auto", 10, "34FF", "Operations lead", null],
    [36, "Lessons and closing report", 2, "Auto", 5, "34", "Project manager", null],
    [37, "Gate 5: project closed", 2, "Auto", 0, "35, 36", "Sponsor", "Who measures the benefits from now on?"],
  ],
};

const budget: StarterTable = {
  table: "tblBudget",
  headers: ["ID", "WBS", "Description", "Category", "EV method", "Notes"],
  rows: [
    ["B01", null, "Project management", "Internal staff", "Level of effort", "No WBS: earned with time over the whole project"],
    ["B02", "2", "Business analysis", "Internal staff", "Schedule", "Earned by the progress of the tasks under WBS 2"],
    ["B03", "3", "Architecture and design", "Internal staff", "Schedule", null],
    ["B04", "3", "Design, external", "External staff", "Schedule", null],
    ["B05", "4", "Development, internal", "Internal staff", "Schedule", null],
    ["B06", "4", "Development, external", "External staff", "Schedule", null],
    ["B07", "4", "Licenses", "Software", "50/50", "Half earned at the start, half at the end"],
    ["B08", "4", "Environments and hosting", "Services", "Schedule", null],
    ["B09", "5", "Test team", "Internal staff", "Schedule", null],
    ["B10", "5", "Performance and security test", "Services", "0/100", "Earned when all of it is done"],
    ["B11", "6", "Training and communication", "Training", "Schedule", null],
    ["B12", "7", "Hypercare", "Services", "Schedule", null],
  ],
};

const risks: StarterTable = {
  table: "tblRisks",
  headers: ["ID", "Risk", "Cause", "Event", "Effect", "Type", "Category", "Owner", "Response", "Action", "Tasks", "Status", "Notes"],
  rows: [
    ["R-01", "Requirements keep changing", "The business has not agreed on its process", "New requirements arrive after gate 2", "Design and build are done twice", "Threat", "Organization", "Business lead", "Reduce", "Decide on every change with its cost and days (Changes)", "6, 13", "Open", "Rate it: probability and impacts from 1 to 5"],
    ["R-02", "Key people are not available", "They also run the daily business", "A named person has less than half of the promised time", "Tasks of that person take twice as long", "Threat", "Resource", "Sponsor", "Reduce", "Agree the days in writing with each manager before gate 2", "13, 18", "Open", null],
    ["R-03", "Supplier delivers late", "The supplier serves several customers at once", "A delivery misses its date", "Integration test starts later", "Threat", "Vendor", "Procurement", "Reduce", "Take delivery in small parts, with a demonstration every two weeks", "18, 19", "Open", null],
    ["R-04", "Data are worse than believed", "Nobody has measured them", "More records fail the migration rules than assumed", "Cleansing delays the cutover", "Threat", "Data", "Data lead", "Reduce", "Analyze a sample of every source during design", "20", "Open", null],
    ["R-05", "Acceptance finds too many faults", "Users see the result for the first time", "Serious faults exceed what two weeks can fix", "Go-live moves", "Threat", "Quality", "Test lead", "Reduce", "Show each increment to users when it is done", "26", "Open", null],
    ["R-06", "Users do not use it", "The old way still works", "Fewer than half have changed after a month", "The benefits come late or never", "Threat", "Organization", "Change lead", "Reduce", "Name multipliers, set a date to switch the old way off", "28", "Open", null],
    ["R-07", "A component can be reused", "Another project has built something similar", "It fits the architecture", "Build takes less time", "Opportunity", "Technical", "Solution lead", "Exploit", "Look at it before the design is fixed", "12", "Open", null],
  ],
};

const gates: StarterTable = {
  table: "tblGates",
  headers: ["ID", "Gate", "Criteria", "Approver"],
  rows: [
    ["G-1", "Mandate", "Business case and charter agreed; sponsor and project manager named", "Sponsor"],
    ["G-2", "Plan and baseline approved", "Requirements agreed; schedule, budget and risks reviewed; funding decided", "Sponsor"],
    ["G-3", "Design approved", "Design reviewed, no serious finding open; suppliers under contract; forecast within tolerance", "Sponsor"],
    ["G-4", "Go or no-go", "Acceptance signed; no serious fault open; cutover rehearsed; way back proved; users trained", "Sponsor"],
    ["G-5", "Project closed", "Operations has taken over; orders closed; lessons recorded; owner of the benefits named", "Sponsor"],
  ],
};

export const standard: Template = {
  name: "standard",
  title: "Standard project",
  description: "Stages and gates from mandate to close: 30 starter tasks, 12 budget lines, typical risks and every register.",
  sheets: [
    "Status", "Charter", "Schedule", "Gantt", "Schedule quality", "Budget", "Ledger", "Risks", "Issues", "Actions", "Decisions", "Changes",
    "Stakeholders", "Communications", "Assumptions", "Deliverables", "Resources", "Gates", "Benefits", "Lessons", "History", "Holidays", "Settings",
  ],
  tables: [charterGuide("Stage gates"), schedule, budget, risks, gates, workingWeek],
};
