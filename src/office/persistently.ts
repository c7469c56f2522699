/** Work that must not be left half-done: tried again where it fails, with time in between for what stood in its way to pass. */

/** Milliseconds before the second and the third attempt. */
const PAUSES = [100, 400];

/** `work` can be repeated: it looks at the workbook anew each time. Rejects with the last failure. */
export async function persistently<T>(work: () => Promise<T>): Promise<T> {
  for (const pause of PAUSES) {
    try {
      return await work();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return work();
}
