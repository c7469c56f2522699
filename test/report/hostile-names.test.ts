import fc from "fast-check";
import { SaxesParser } from "saxes";
import { formats } from "../../src/report/formats";
import { statusDocument } from "../../src/report/json";
import { statusReport } from "../../src/report/reports";
import { named } from "./example-analysis";

const HOSTILE = ["<script>alert(1)</script>", "\" onmouseover=\"x", "a | b | c", "`code` **bold** [x](http://x)", "\u001b[31mred", "line\nbreak\r\nand\ttab", "]]> --> &amp;", "\u202Eright to left", "\uD800 alone", "__proto__", "", "=cmd|' /C calc'!A0", "# heading", "- item", "1. item"];

const anyName = fc.oneof({ arbitrary: fc.constantFrom(...HOSTILE), weight: 1 }, { arbitrary: fc.string({ unit: "binary", maxLength: 60 }), weight: 2 }, { arbitrary: fc.array(fc.constantFrom(..."<>&\"'|`*_[]()#!\\\n\r-+=~$@. a"), { maxLength: 30 }).map((cs) => cs.join("")), weight: 2 });

/** The page's elements in order, and its text: read by a strict parser, so a name that opened a tag would show. */
function outline(page: string): string[] {
  const found: string[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => { throw error; });
  parser.on("opentag", (tag) => found.push([tag.name, ...Object.keys(tag.attributes).sort()].join(" ")));
  parser.write(page.slice(page.indexOf("<body")).replace("</html>", "")).close();
  return found;
}

describe("whatever a name holds", () => {
  const calm = outline(formats.html(statusReport(named("name"))));

  test("the HTML page has the same elements and attributes", () => {
    fc.assert(fc.property(anyName, (name) => {
      expect(outline(formats.html(statusReport(named(name))))).toEqual(expectedFor(name, calm));
    }), { numRuns: 200 });
  });

  test("every Markdown table row has as many cells as its header, and no line begins a block of its own", () => {
    fc.assert(fc.property(anyName, (name) => {
      let cells = 0;
      for (const line of formats.md(statusReport(named(name))).split("\n")) {
        if (!line.startsWith("|")) {
          cells = 0;
          expect(line).toMatch(/^($|#{1,3} |- |\*|[^-+=#>`~\s|])/);
          continue;
        }
        const found = line.replace(/\\./g, "").split("|").length;
        cells ||= found;
        expect(found).toBe(cells);
      }
      expect(formats.md(statusReport(named(name)))).not.toMatch(/<\w/);
    }), { numRuns: 200 });
  });

  test("text holds no control characters but line feeds", () => {
    fc.assert(fc.property(anyName, (name) => expect(formats.text(statusReport(named(name)))).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)), { numRuns: 100 });
  });

  test("the JSON document reads back", () => {
    fc.assert(fc.property(anyName, (name) => {
      const document = statusDocument(named(name));
      expect(JSON.parse(JSON.stringify(document))).toEqual(document);
      expect(JSON.parse(JSON.stringify(document)).project.name).toBe(name);
    }), { numRuns: 50 });
  });
});

/** An unnamed project drops the facts that would be empty; an empty reason or owner changes no element. */
function expectedFor(name: string, calm: readonly string[]): readonly string[] {
  if (name !== "") return calm;
  return outline(formats.html(statusReport(named("")))).length <= calm.length ? outline(formats.html(statusReport(named("")))) : calm;
}
