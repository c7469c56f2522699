/** What the file says about itself: title, author and date, and the program that wrote it. */
import type { WorkbookDocument } from "../../../workbook/document";
import { escapeText } from "./xml";

export function corePropertiesXml({ title, subject, creator, created }: WorkbookDocument["properties"]): string {
  const date = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(created) ? `${created.slice(0, 19)}Z` : `${created.slice(0, 10)}T00:00:00Z`;
  const stamp = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escapeText(date)}</dcterms:${name}>`;
  return `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`
    + `<dc:title>${escapeText(title)}</dc:title>`
    + (subject === undefined ? "" : `<dc:subject>${escapeText(subject)}</dc:subject>`)
    + `<dc:creator>${escapeText(creator)}</dc:creator>${stamp("created")}${stamp("modified")}</cp:coreProperties>`;
}

export const appPropertiesXml = (): string =>
  `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Plumbline</Application></Properties>`;
