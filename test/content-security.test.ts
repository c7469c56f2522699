/** The policy of every page, shipped or served: scripts of its own, no network but its own server and Microsoft's library. */
import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";

const src = resolve(__dirname, "../src");
const pages = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".html")).sort();
const read = (page: string) => readFileSync(join(src, page), "utf8");

/** Directive → sources; null where the page has no policy. */
function policyOf(html: string): ReadonlyMap<string, readonly string[]> | null {
  const [, written] = /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(html) ?? [];
  return written === undefined ? null : new Map(written.split("; ").map((rule) => [rule.split(" ")[0]!, rule.split(" ").slice(1)] as const));
}

test("there are four pages: the guide, the report's window, the pane and the workbench", () => {
  expect(pages).toEqual(["office/help.html", "office/report.html", "taskpane/taskpane.html", "workbench/page/workbench.html"]);
});

describe.each(pages)("%s", (page) => {
  const policy = policyOf(read(page));
  const sources = (directive: string) => policy?.get(directive) ?? policy?.get("default-src");

  test("allows nothing that it does not name", () => {
    expect([policy?.get("default-src"), policy?.get("base-uri"), policy?.get("form-action")]).toEqual([["'none'"], ["'none'"], ["'none'"]]);
  });

  test("runs scripts of its own server only, and inside Excel Microsoft's library: none inline, none made of text", () => {
    const allowed = ["office/report.html", "taskpane/taskpane.html"].includes(page) ? ["'self'", "https://appsforoffice.microsoft.com"] : ["'self'", "'none'"];
    for (const source of sources("script-src")!) expect(allowed).toContain(source);
    expect(read(page)).not.toMatch(/<script|\son\w+=/);
  });

  test("sends and asks nothing anywhere but its own server", () => {
    for (const directive of ["connect-src", "img-src", "font-src", "frame-src", "style-src"]) {
      for (const source of sources(directive)!) expect(["'self'", "'none'", "'unsafe-inline'", "data:", "blob:"]).toContain(source);
    }
  });
});
