import { inflateSync } from "node:zlib";
import { crop, indexedPng, parsePpm, trim } from "./picture";
import type { Picture } from "./picture";

const white = [255, 255, 255];
const red = [255, 0, 0];
/** Five by four, white but for one red pixel at column 2, row 1. */
const page = parsePpm(Buffer.concat([
  Buffer.from("P6\n5 4\n255\n"),
  Buffer.from(Array.from({ length: 20 }, (_, i) => (i === 7 ? red : white)).flat()),
]));
const pixel = ({ pixels, width }: Picture, x: number, y: number) => [...pixels.subarray((y * width + x) * 3, (y * width + x) * 3 + 3)];

test("a page is read with its size and its colors", () => {
  expect([page.width, page.height, pixel(page, 2, 1), pixel(page, 0, 0)]).toEqual([5, 4, red, white]);
});

test("blank edges are cut off, but for the margin that is asked for, as far as the page has it", () => {
  expect(trim(page, 0)).toMatchObject({ width: 1, height: 1 });
  const withMargin = trim(page, 1);
  expect([withMargin.width, withMargin.height, pixel(withMargin, 1, 1)]).toEqual([3, 3, red]);
  expect(trim(page, 9)).toMatchObject({ width: 5, height: 4 });
});

test("a crop never reaches beyond the page", () => {
  const cut = crop(page, 2, 1, 100, 2);
  expect([cut.width, cut.height, pixel(cut, 0, 0)]).toEqual([3, 2, red]);
});

test("a PNG holds the size, the palette and every pixel", () => {
  const png = indexedPng(page);
  const part = (type: string) => { const at = png.indexOf(type); return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)); };
  expect([part("IHDR").readUInt32BE(0), part("IHDR").readUInt32BE(4)]).toEqual([5, 4]);
  expect([...part("PLTE")]).toEqual([...white, ...red]);
  const rows = inflateSync(part("IDAT"));
  expect([...rows.subarray(6, 12)]).toEqual([0, 0, 0, 1, 0, 0]);
});
