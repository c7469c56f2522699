/** Keeps the preferences by Microsoft's helpers for add-ins: the only file that needs them, loaded beside the pane's first chunk. */
import { Storage, StorageType } from "@microsoft/office-js-helpers";
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
