/** The entries of a zip archive, from its central directory, without unpacking anything. */
import { strFromU8 } from "fflate";
import { ExchangeError } from "../../exchange-error";
import type { XlsxLimits } from "../limits";
import { notAZip } from "./not-a-zip";
import type { ZipEntry } from "./zip-entry";

/** Entries in the order of the directory. Throws ExchangeError where the archive is not one, is damaged or is encrypted. */
export function openZip(bytes: Uint8Array, limits: XlsxLimits): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint32(0, true) !== LOCAL) throw notAZip(bytes);
  const directory = findDirectory(view);
  if (directory.count > limits.entries) throw new ExchangeError(`The file has ${directory.count} parts, more than the ${limits.entries} that are read.`);
  const entries: ZipEntry[] = [];
  const seen = new Set<string>();
  let at = directory.offset;
  for (let i = 0; i < directory.count; i++) {
    const { entry, next } = readEntry(bytes, view, at);
    at = next;
    if (entry.name.endsWith("/")) continue;
    const key = entry.name.toLowerCase();
    if (seen.has(key)) throw new ExchangeError(`The file is damaged: it has two parts named ${entry.name}.`);
    seen.add(key);
    entries.push(entry);
  }
  return entries;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const damaged = () => new ExchangeError("The file is damaged or cut off: its zip directory cannot be read; copy or download it again.");

function findDirectory(view: DataView): { offset: number; count: number } {
  const first = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    if (count !== 0xffff && offset !== 0xffffffff) return { count, offset };
    return findDirectory64(view, at - 20) ?? { count, offset };
  }
  throw damaged();
}

function findDirectory64(view: DataView, locator: number): { offset: number; count: number } | undefined {
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return undefined;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END_64) throw damaged();
  return { count: Number(view.getBigUint64(at + 32, true)), offset: Number(view.getBigUint64(at + 48, true)) };
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry; next: number } {
  if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw damaged();
  const flags = view.getUint16(at + 8, true);
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const extraAt = at + 46 + nameLength;
  const next = extraAt + extraLength + view.getUint16(at + 32, true);
  if (next > bytes.length) throw damaged();
  const name = strFromU8(bytes.subarray(at + 46, extraAt), !(flags & 0x800)).replaceAll("\\", "/");
  if (flags & 1) throw new ExchangeError("The file is protected with a password: remove the password and try again.");
  const code = view.getUint16(at + 10, true);
  if (code !== 0 && code !== 8) throw new ExchangeError(`The file is packed in a way that is not supported (${name}); open it in Excel, save it and try again.`);
  const sizes = sizesOf(view, at, extraAt, extraAt + extraLength);
  const start = dataStart(view, sizes.offset);
  if (start + sizes.packed > bytes.length) throw damaged();
  const entry: ZipEntry = {
    name,
    method: code === 0 ? "stored" : "deflated",
    crc: view.getUint32(at + 16, true),
    packed: bytes.subarray(start, start + sizes.packed),
    inflatedSize: sizes.inflated,
  };
  return { entry, next };
}

/** The sizes and the place of an entry; those of 4 GB and more, and those of careful writers, stand in the zip64 extra field. */
function sizesOf(view: DataView, at: number, extraAt: number, extraEnd: number): { packed: number; inflated: number; offset: number } {
  const sizes = { inflated: view.getUint32(at + 24, true), packed: view.getUint32(at + 20, true), offset: view.getUint32(at + 42, true) };
  for (let field = extraAt; field + 4 <= extraEnd; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let value = field + 4;
    for (const key of ["inflated", "packed", "offset"] as const) {
      if (sizes[key] !== 0xffffffff) continue;
      if (value + 8 > extraEnd) throw damaged();
      sizes[key] = Number(view.getBigUint64(value, true));
      value += 8;
    }
  }
  return sizes;
}

function dataStart(view: DataView, at: number): number {
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== LOCAL) throw damaged();
  return at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
}
