/** The sample: the teams and suppliers who do the work. */
import type { StarterTable } from "../starter";

export const resources: StarterTable = {
  table: "tblResources",
  headers: [
    "Resource", "Type", "Role", "Group", "Max units", "Rate", "Calendar", "Notes",
  ],
  rows: [
    ["Sponsor", "Work", "Sponsor", "Customer Operations", 0.2, null, "Standard", null],
    ["PMO", "Work", "Project office", "Internal", 1.5, 78, "Standard", null],
    ["Business analysts", "Work", "Analysis", "Internal", 3, 72, "Standard", null],
    ["Procurement", "Work", "Purchasing", "Internal", 1, 70, "Standard", null],
    ["Legal", "Work", "Advice", "Internal", 0.5, 95, "Standard", null],
    ["Architects", "Work", "Architecture", "Internal", 2, 96, "Standard", null],
    ["Platform engineers", "Work", "Platform", "Internal", 2, 84, "Standard", null],
    ["Portal team", "Work", "Development", "Internal", 5, 80, "Standard", null],
    ["Integration team", "Work", "Development", "Internal", 4, 84, "Standard", null],
    ["Data stewards", "Work", "Data", "Internal", 3, 64, "Standard", null],
    ["Test team", "Work", "Test", "Internal", 4, 68, "Standard", null],
    ["Change team", "Work", "Change", "Internal", 2, 70, "Standard", null],
    ["Service center", "Work", "Users", "Internal", 12, 48, "Standard", null],
    ["Kestrel & Vane", "Work", "Development", "Supplier", 4, 110, "Standard", null],
    ["Fernglow Design", "Work", "Design", "Supplier", 3, 105, "Standard", null],
    ["Sablewick Security", "Work", "Security", "Supplier", 2, 130, "Standard", null],
    ["Orrinbridge Software", "Work", "Integration component", "Supplier", 5, null, "Vendor (UK)", null],
    ["Datamoor Services", "Work", "Data migration", "Supplier", 5, 98, "Standard", null],
    ["Hollin Training", "Work", "Training", "Supplier", 2, 95, "Standard", null],
    ["Fennhost Cloud", "Work", "Hosting", "Supplier", 1, null, "Standard", null],
  ],
};
