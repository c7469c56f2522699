/** Names of parts that follow from other names. */

/** Where the relationships of a part stand; `""` is the whole file. */
export function relationshipsName(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}
