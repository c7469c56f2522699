/** Key combinations that are taken, as Microsoft lists them for Excel: with Ctrl or Command, and with two or three modifiers. */

const keys = (modifiers: string, letters: string): string[] => [...letters].map((letter) => `${modifiers}+${letter}`);
const named = (modifiers: string, names: string): string[] => names.split(" ").map((name) => `${modifiers}+${name}`);

const windows = [
  ...keys("Ctrl", "ABCDEFGHIKLNOPQRSTUVWXYZ0123456789-=;'`[]\\/.,"), ...named("Ctrl", "F1 F2 F3 F4 F5 F6 F7 F8 F9 F10 F11 F12 Home End PageUp PageDown Up Down Left Right Space Enter Tab Delete Backspace"),
  ...keys("Ctrl+Shift", "ACFGLNOPSTUVWXZ0123456789-=;'`[]\\/.,+_*"), ...named("Ctrl+Shift", "F1 F3 F6 F9 F10 F12 Home End PageUp PageDown Up Down Left Right Space Enter Tab"),
  ...keys("Ctrl+Alt", "CFKLMVZ0123456789-=+"), ...named("Ctrl+Alt", "F5 F9 Enter Space Delete Tab Up Down Left Right"),
  ...keys("Alt+Shift", "NS"), ...named("Alt+Shift", "F1 F2 F4 F10 Left Right Up Down Tab Enter"),
  ...named("Ctrl+Alt+Shift", "F9 Enter Space"),
];

const mac = [
  ...keys("Command", "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-=;'`[]\\/.,+"), ...named("Command", "F1 F6 Up Down Left Right Space Enter Tab Delete"),
  ...keys("Command+Shift", "ABCDFGHIJKLMNOPQRSTUVWXYZ0123456789-=;'`[]\\/.,+*%_<>"), ...named("Command+Shift", "Up Down Left Right Space Tab Delete"),
  ...keys("Command+Alt", "0123456789ABCDEFHIKLMNPRSTVWZ-=[]"), ...named("Command+Alt", "Up Down Left Right Esc Space Enter"),
  ...keys("Ctrl", "ABDEFGHIKLNOPQRSTUVWXYZ012589-[]/\\;:`'"), ...keys("Ctrl+Shift", "ABCFGLORTUVY0123456789-=;'~!@#$%^&*()_+"), ...keys("Ctrl+Alt", "-="),
  // macOS: paste to match style, log out at once, force an application to quit; VoiceOver holds all of Control+Option.
  ...keys("Command+Alt+Shift", "VQ"), ...named("Command+Alt+Shift", "Esc"), ...keys("Ctrl+Alt+Shift", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
];

const web = [
  ...windows,
  ...keys("Ctrl+Alt", "ABDEGHIJNOPQRSTUWXY"), ...keys("Alt+Shift", "ABCDFGHIJLMPQRTVWXZ"), ...named("Ctrl+Shift", "I J K R M B D E"),
  // What the browser keeps for itself.
  ...keys("Ctrl+Shift", "NTWSXBJIO"), ...keys("Alt+Shift", "NS"),
];

export const excelShortcuts = { windows, mac, web } as const;
