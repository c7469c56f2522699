/** The template workbooks as they belong in assets/templates. */
import { newWorkbook, templateNames } from "../../src/commands/new";

export const templateFiles = (): { name: string; bytes: Uint8Array }[] =>
  templateNames.map((name) => ({ name, bytes: newWorkbook({ template: name, sample: false, plan: null }).output as Uint8Array }));
