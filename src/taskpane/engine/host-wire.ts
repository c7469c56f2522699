/** A Host whose workbook is on the other side of the wire: the thread that thinks reads and writes Excel through the pane. */
import type { Host, Undo } from "../../host/host";
import type { Grid } from "../../workbook/grid";
import type { HostMethods } from "./engine";
import type { Call } from "./wire";

/** The thread's side. The pane listens to events itself, so nothing is heard here. */
export function farHost(call: Call<HostMethods>): Host {
  const numbers = new WeakMap<Grid, number>();
  const undo = (id: number): Undo => () => call("undo", id);
  const silence = (): Promise<() => void> => Promise.resolve(() => undefined);
  return {
    async read() {
      const { basis, grid } = await call("read");
      numbers.set(grid, basis);
      return grid;
    },
    write: async (edit, basis) => undo(await call("write", edit, numbers.get(basis) ?? 0)),
    addSheets: async (document, sheets) => undo(await call("addSheets", document, sheets)),
    select: (place) => call("select", place),
    selection: () => call("selection"),
    onChanged: silence,
    onSelected: silence,
  };
}

/** Grids that the other side may still write against: a command reads once or twice. */
const KEPT = 4;

/** The pane's side: the host as methods. */
export function hostMethods(host: Host): HostMethods {
  const grids = new Map<number, Grid>();
  const undos = new Map<number, Undo>();
  let last = 0;
  const keep = (undo: Undo): number => {
    undos.set((last += 1), undo);
    return last;
  };
  return {
    async read() {
      const grid = await host.read();
      grids.set((last += 1), grid);
      for (const old of [...grids.keys()].slice(0, -KEPT)) grids.delete(old);
      return { basis: last, grid };
    },
    async write(edit, basis) {
      const grid = grids.get(basis);
      if (!grid) throw new Error("the workbook was read too long ago to write to it");
      return keep(await host.write(edit, grid));
    },
    addSheets: async (document, sheets) => keep(await host.addSheets(document, sheets)),
    select: (place) => host.select(place),
    selection: () => host.selection(),
    async undo(id) {
      const undo = undos.get(id);
      undos.delete(id);
      return undo ? undo() : 0;
    },
  };
}
