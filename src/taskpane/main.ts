/** The pane in an ordinary browser: the sample project first, then whatever file is opened. */
import { mountPane } from "./mount";
import { browserPreferences } from "./preferences";
import { startWorker, workerSession } from "./worker-session";

const session = workerSession(startWorker(), null);

void session.then((ready) => mountPane(document.getElementById("pane")!, ready, browserPreferences()));
