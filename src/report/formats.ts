/** The formats a report can take, by the name that people ask for. */
import { renderHtml } from "./html";
import { renderMarkdown } from "./markdown";
import type { Report } from "./report";
import { renderText } from "./text";

/** `width` counts for text only. */
export const formats: Readonly<Record<"text" | "md" | "html", (report: Report, width?: number) => string>> = {
  text: renderText,
  md: (report) => renderMarkdown(report),
  html: (report) => renderHtml(report),
};
