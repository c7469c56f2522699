/** Draws the views of the built pane over the sample into assets/screenshots: `npx tsx test/browser/pictures.ts`, after `npm run build`. */
import { resolve } from "node:path";
import { launch, show, trySample, visit, VIEWS } from "./open-pane";
import { serve } from "./serve";

const screenshots = resolve(import.meta.dirname, "../../assets/screenshots");
const PANE = { width: 350, height: 760 };

const site = await serve("dist/web");
const browser = await launch();
for (const look of ["light", "dark"] as const) {
  const { page, faults } = await visit(browser, site.address, look, PANE.width, PANE.height);
  if (faults.length > 0) throw new Error(faults.join("\n"));
  const picture = (name: string): Promise<Buffer> => page.screenshot({ path: resolve(screenshots, `pane-${name.toLowerCase()}${look === "dark" ? "-dark" : ""}.png`), animations: "disabled" });
  if (look === "light") await picture("first-run");
  await trySample(page);
  for (const view of look === "light" ? VIEWS : (["Overview", "Risks"] as const)) {
    await show(page, view);
    await page.mouse.move(PANE.width - 1, PANE.height - 1);
    await picture(view);
  }
  await page.close();
}
await browser.close();
site.close();
