/** A finding's sentence in two: what is wrong, and what to do about it. */

/** Every finding ends with what to do, after its last semicolon or, without one, its last colon. */
export function adviceOf(message: string): { readonly said: string; readonly advice: string | null } {
  const at = Math.max(message.lastIndexOf("; "), message.includes("; ") ? -1 : message.lastIndexOf(": "));
  if (at < 0) return { said: message, advice: null };
  return { said: `${message.slice(0, at)}.`, advice: capital(message.slice(at + 2)) };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
