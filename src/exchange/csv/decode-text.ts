/** The text of a CSV file's bytes: UTF-8, UTF-16 with a byte order mark, or what older programs wrote. */
import { ExchangeError } from "../exchange-error";

/** Bytes that are not UTF-8 are read as Windows-1252, as Excel's plain "CSV" is written. Throws ExchangeError for what is no text. */
export function decodeText(bytes: Uint8Array): string {
  const text = decode(bytes);
  if (text.includes("\0")) throw new ExchangeError("The file is not a text file, so it cannot be read as CSV: save it as CSV UTF-8.");
  return text;
}

function decode(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("latin1").decode(bytes).replace(/[\x80-\x9f]/g, (c) => WINDOWS[c.charCodeAt(0) - 0x80] ?? c);
  }
}

/** What Windows-1252 has where Latin-1 has control characters; not every Node.js knows it by its own name. */
const WINDOWS = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";
