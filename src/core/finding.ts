/** A fact about the input that a person should act on. Returned, never thrown. */

export type Severity = "error" | "warning" | "info";

/**
 * What a finding, a RAG or a sentence is about. The core knows records (`register`, `id`, `field`); the workbook adds
 * where they stand (`sheet`, `cell`). `field` is the key of a column, as in `workbook/registers.ts`.
 */
export interface Subject {
  readonly register?: string;
  readonly id?: string;
  readonly field?: string;
  readonly sheet?: string;
  readonly cell?: string;
}

export interface Finding {
  /** Kebab-case, unique to one rule: `dependency-cycle`. */
  readonly code: string;
  readonly severity: Severity;
  /** One sentence: what is wrong, and what to do about it. */
  readonly message: string;
  readonly where: Subject | null;
  /** The other records involved, when there are any. */
  readonly others?: readonly Subject[];
}

export const finding = (severity: Severity, code: string, message: string, where: Subject | null = null, others?: readonly Subject[]): Finding =>
  others ? { code, severity, message, where, others } : { code, severity, message, where };
