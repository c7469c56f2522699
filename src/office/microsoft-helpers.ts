/** What Microsoft's helpers for add-ins do for us, keep preferences and frame a window: the only file that needs them, loaded beside the pane's first chunk. */
import { Dialog, DialogError, Storage, StorageType } from "@microsoft/office-js-helpers";
import { parsePreferences, type Preferences, type PreferenceStore } from "../taskpane/preferences";

const KEY = "preferences";

/** Where the browser's store is closed to us, preferences last as long as the pane. */
export function keptPreferences(): PreferenceStore {
  const storage = openStorage();
  return {
    read: () => parsePreferences(JSON.stringify(storage.get(KEY))),
    write(preferences) {
      try {
        storage.set(KEY, preferences);
      } catch {
        // A full store: what is preferred holds until the pane is closed.
      }
    },
  };
}

function openStorage(): Storage<Preferences> {
  try {
    return new Storage("plumbline", StorageType.LocalStorage);
  } catch {
    return new Storage("plumbline", StorageType.InMemoryStorage);
  }
}

/**
 * Opens a page of ours in a window of Excel's, as large in pixels as asked for, or as the screen allows. Rejects with a DialogError around Office's own error.
 * The helpers give the size and the error. They would open the window too, but close it at its first message and have no way to send it one: so Office is asked directly.
 */
export const openWindow = (address: string, width: number, height: number): Promise<Office.Dialog> => new Promise((resolve, reject) => {
  const { size } = new Dialog(address, width, height);
  Office.context.ui.displayDialogAsync(address, { width: Math.round(size.width$), height: Math.round(size.height$) }, ({ status, value, error }) => {
    if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
    else reject(new DialogError(error.message, error));
  });
});
