/** The pane in an ordinary browser: the sample project first, then whatever file is opened. */
import { thread } from "./thread";
import { mountPane } from "./mount";
import { browserPreferences } from "./preferences";
import { workerSession } from "./worker-session";

const session = workerSession(thread, null);

void session.then((ready) => mountPane(document.getElementById("pane")!, ready, browserPreferences()));
