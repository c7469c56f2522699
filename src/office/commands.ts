/** The buttons of the ribbon and of a cell's menu: each runs its command in the pane, where progress and result are shown. */

/** As the buttons' ids in manifest.xml: there each runs the function of the same name in camelCase. */
export const ribbonCommands = ["set-up", "recalculate", "check", "take-baseline", "status-report"] as const;

/** On the menu of a cell: what the selected task's dates follow from. It asks the workbook, and changes nothing. */
const menuCommands = ["why"] as const;

/** What the buttons do in the pane. */
export interface PaneCommands {
  /** Resolves when the command is done and the person has been told, of a refusal too. */
  perform(command: string): Promise<void>;
  say(text: string): Promise<void>;
}

/** Also what the shortcuts of assets/shortcuts.json run. `help` is the guide's address. */
export function associateCommands(pane: PaneCommands, help: string): void {
  for (const id of [...ribbonCommands, ...menuCommands]) associate(functionName(id), async () => {
    await showPane();
    await pane.perform(id);
  });
  associate("openPane", showPane);
  associate("help", async () => {
    if (opened(help)) return;
    await showPane();
    await pane.say(`The browser did not let the guide open: it is at ${help}.`);
  });
}

/** Where it cannot be shown, what was asked for is done all the same. */
const showPane = (): Promise<void> => Office.addin.showAsTaskpane().catch(() => undefined);

/** Excel on the web is a page itself, and leaves windows to its browser. */
function opened(address: string): boolean {
  if (!Office.context.requirements.isSetSupported("OpenBrowserWindowApi", "1.1")) return window.open(address, "plumbline-help") !== null;
  Office.context.ui.openBrowserWindow(address);
  return true;
}

export const functionName = (id: string): string => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Excel waits for a button's `completed`, whatever came of it; a shortcut has none. */
function associate(name: string, run: () => Promise<void>): void {
  Office.actions.associate(name, (event: Office.AddinCommands.Event | null) => {
    void run().finally(() => event?.completed());
  });
}
