/** What axe-core finds wrong with a page for people who use it by keyboard, by ear or with other colors. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";

const axe = readFileSync(new URL(import.meta.resolve("axe-core/axe.min.js")), "utf8");

interface Violation { readonly id: string; readonly nodes: readonly { readonly html: string }[] }

/** `except`: what is someone else's, by a selector. */
export async function violations(page: Page, except?: string): Promise<string[]> {
  await page.evaluate(axe);
  const { violations: found } = (await page.evaluate(`axe.run(${except === undefined ? "document" : JSON.stringify({ exclude: [[except]] })}, { resultTypes: ['violations'] })`)) as { violations: Violation[] };
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
