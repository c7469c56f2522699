/**
 * The sample project: Aurora, an insurer's new customer portal, half-way through at the end of June 2026.
 *
 * The vendor's integration component came three weeks late and holds the driving path, so go-live moves from 12 October
 * to 2 November; the cutover needs a weekend, which makes whole weeks of it. Data migration is far over its budget.
 * The recovery: tests on stubs (approved), a second test team (to be decided), cleansing by rule. All names are invented.
 */
import { standard } from "../standard";
import type { Template } from "../starter";
import { actions } from "./actions";
import { approvals } from "./approvals";
import { assumptions } from "./assumptions";
import { benefits } from "./benefits";
import { budget } from "./budget";
import { calendars } from "./calendars";
import { changes } from "./changes";
import { charter } from "./charter";
import { communications } from "./communications";
import { decisions } from "./decisions";
import { deliverables } from "./deliverables";
import { gates } from "./gates";
import { history } from "./history";
import { holidays } from "./holidays";
import { issues } from "./issues";
import { ledger } from "./ledger";
import { lessons } from "./lessons";
import { objectives } from "./objectives";
import { resources } from "./resources";
import { risks } from "./risks";
import { schedule } from "./schedule";
import { stakeholders } from "./stakeholders";

export const sample: Template = {
  name: "sample",
  title: "Aurora: customer portal replacement",
  description: "A project half-way through: late because of a vendor, over budget in data migration, with a recovery under way.",
  sheets: standard.sheets,
  tables: [
    charter, objectives, approvals, schedule, budget, ledger, risks, issues, actions, decisions, changes,
    stakeholders, communications, assumptions, deliverables, resources, gates, benefits, lessons, history, holidays, calendars,
  ],
};
