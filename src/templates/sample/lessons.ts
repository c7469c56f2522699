/** The sample: what Aurora has learned so far. */
import type { StarterTable } from "../starter";

export const lessons: StarterTable = {
  table: "tblLessons",
  headers: [
    "ID", "Lesson", "Category", "What happened", "Recommendation", "Owner", "Raised", "Status",
  ],
  rows: [
    ["LL-1", "Sample the data before estimating cleansing", "Data", "The estimate assumed 10 % duplicates; 31 % were found", "Analyze a sample of every source before the budget is fixed", "Ewa Kowalk", "2026-05-22", "Open"],
    ["LL-2", "Take delivery in small parts", "Vendor", "Release 1 was shown for the first time at acceptance", "Contract demonstrations every two weeks", "Jonas Leitner", "2026-06-12", "Open"],
    ["LL-3", "Publish the scoring of a tender", "Procurement", "No bidder appealed", "Keep it", "Ruben Castell", "2026-03-27", "Adopted"],
  ],
};
