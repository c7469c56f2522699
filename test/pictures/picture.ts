/** A rendered page made small enough to keep: blank edges cut off, colors reduced to a palette, written as PNG. */
import { crc32, deflateSync } from "node:zlib";

/** Three bytes a pixel, row by row. */
export interface Picture { readonly width: number; readonly height: number; readonly pixels: Uint8Array }

/** Reads a binary PPM (P6, 8 bits a color), as pdftoppm writes it. */
export function parsePpm(bytes: Uint8Array): Picture {
  const header = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(Buffer.from(bytes.subarray(0, 64)).toString("latin1"));
  if (!header) throw new Error("not a binary PPM with 8 bits a color");
  return { width: Number(header[1]), height: Number(header[2]), pixels: bytes.subarray(header[0].length) };
}

/** Without the blank (white) rows and columns at its right and lower edges. */
export function trim(picture: Picture): Picture {
  const { width, height } = picture;
  const blank = 0xffffff;
  const blankRow = (y: number) => { for (let x = 0; x < width; x++) if (colorAt(picture, x, y) !== blank) return false; return true; };
  const blankColumn = (x: number) => { for (let y = 0; y < height; y++) if (colorAt(picture, x, y) !== blank) return false; return true; };
  let [right, bottom] = [width, height];
  while (bottom > 1 && blankRow(bottom - 1)) bottom--;
  while (right > 1 && blankColumn(right - 1)) right--;
  return crop(picture, right, bottom);
}

/** On a white ground that reaches `margin` pixels beyond it on every side. */
export function frame(picture: Picture, margin: number): Picture {
  const size = { width: picture.width + 2 * margin, height: picture.height + 2 * margin };
  const pixels = new Uint8Array(size.width * size.height * 3).fill(255);
  for (let y = 0; y < picture.height; y++) {
    pixels.set(picture.pixels.subarray(y * picture.width * 3, (y + 1) * picture.width * 3), ((y + margin) * size.width + margin) * 3);
  }
  return { ...size, pixels };
}

/** At most `width` by `height` pixels of the picture, from its top left corner. */
export function crop(picture: Picture, width: number, height: number): Picture {
  const size = { width: Math.min(width, picture.width), height: Math.min(height, picture.height) };
  const pixels = new Uint8Array(size.width * size.height * 3);
  for (let y = 0; y < size.height; y++) pixels.set(picture.pixels.subarray(y * picture.width * 3, (y * picture.width + size.width) * 3), y * size.width * 3);
  return { ...size, pixels };
}

/** The picture as a PNG of its 256 most frequent colors; each rarer one becomes the nearest of those. */
export function indexedPng(picture: Picture): Buffer {
  const { width, height } = picture;
  const colors = new Uint32Array(width * height).map((_, index) => colorAt(picture, index % width, Math.floor(index / width)));
  const counts = new Map<number, number>();
  for (const color of colors) counts.set(color, (counts.get(color) ?? 0) + 1);
  const palette = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 256).map(([color]) => color);
  const index = new Map([...counts.keys()].map((color) => [color, nearest(palette, color)]));
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = index.get(colors[y * width + x]!)!;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8); // eight bits a pixel, each an index into the palette
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(palette.flatMap(channels))),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function colorAt({ width, pixels }: Picture, x: number, y: number): number {
  const at = (y * width + x) * 3;
  return (pixels[at]! << 16) | (pixels[at + 1]! << 8) | pixels[at + 2]!;
}

const channels = (color: number): [number, number, number] => [color >> 16, (color >> 8) & 255, color & 255];

function nearest(palette: readonly number[], color: number): number {
  const [r, g, b] = channels(color);
  let best = 0;
  let least = Infinity;
  palette.forEach((candidate, index) => {
    const [cr, cg, cb] = channels(candidate);
    const distance = (r - cr) ** 2 + (g - cg) ** 2 + (b - cb) ** 2;
    if (distance < least) [best, least] = [index, distance];
  });
  return best;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}
