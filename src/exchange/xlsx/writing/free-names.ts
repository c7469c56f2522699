/** Names and numbers of new parts, which nothing in the file has yet. */

export class FreeNames {
  private readonly last = new Map<string, number>();

  /** `lastTable`: the highest number that a table of the file has. */
  constructor(private readonly taken: (name: string) => boolean = () => false, private lastTable = 0) {}

  /** `xl/charts/chart` → the next of `xl/charts/chart1.xml`, `xl/charts/chart2.xml` and so on that is free. */
  next(stem: string, extension = ".xml"): string {
    let number = this.last.get(stem) ?? 0, name: string;
    do name = `${stem}${++number}${extension}`; while (this.taken(name));
    this.last.set(stem, number);
    return name;
  }

  /** For a part that is the only one of its kind: `xl/styles` → `xl/styles.xml`, where programs look that do not follow relationships; another name where that one is taken. */
  unnumbered(stem: string): string {
    return this.taken(`${stem}.xml`) ? this.next(stem) : `${stem}.xml`;
  }

  /** Tables are known by a number of their own, whatever their parts are called. */
  nextTable(): number {
    return ++this.lastTable;
  }
}
