/** The apostrophe that keeps a spreadsheet from running text of a CSV file as a formula: put on when writing, taken off when reading. */

const GUARDED = /^'+[=+\-@\t\r]/;
const DANGEROUS = /^'*[=+\-@\t\r]/;

/** Text that already begins with apostrophes before such a sign gets one more, so that taking one off gives it back. */
export const guard = (text: string): string => (DANGEROUS.test(text) ? `'${text}` : text);

export const isGuarded = (text: string): boolean => GUARDED.test(text);

export const unguard = (text: string): string => (isGuarded(text) ? text.slice(1) : text);
