/** The page's first script, and a small one: the thread that thinks gets ready, and outside Office computes the sample, while the pane is still being loaded. */
import { beginThread } from "../taskpane/thread";
import { workerSession } from "../taskpane/worker-session";

/** Every Office names itself in the address of the pages it opens. */
const insideOffice = new URLSearchParams(location.search).has("_host_Info");

export const thread = beginThread(!insideOffice);

/** Null: inside Office, where the workbook is. */
export const sampleSession = insideOffice ? null : workerSession(thread, null);
