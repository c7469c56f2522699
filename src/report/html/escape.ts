/** Text made safe to stand anywhere in an HTML page. */
import { clean } from "../format";

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** For content and for quoted attributes. */
export const escape = (text: string): string => clean(text).replace(/[&<>"']/g, (c) => ENTITIES[c]!);
