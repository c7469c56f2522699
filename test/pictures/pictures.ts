/** `npm run pictures`: draws every sheet of the sample workbook into assets/screenshots, as LibreOffice shows it. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { readXlsx } from "../../src/exchange/xlsx/read";
import { missingLibreOffice, saveWithLibreOffice } from "../libreoffice/libreoffice";
import { crop, frame, indexedPng, parsePpm, trim } from "./picture";

const screenshots = resolve(import.meta.dirname, "../../assets/screenshots");
const DOTS_PER_INCH = 80;
const MARGIN = 12;
/** What a screen shows of a sheet that is larger. */
const LARGEST = { width: 1600, height: 1000 };

function main(): number {
  const missing = missingLibreOffice() ?? missingPdftoppm() ?? missingFont();
  if (missing) { console.error(missing); return 2; }
  const folder = mkdtempSync(join(tmpdir(), "plumbline-pictures-"));
  try {
    const workbook = join(folder, "sample.xlsx");
    run("npm", ["run", "--silent", "plumbline", "--", "new", workbook, "--sample"]);
    const [pdf] = saveWithLibreOffice([workbook], "pdf", folder);
    run("pdftoppm", ["-r", String(DOTS_PER_INCH), pdf!, join(folder, "page")]);
    const pages = readdirSync(folder).filter((file) => file.endsWith(".ppm")).sort();
    const names = readXlsx(readFileSync(workbook)).sheets.map((sheet) => sheet.name);
    if (pages.length !== names.length) throw new Error(`${names.length} sheets became ${pages.length} pages`);
    rmSync(screenshots, { recursive: true, force: true });
    mkdirSync(screenshots, { recursive: true });
    names.forEach((name, index) => draw(name, join(folder, pages[index]!)));
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function draw(sheet: string, page: string): void {
  const picture = frame(trim(crop(parsePpm(readFileSync(page)), LARGEST.width, LARGEST.height)), MARGIN);
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
