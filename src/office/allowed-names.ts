/** What sheets are called where Excel keeps their name for itself. */

/** Sheet names that Excel keeps for itself, and what such a sheet is called where we add it: a file may have one, but none can be added under it. */
export const insteadOf: Readonly<Record<string, string>> = { History: "Status history" };
