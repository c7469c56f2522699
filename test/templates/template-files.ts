/** The template workbooks as they belong in assets/templates. */
import { newWorkbook } from "../../src/commands/new";
import { templateNames } from "../../src/commands/prepared-workbook";

export const templateFiles = (): { name: string; bytes: Uint8Array }[] =>
  templateNames.map((name) => ({ name, bytes: newWorkbook({ template: name, sample: false, plan: null }).output as Uint8Array }));
