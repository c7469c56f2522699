import { inflateSync } from "node:zlib";
import { crop, frame, indexedPng, parsePpm, trim } from "./picture";
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

test("blank edges at the right and below are cut off", () => {
  const trimmed = trim(page);
  expect([trimmed.width, trimmed.height, pixel(trimmed, 2, 1)]).toEqual([3, 2, red]);
});

test("a crop keeps the top left corner and never reaches beyond the page", () => {
  const cut = crop(page, 3, 100);
  expect([cut.width, cut.height, pixel(cut, 2, 1)]).toEqual([3, 4, red]);
});

test("a frame is white on every side", () => {
  const framed = frame(crop(page, 3, 2), 1);
  expect([framed.width, framed.height, pixel(framed, 3, 2), pixel(framed, 4, 2), pixel(framed, 3, 3)]).toEqual([5, 4, red, white, white]);
});

test("a PNG holds the size, the palette and every pixel", () => {
  const png = indexedPng(page);
  const part = (type: string) => { const at = png.indexOf(type); return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)); };
  expect([part("IHDR").readUInt32BE(0), part("IHDR").readUInt32BE(4)]).toEqual([5, 4]);
  expect([...part("PLTE")]).toEqual([...white, ...red]);
  const rows = inflateSync(part("IDAT"));
  expect([...rows.subarray(6, 12)]).toEqual([0, 0, 0, 1, 0, 0]);
});
