/** The contents of a zip entry, a piece at a time, so that a big one is never in memory whole and a bomb stops early. */
import { Inflate } from "fflate";
import { ExchangeError } from "../../exchange-error";
import type { Budget } from "../limits";
import { crc32 } from "./crc32";
import type { ZipEntry } from "./zip-entry";

/** Calls `take` with each piece in order; throws ExchangeError for a damaged entry and for one that inflates without end. */
export function unpack(entry: ZipEntry, budget: Budget, take: (piece: Uint8Array) => void, most = Infinity): void {
  let size = 0;
  let crc = 0;
  const count = (piece: Uint8Array) => {
    if (piece.length === 0) return;
    size += piece.length;
    budget.spend("inflatedBytes", piece.length);
    if (size > most) throw new ExchangeError(`The part ${entry.name} is larger than the ${most.toLocaleString("en-US")} bytes that are read.`);
    if (size > budget.limits.ratioFrom && size > budget.limits.ratio * entry.packed.length) {
      throw new ExchangeError(`The file looks like a zip bomb: ${entry.name} inflates to more than ${budget.limits.ratio} times its packed size.`);
    }
    crc = crc32(piece, crc);
    take(piece);
  };
  if (entry.method === "stored") count(entry.packed);
  else inflate(entry, count);
  if (size !== entry.inflatedSize || crc !== entry.crc) throw damaged(entry);
}

/** The whole contents of an entry. */
export function unpackWhole(entry: ZipEntry, budget: Budget): Uint8Array {
  const pieces: Uint8Array[] = [];
  let size = 0;
  unpack(entry, budget, piece => {
    pieces.push(piece);
    size += piece.length;
  });
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Packed bytes given to the inflater at once: with deflate's largest ratio (1,032) a piece stays under 17 MB. */
const STEP = 16_384;

function inflate(entry: ZipEntry, take: (piece: Uint8Array) => void): void {
  let pieces: Uint8Array[] = [];
  const inflater = new Inflate(piece => pieces.push(piece));
  for (let at = 0; at === 0 || at < entry.packed.length; at += STEP) {
    try {
      inflater.push(entry.packed.subarray(at, at + STEP), at + STEP >= entry.packed.length);
    } catch {
      throw damaged(entry);
    }
    pieces.forEach(take);
    pieces = [];
  }
}

const damaged = (entry: ZipEntry) => new ExchangeError(`The file is damaged: the contents of ${entry.name} do not match their checksum; copy or download it again.`);
