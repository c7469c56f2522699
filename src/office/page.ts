/** What follows on `begin`: inside Office Microsoft's library and then the add-in, elsewhere the pane alone, with nothing asked of anyone. */
import { mountPane } from "../taskpane/mount";
import { browserPreferences } from "../taskpane/preferences";
import { sampleSession } from "./begin";
import { loadLibrary } from "./load-library";
import { showUnreachable } from "./unreachable";

const element = document.getElementById("pane")!;

if (sampleSession) mountPane(element, sampleSession, browserPreferences());
else void loadLibrary(() => showUnreachable(element)).then(() => import("./main"));
