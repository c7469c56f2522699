/** What a file is, told by its first bytes and never by its name. */

export type FileKind = "xlsx" | "msproject" | "csv" | "json";

/** A kind that is read, or the sentence that says what the file looks like instead and what to do. */
export function fileKind(bytes: Uint8Array): { readonly kind: FileKind } | { readonly refusal: string } {
  const head = latin(bytes.subarray(0, 4096));
  const foreign = FOREIGN.find(({ begins, holds }) => begins.test(head) && (!holds || holds.test(new TextDecoder("latin1").decode(bytes))));
  if (foreign) return { refusal: foreign.refusal };
  if (head.startsWith("PK") || head.startsWith(OLE)) return { kind: "xlsx" };
  const text = head.replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "").replaceAll("\0", "").trimStart();
  if (text === "") return { refusal: "The file is empty, so there is nothing to read." };
  if (/^<!doctype html|^<html/i.test(text)) return { refusal: "The file is a web page: export the plan as an Excel workbook (.xlsx), Microsoft Project XML or CSV instead." };
  if (text.startsWith("<")) return { kind: "msproject" };
  if (/^[{[]/.test(text)) return { kind: "json" };
  if (isBinary(head)) return { refusal: "The file is of no kind that is read: use an Excel workbook (.xlsx), Microsoft Project XML, CSV or Plumbline's JSON." };
  return { kind: "csv" };
}

/** A compound file: old Office documents, protected workbooks and .mpp. */
const OLE = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

const FOREIGN: readonly { readonly begins: RegExp; readonly holds?: RegExp; readonly refusal: string }[] = [
  { begins: /^\xd0\xcf\x11\xe0/, holds: /MSProject|Microsoft Project|M\0S\0P\0r\0o\0j\0e\0c\0t/, refusal: "The file is a Microsoft Project plan (.mpp): open it in Microsoft Project, save it as XML (File, Save As, XML Format) and use that file." },
  { begins: /^PK[\s\S]{28}mimetypeapplication\/vnd\.oasis/, refusal: "The file is an OpenDocument file: open it in LibreOffice or Excel and save it as an Excel workbook (.xlsx)." },
  { begins: /^%PDF/, refusal: "The file is a PDF: use the workbook or the plan that it was made from." },
  { begins: /^ERMHDR/, refusal: "The file is a Primavera P6 export (.xer): export the project from P6 as Microsoft Project XML instead." },
  { begins: /^(\xef\xbb\xbf)?BEGIN:VCALENDAR/i, refusal: "The file is a calendar (.ics), which holds dates and no plan: use the workbook or the plan that it was made from." },
  { begins: /^\{\\rtf/, refusal: "The file is a rich text document: use an Excel workbook (.xlsx), Microsoft Project XML or CSV." },
  { begins: /^(\x1f\x8b|7z\xbc\xaf|Rar!|BZh)/, refusal: "The file is a compressed archive: unpack it and use the file inside." },
  { begins: /^(\x89PNG|\xff\xd8\xff|GIF8)/, refusal: "The file is a picture: use the workbook or the plan that it was made from." },
];

/** Each byte as one character. */
const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** NUL bytes belong to no text but UTF-16, which says so at its start. */
const isBinary = (head: string): boolean => head.includes("\0") && !/^(\xff\xfe|\xfe\xff)/.test(head);
