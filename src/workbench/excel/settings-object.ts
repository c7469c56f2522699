/** Objects of Excel that only hold settings: charts' titles, conditional formats' fills, page set-up. One mechanism for all, from the shape of each. */
import { hostClass, type HostObject } from "./host-object";

/** Names of the settings, and of the objects of settings inside. */
export interface SettingsShape { readonly [name: string]: "value" | SettingsShape }

/** Where the settings are kept: by path, such as `Title.Text`. */
export interface SettingsStore { read(path: string): unknown; write(path: string, value: unknown): void }

/** `type` names the object in errors; `path` is where it hangs in its store. */
export function settingsObject(type: string, shape: SettingsShape, store: SettingsStore, path = ""): HostObject {
  const entries = Object.entries(shape);
  const at = (name: string): string => (path === "" ? name : `${path}.${name}`);
  return hostClass<SettingsStore>(type, {
    properties: Object.fromEntries(entries.filter(([, inner]) => inner === "value").map(([name]) => [name, { get: (kept) => kept.read(at(name)) ?? null, set: (kept, value: unknown) => kept.write(at(name), value) }])),
    children: Object.fromEntries(entries.flatMap(([name, inner]) => (inner === "value" ? [] : [[name, (kept: SettingsStore) => settingsObject(`${type}.${name}`, inner, kept, at(name))]]))),
    methods: { Clear: (kept) => entries.forEach(([name, inner]) => inner === "value" && kept.write(at(name), null)) },
  })(store);
}

/** A store over a plain record that is replaced, never changed. */
export function recordStore(read: () => Readonly<Record<string, unknown>>, replace: (settings: Readonly<Record<string, unknown>>) => void): SettingsStore {
  return { read: (path) => read()[path], write: (path, value) => replace({ ...read(), [path]: value }) };
}
