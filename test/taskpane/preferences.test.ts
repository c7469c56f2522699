import fc from "fast-check";
import { defaultPreferences, parsePreferences } from "../../src/taskpane/preferences";

test("what was stored is read back", () => {
  const preferences = { appearance: "dark", follow: "workbook", welcomed: true } as const;
  expect(parsePreferences(JSON.stringify(preferences))).toEqual(preferences);
});

test("nothing stored is the default", () => {
  expect(parsePreferences(null)).toEqual(defaultPreferences);
});

test("whatever another version stored, the preferences are whole", () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
    const { appearance, follow, welcomed } = parsePreferences(text);
    return ["auto", "light", "dark"].includes(appearance) && ["off", "pane", "workbook"].includes(follow) && typeof welcomed === "boolean";
  }));
});
