/** The template of a small project: what a team of a few people needs, and nothing more. */
import { charterGuide } from "./charter-guide";
import type { StarterTable, Template } from "./starter";
import { workingWeek } from "./working-week";

const schedule: StarterTable = {
  table: "tblSchedule",
  headers: ["ID", "Task", "Level", "Mode", "Duration", "Predecessors", "Owner", "Notes"],
  rows: [
    [1, "Agree goal, scope and money", 1, "Auto", 5, null, "Sponsor", null],
    [2, "Plan and baseline", 1, "Auto", 5, "1", "Project manager", "Take the baseline when the plan is agreed"],
    [3, "Project agreed", 1, "Auto", 0, "2", "Sponsor", null],
    [4, "Gather requirements", 1, "Auto", 10, "3", "Business lead", null],
    [5, "Design the solution", 1, "Auto", 10, "4FS-2d", "Solution lead", null],
    [6, "Order what has to be bought", 1, "Auto", 10, "5SS+5d", "Project manager", null],
    [7, "Build", 1, "Auto", 20, "5", "Solution lead", "Split into tasks of at most two weeks"],
    [8, "Test with users", 1, "Auto", 10, "7, 6", "Business lead", null],
    [9, "Train and inform", 1, "Auto", 5, "8FF", "Business lead", null],
    [10, "Go-live", 1, "Auto", 0, "8, 9", "Sponsor", null],
    [11, "Support the first weeks", 1, "Auto", 10, "10", "Solution lead", null],
    [12, "Project closed", 1, "Auto", 0, "11", "Sponsor", null],
  ],
};

const budget: StarterTable = {
  table: "tblBudget",
  headers: ["ID", "WBS", "Description", "Category", "EV method", "Notes"],
  rows: [
    ["B01", null, "Own hours", "Internal staff", "Level of effort", "No WBS: earned with time over the whole project"],
    ["B02", "7", "External help", "External staff", "Schedule", "Earned by the progress of task 7"],
    ["B03", "6", "Licenses and equipment", "Software", "0/100", "Earned when it has been delivered"],
    ["B04", "9", "Training", "Training", "Schedule", null],
  ],
};

const risks: StarterTable = {
  table: "tblRisks",
  headers: ["ID", "Risk", "Cause", "Event", "Effect", "Type", "Category", "Owner", "Response", "Action", "Tasks", "Status", "Notes"],
  rows: [
    ["R-01", "Too little time beside the daily work", "The team keeps its other duties", "Someone has less time than promised", "Tasks take longer", "Threat", "Resource", "Project manager", "Reduce", "Agree days per week with each manager", "7", "Open", "Rate it: probability and impacts from 1 to 5"],
    ["R-02", "The goal moves", "Not everyone concerned was asked", "A new requirement comes after the design", "Work is done twice", "Threat", "Organization", "Business lead", "Reduce", "Show a sketch to everyone concerned before building", "4, 5", "Open", null],
    ["R-03", "Delivery is late", "The supplier decides on the date", "What was ordered comes after it is needed", "Test starts later", "Threat", "Vendor", "Project manager", "Reduce", "Order early, ask for confirmation every week", "6", "Open", null],
  ],
};

export const lite: Template = {
  name: "lite",
  title: "Small project",
  description: "A dozen tasks, a short budget and the registers that a small team keeps.",
  sheets: ["Status", "Charter", "Schedule", "Gantt", "Budget", "Ledger", "Risks", "Actions", "History", "Holidays", "Settings"],
  tables: [charterGuide("Plan, build, test, go live"), schedule, budget, risks, workingWeek],
};
