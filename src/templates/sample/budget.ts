/** The sample: 25 budget lines, each paying for one branch of the schedule. */
import type { StarterTable } from "../starter";

export const budget: StarterTable = {
  table: "tblBudget",
  headers: [
    "ID", "WBS", "Description", "Category", "Vendor", "Budget", "To commit", "EV method", "% complete", "Notes",
  ],
  rows: [
    ["B01", null, "Project management", "Internal staff", null, 228000, 101000, "Level of effort", null, null],
    ["B02", "1", "Discovery and planning team", "Internal staff", null, 64000, 0, "Schedule", null, null],
    ["B03", "1", "Business analysis", "External staff", "Kestrel & Vane", 38000, 0, "Schedule", null, null],
    ["B04", "2", "Tender and legal advice", "Services", "Abernoth Legal", 42000, 0, "Schedule", null, "Closed 2,500 under the order."],
    ["B05", "3.1", "Architecture team", "Internal staff", null, 78000, 0, "Schedule", null, null],
    ["B06", "3.1", "Security and privacy advice", "Services", "Sablewick Security", 32000, 0, "Schedule", null, null],
    ["B07", "3.2", "Experience design", "Services", "Fernglow Design", 96000, 0, "Schedule", null, null],
    ["B08", "4.1", "Cloud platform, build year", "Services", "Fennhost Cloud", 120000, 0, "Level of effort", null, "Most of it is capacity reserved in April."],
    ["B09", "4.1", "Platform engineering", "Internal staff", null, 85000, 24000, "Schedule", null, null],
    ["B10", "4.2", "Portal development, internal", "Internal staff", null, 310000, 74000, "Schedule", null, "Includes accessibility level AA (CR-01)."],
    ["B11", "4.2", "Portal development, contractors", "External staff", "Kestrel & Vane", 265000, 0, "Schedule", null, "Order raised by 28,000: claims pages needed longer."],
    ["B12", "4.2", "Portal platform licenses", "Software", "Brightquay Software", 148000, 0, "50/50", null, "Second half is due at acceptance."],
    ["B13", "4.3", "Integration component", "Services", "Orrinbridge Software", 380000, 0, "Schedule", null, "Ordered in GBP: the exchange rate moves it."],
    ["B14", "4.3", "Integration team", "Internal staff", null, 110000, 46000, "Schedule", null, "Includes the interface stubs (CR-04)."],
    ["B15", "4.3", "Legacy policy adapter", "External staff", "Kestrel & Vane", 90000, 0, "Schedule", null, null],
    ["B16", "4.4", "Data migration services", "Services", "Datamoor Services", 210000, 78000, "Schedule", null, "Over: three times the duplicates assumed; CR-06 asks for the money."],
    ["B17", "4.4", "Data stewards", "Internal staff", null, 72000, 25000, "Schedule", null, null],
    ["B18", "4.4", "Migration tooling", "Software", "Tallowmere Tools", 36000, 0, "% complete", 1, "Bought in USD, in use."],
    ["B19", "5", "Test team", "Internal staff", null, 120000, 83000, "Schedule", null, null],
    ["B20", "5", "Test automation and load generation", "Software", "Quillstone Tools", 45000, 0, "% complete", 0.4, "Fewer seats (CR-02)."],
    ["B21", "5", "Penetration test", "Services", "Sablewick Security", 28000, 0, "% complete", 0, null],
    ["B22", "6", "Training and communication", "Training", "Hollin Training", 88000, 36000, "Schedule", null, null],
    ["B23", "6", "Service center backfill", "Internal staff", null, 60000, 46000, "Schedule", null, null],
    ["B24", "7", "Cutover and hypercare support", "External staff", "Kestrel & Vane", 95000, 95000, "Schedule", null, null],
    ["B25", "7", "Legacy support extension", "Services", "Fennhost Cloud", 60000, 0, "Schedule", null, null],
  ],
};
