/** The page's first step: inside Office Microsoft's library and then the add-in, elsewhere the pane alone, with nothing asked of anyone. */
import { loadLibrary } from "./load-library";
import { showUnreachable } from "./unreachable";

/** Every Office names itself in the address of the pages it opens. */
const insideOffice = new URLSearchParams(location.search).has("_host_Info");

if (insideOffice) void loadLibrary(() => showUnreachable(document.getElementById("pane")!)).then(() => import("./main"));
else void import(/* webpackMode: "eager" */ "../taskpane/main");
