/** Waits for what comes to be so by itself. */

/** Milliseconds after which what is waited for will not come, on any machine. */
export const LONGEST = 120_000;

/** Resolves once it is so. */
export async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + LONGEST; !(await isSo()); await new Promise((resolve) => setTimeout(resolve, 50))) {
    if (Date.now() > end) throw new Error(`it has not come to be so that ${isSo.toString()}`);
  }
}
