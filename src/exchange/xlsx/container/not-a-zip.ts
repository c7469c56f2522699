/** Why a file that is not a zip archive cannot be a workbook we read, said to the user. */
import { ExchangeError } from "../../exchange-error";

export function notAZip(bytes: Uint8Array): ExchangeError {
  if (bytes.length === 0) return new ExchangeError("The file is empty, so there is no workbook to read.");
  if (!OLE.every((byte, i) => bytes[i] === byte)) {
    return new ExchangeError("The file is not an Excel workbook (.xlsx): it is not a zip archive.");
  }
  if (contains(bytes, "EncryptedPackage")) {
    return new ExchangeError("The file is protected with a password: open it in Excel, remove the password (File, Info, Protect Workbook) and try again.");
  }
  return new ExchangeError("The file is in the old Excel 97-2003 format (.xls): open it in Excel and save it as an Excel workbook (.xlsx).");
}

/** A compound file: what Excel wraps encrypted workbooks in, and what .xls files are. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Names of streams in a compound file are UTF-16. */
function contains(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap(c => [c.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}
