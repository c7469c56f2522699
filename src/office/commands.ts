/** The ribbon's buttons: each runs its command in the pane, where progress and result are shown. */

/** As the buttons' ids in manifest.xml: there each runs the function of the same name in camelCase. */
export const ribbonCommands = ["set-up", "recalculate", "check", "take-baseline", "status-report"] as const;

/** `perform` resolves when the command is done and the person has been told, of a refusal too. */
export function associateCommands(perform: (command: string) => Promise<void>, help: string): void {
  for (const id of ribbonCommands) associate(functionName(id), async () => {
    await Office.addin.showAsTaskpane();
    await perform(id);
  });
  associate("help", () => {
    Office.context.ui.openBrowserWindow(help);
    return Promise.resolve();
  });
}

export const functionName = (id: string): string => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Excel waits for `completed`, whatever came of it. */
function associate(name: string, run: () => Promise<void>): void {
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
    void run().finally(() => event.completed());
  });
}
