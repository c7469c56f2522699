/** An entry of a zip archive as it lies in the file: packed, with what is needed to unpack it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: "stored" | "deflated";
  readonly crc: number;
  readonly packed: Uint8Array;
  readonly inflatedSize: number;
}
