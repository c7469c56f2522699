import fc from "fast-check";
import { fileKind } from "../../src/exchange/file-kind";

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));
const utf16 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(`\ufeff${text}`, "utf16le"));

describe("the kind of a file is told by its content", () => {
  test.each([
    ["a zip archive", bytes("PK\x03\x04 and so on"), "xlsx"],
    ["an XML declaration", bytes('<?xml version="1.0"?><Project/>'), "msproject"],
    ["an element after a byte order mark and blank lines", bytes("\xef\xbb\xbf\r\n  <Project xmlns='x'/>"), "msproject"],
    ["XML in UTF-16", utf16("<?xml version='1.0' encoding='UTF-16'?><Project/>"), "msproject"],
    ["an object", bytes(' {"format": 1}'), "json"],
    ["headers and commas", bytes("ID,Task,Duration\n1,Build,3d\n"), "csv"],
    ["one word", bytes("Task"), "csv"],
    ["CSV in UTF-16, as Excel saves it", utf16("ID\tTask\r\n1\tBuild\r\n"), "csv"],
    ["a workbook with a password, which the reader explains", bytes("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 EncryptedPackage"), "xlsx"],
  ])("%s", (_, content, kind) => expect(fileKind(content)).toEqual({ kind }));

  test.each([
    ["nothing", bytes(""), /empty/],
    ["only spaces", bytes(" \r\n "), /empty/],
    ["a plan in Microsoft Project's own format", bytes("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....MSProject.MPP9"), /\.mpp.*save it as XML/],
    ["a PDF", bytes("%PDF-1.7"), /PDF/],
    ["an OpenDocument sheet", bytes("PK\x03\x04" + "x".repeat(26) + "mimetypeapplication/vnd.oasis.opendocument.spreadsheet"), /OpenDocument.*\.xlsx/],
    ["a Primavera export", bytes("ERMHDR\t20.12"), /Primavera.*Microsoft Project XML/],
    ["a calendar", bytes("BEGIN:VCALENDAR\r\nVERSION:2.0"), /calendar/],
    ["a web page", bytes("<!DOCTYPE html><html>"), /web page/],
    ["a picture", bytes("\x89PNG\r\n"), /picture/],
    ["an archive", bytes("\x1f\x8b\x08"), /unpack/],
    ["other bytes", bytes("\x00\x01\x02\x03"), /no kind that is read/],
  ])("%s is refused with a sentence", (_, content, sentence) => expect(fileKind(content)).toEqual({ refusal: expect.stringMatching(sentence) as string }));

  test("never throws", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (content) => { fileKind(content); }));
  });
});
