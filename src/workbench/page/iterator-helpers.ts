/** Iterator methods that Univer 0.25.1 calls and browsers before 2025 lack. */

type Visit = (value: unknown, index: number) => unknown;
const prototype = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as Record<string, unknown>;

const helpers: Readonly<Record<string, (this: Iterable<unknown>, visit: Visit) => unknown>> = {
  some(visit) { return [...this].some(visit); },
  every(visit) { return [...this].every(visit); },
  find(visit) { return [...this].find(visit); },
  forEach(visit) { [...this].forEach(visit); },
  map(visit) { return [...this].map(visit).values(); },
  filter(visit) { return [...this].filter(visit).values(); },
  toArray() { return [...this]; },
};
for (const [name, value] of Object.entries(helpers)) if (!(name in prototype)) Object.defineProperty(prototype, name, { value, writable: true, configurable: true });
