/** What the pane says where Microsoft's library cannot be had: it reaches no workbook then, and must not look as if it did. */

/** Needs nothing of the pane but its style: whatever is mounted later takes its place. */
export function showUnreachable(pane: HTMLElement): void {
  if (pane.hasChildNodes()) return;
  const message = document.createElement("main");
  message.className = "pane";
  message.dataset["appearance"] = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  const again = part("button", "chip", "Try again"), actions = part("div", "actions");
  again.style.alignSelf = "start";
  again.addEventListener("click", () => location.reload());
  actions.append(again);
  const words = part("div", "welcome");
  words.setAttribute("role", "alert");
  words.append(
    part("h1", "", "Plumbline cannot reach the workbook"),
    part("p", "quiet", "Microsoft's library for add-ins could not be loaded. The workbook is as it was: check the network, then try again."),
    actions,
  );
  message.append(words);
  pane.append(message);
}

function part(tag: string, className = "", words = ""): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = words;
  return element;
}
