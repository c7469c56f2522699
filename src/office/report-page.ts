/** The page of the report's window: gets the report from the pane, shows it as it is, prints, copies and closes it. */
import { copyPage } from "../taskpane/copy-page";
import { loadLibrary } from "./load-library";
import { CLOSE, parseMessage, receiveReport, type Piece } from "./report-wire";
import "./report.css";

/** How long the report may take, in milliseconds, before the window says so: its library is loaded meanwhile. */
const PATIENCE = 12_000;
/** How long something said stays. */
const SAID = 8_000;

const element = (id: string): HTMLElement => document.getElementById(id)!;
/** After the page's own style, so that the report's wins. */
const style = document.createElement("style");
const place = element("report"), print = element("print") as HTMLButtonElement, copy = element("copy") as HTMLButtonElement;
/** As the pane sent it, but for the look that it has there. */
let shown = "";
let tell: (message: string) => void = () => undefined;

let patience = setTimeout(() => undefined);
const awaitReport = (): void => {
  clearTimeout(patience);
  patience = setTimeout(() => { if (shown === "") explain("The report did not arrive", "Close this window, then choose Open in a window in Plumbline's pane again. The workbook is as it was."); }, PATIENCE);
};

awaitReport();
void loadLibrary(() => explain("The report cannot be fetched", "Microsoft's library for add-ins could not be loaded. Check the network, close this window, then open the report again."))
  .then(() => Office.onReady())
  .then(() => {
    if (!Office.context.ui?.messageParent) return explain("This window belongs to Excel", "Open the report from Plumbline's pane in a workbook.");
    tell = (message) => Office.context.ui.messageParent(message);
    let hear: ((piece: Piece) => void) | null = null;
    Office.context.ui.addHandlerAsync(Office.EventType.DialogParentMessageReceived, ({ message }: Office.DialogParentMessageReceivedEventArgs) => {
      const piece = parseMessage<Piece>(message);
      if (!piece) return;
      awaitReport();
      hear?.(piece);
    }, () => { hear ??= receiveReport((wanted) => tell(JSON.stringify(wanted)), show); });
  });

function show(page: string): void {
  const report = new DOMParser().parseFromString(page, "text/html"), { look } = report.documentElement.dataset;
  document.title = report.title;
  if (look) document.documentElement.dataset["look"] = look;
  delete report.documentElement.dataset["look"];
  const first = shown === "";
  shown = `<!doctype html>\n${report.documentElement.outerHTML}`;
  style.textContent = [...report.querySelectorAll("style")].map(({ textContent }) => textContent).join("\n");
  document.head.append(style);
  place.replaceChildren(...report.body.childNodes);
  print.disabled = copy.disabled = false;
  // Office has put the focus on the only button that was there: on the report, keys scroll.
  if (first) place.focus();
}

function explain(title: string, words: string): void {
  // What is known says more than that nothing came.
  clearTimeout(patience);
  const main = document.createElement("main"), message = document.createElement("div"), heading = document.createElement("h1"), text = document.createElement("p");
  heading.textContent = title;
  text.textContent = words;
  message.setAttribute("role", "alert");
  message.append(heading, text);
  main.append(message);
  place.replaceChildren(main);
}

let saying = setTimeout(() => undefined);
function say(words: string): void {
  element("said").textContent = words;
  clearTimeout(saying);
  saying = setTimeout(() => { element("said").textContent = ""; }, SAID);
}

copy.addEventListener("click", () => void copyPage(shown, place.innerText).then(() => say("The report is in the clipboard."), () => say("The clipboard was not available: select the report and copy it.")));

// Some Offices show pages in windows that cannot print, and say nothing.
let printing = false;
addEventListener("beforeprint", () => { printing = true; });
print.addEventListener("click", () => {
  printing = false;
  window.print();
  setTimeout(() => { if (!printing) say("This window cannot print: insert the report as a sheet, and print that."); }, 500);
});

// The pane closes it; where there is no pane any more, the window closes itself.
element("close").addEventListener("click", () => {
  setTimeout(() => window.close(), 500);
  tell(CLOSE);
});
