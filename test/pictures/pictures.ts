/** `npm run pictures`: draws the sample workbook into assets/screenshots: the report as it prints, every other sheet as LibreOffice shows it. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { readXlsx } from "../../src/exchange/xlsx/read";
import { missingLibreOffice, saveWithLibreOffice } from "../libreoffice/libreoffice";
import { crop, frame, indexedPng, parsePpm, trim } from "./picture";
import type { Picture } from "./picture";

const screenshots = resolve(import.meta.dirname, "../../assets/screenshots");
const MARGIN = 12;
/** What a screen shows of a sheet that is larger. */
const SHEET = { dotsPerInch: 80, width: 1600, height: 1000 };
/** A landscape A4 page without its footer, which names the day of printing. */
const PAGE = { dotsPerInch: 120, width: 1404, height: 940 };

function main(): number {
  const missing = missingLibreOffice() ?? missingPdftoppm() ?? missingFont();
  if (missing) { console.error(missing); return 2; }
  const folder = mkdtempSync(join(tmpdir(), "plumbline-pictures-"));
  try {
    const workbook = join(folder, "sample.xlsx");
    run("npm", ["run", "--silent", "plumbline", "--", "new", workbook, "--sample"]);
    const names = readXlsx(readFileSync(workbook)).sheets.map((sheet) => sheet.name);
    const sheets = render(workbook, "sheets", SHEET.dotsPerInch, folder);
    const [report] = render(workbook, "pages", PAGE.dotsPerInch, folder);
    if (sheets.length !== names.length) throw new Error(`${names.length} sheets became ${sheets.length} pages`);
    mkdirSync(screenshots, { recursive: true });
    save(names[0]!, crop(report!, PAGE.width, PAGE.height));
    names.slice(1).forEach((name, index) => save(name, frame(trim(crop(sheets[index + 1]!, SHEET.width, SHEET.height)), MARGIN)));
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function render(workbook: string, form: "sheets" | "pages", dotsPerInch: number, parent: string): Picture[] {
  const folder = join(parent, form);
  mkdirSync(folder);
  const [pdf] = saveWithLibreOffice([workbook], form, folder);
  run("pdftoppm", ["-r", String(dotsPerInch), pdf!, join(folder, "page")]);
  return readdirSync(folder).filter((file) => file.endsWith(".ppm")).sort().map((file) => parsePpm(readFileSync(join(folder, file))));
}

function save(sheet: string, picture: Picture): void {
  const png = indexedPng(picture);
  const file = `${sheet.toLowerCase().replace(/[^a-z0-9]+/g, "-")}.png`;
  writeFileSync(join(screenshots, file), png);
  console.log(`${file.padEnd(24)} ${picture.width} × ${picture.height}  ${Math.round(png.length / 1000)} kB`);
}

function run(program: string, args: readonly string[]): void {
  const result = spawnSync(program, args, { encoding: "utf8" });
  if (result.status !== 0 && result.status !== 1) throw new Error(`${program} ended with ${result.status}: ${result.stderr}`);
}

function missingPdftoppm(): string | null {
  return spawnSync("pdftoppm", ["-v"]).error ? "`pdftoppm` is not installed (Debian: apt-get install poppler-utils)." : null;
}

/** Carlito has the widths of Calibri, which the workbook asks for; without either, text is drawn wider than Excel draws it. */
function missingFont(): string | null {
  const found = spawnSync("fc-match", ["Calibri"], { encoding: "utf8" });
  return /Calibri|Carlito/.test(found.stdout ?? "") ? null : "Neither Calibri nor Carlito is installed (Debian: apt-get install fonts-crosextra-carlito).";
}

process.exitCode = main();
