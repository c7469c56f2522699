/** The shortcuts an add-in declares: pressed anywhere on the page but in its pane, they run its actions. */

export interface Shortcut { readonly action: string; readonly key: string }

/** What its shortcuts file says for Excel on the web. */
export function readShortcuts(json: string): Shortcut[] {
  const { shortcuts } = JSON.parse(json) as { shortcuts: readonly { readonly action: string; readonly key: { readonly default: string; readonly web?: string } }[] };
  return shortcuts.map(({ action, key }) => ({ action, key: key.web ?? key.default }));
}

/** Before the grid takes the key. */
export function onShortcut(shortcuts: readonly Shortcut[], run: (action: string) => void): void {
  addEventListener("keydown", (event) => {
    const pressed = [event.ctrlKey && "Ctrl", event.altKey && "Alt", event.shiftKey && "Shift", event.code.replace(/^(Key|Digit)/, "")].filter(Boolean).join("+");
    const shortcut = shortcuts.find(({ key }) => key === pressed);
    if (!shortcut || event.repeat) return;
    event.preventDefault();
    event.stopPropagation();
    run(shortcut.action);
  }, true);
}
