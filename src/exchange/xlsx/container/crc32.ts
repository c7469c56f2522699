/** The checksum that a zip keeps of each entry (CRC-32, ISO 3309), four bytes a step. */

/** The checksum of `bytes`, continuing from the checksum of what came before them. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before;
  let i = 0;
  for (const end = bytes.length - 3; i < end; i += 4) {
    crc ^= bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24);
    crc = AHEAD3[crc & 255]! ^ AHEAD2[(crc >>> 8) & 255]! ^ AHEAD1[(crc >>> 16) & 255]! ^ TABLE[crc >>> 24]!;
  }
  for (; i < bytes.length; i++) crc = (crc >>> 8) ^ TABLE[(crc ^ bytes[i]!) & 255]!;
  return ~crc >>> 0;
}

const TABLE = Int32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** What a byte does to the checksum that many bytes further on. */
const ahead = (table: Int32Array): Int32Array => table.map((value) => (value >>> 8) ^ TABLE[value & 255]!);
const AHEAD1 = ahead(TABLE);
const AHEAD2 = ahead(AHEAD1);
const AHEAD3 = ahead(AHEAD2);
