/** LibreOffice as an independent spreadsheet program: recalculates every formula of a workbook and saves it in another form. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";

/** Recalculation on load is off by default for files that do not come from LibreOffice; 0 = always. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** `pages` is a PDF as printed; `sheets` one with a page for each sheet, as large as the sheet. */
const FORMS = {
  xlsx: { extension: "xlsx", filter: "xlsx:Calc MS Excel 2007 XML" },
  pages: { extension: "pdf", filter: "pdf:calc_pdf_Export" },
  sheets: { extension: "pdf", filter: 'pdf:calc_pdf_Export:{"SinglePageSheets":{"type":"boolean","value":"true"}}' },
} as const;

/** One sentence that says what to install; null where LibreOffice is there. */
export function missingLibreOffice(): string | null {
  const found = spawnSync("soffice", ["--version"], { encoding: "utf8" });
  return found.error ? "LibreOffice is needed and `soffice` is not installed (Debian: apt-get install libreoffice-calc-nogui)." : null;
}

/** Opens each file, recalculates it and saves it into `folder`; the new paths in the same order. Throws where LibreOffice fails. */
export function saveWithLibreOffice(files: readonly string[], form: keyof typeof FORMS, folder: string): string[] {
  const home = mkdtempSync(join(tmpdir(), "libreoffice-"));
  try {
    const user = join(home, "profile", "user");
    mkdirSync(user, { recursive: true });
    writeFileSync(join(user, "registrymodifications.xcu"), SETTINGS);
    const profile = `-env:UserInstallation=${pathToFileURL(join(home, "profile")).href}`;
    const run = spawnSync("soffice", [profile, "--headless", "--norestore", "--convert-to", FORMS[form].filter, "--outdir", folder, ...files],
      { encoding: "utf8", env: { ...process.env, HOME: home }, timeout: 300_000 });
    if (run.status !== 0) throw new Error(`LibreOffice ended with ${run.status ?? run.signal}: ${run.stderr.slice(-500)}`);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
  return files.map((file) => join(folder, basename(file).replace(/\.\w+$/, `.${FORMS[form].extension}`)));
}
