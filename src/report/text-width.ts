/** Text in terminal cells: how wide it is, filled up, cut short or broken into lines. */

/** Cells that a terminal gives it: two for East Asian wide characters and emoji, none for combining marks. */
export function widthOf(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += ZERO.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return width;
}

export function pad(text: string, width: number, align: "left" | "right" = "left"): string {
  const space = " ".repeat(Math.max(0, width - widthOf(text)));
  return align === "right" ? space + text : text + space;
}

/** At most `width` wide, an ellipsis for what is cut. */
export function fit(text: string, width: number): string {
  return widthOf(text) <= width ? text : head(text, width - 1).trimEnd() + "…";
}

/** Broken at spaces into lines of at most `width`; a longer word is broken where it must be. */
export function lines(text: string, width: number): string[] {
  const found: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const joined = line === "" ? word : `${line} ${word}`;
    if (widthOf(joined) <= width) {
      line = joined;
      continue;
    }
    if (line !== "") found.push(line);
    line = word;
    while (widthOf(line) > width) {
      const part = head(line, width);
      found.push(part);
      line = line.slice(part.length);
    }
  }
  return [...found, line];
}

const PLAIN = /^[\x20-\x7e\u00a0-\u02ff\u2010-\u2027]*$/;
const ZERO = /^[\p{Mark}\p{Format}]$/u;
const WIDE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\uff01-\uff60\u3000-\u303f]$/u;

/** The longest beginning that fits, at least one character. */
function head(text: string, width: number): string {
  let end = 0;
  let used = 0;
  for (const character of text) {
    used += widthOf(character);
    if (used > width && end > 0) break;
    end += character.length;
  }
  return text.slice(0, end);
}
