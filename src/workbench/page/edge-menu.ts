/** Univer 0.25.1 takes the right button on the edge of a selection for the beginning of a drag, and shows no menu there: while that button goes down, the edges let it through to the cell. */
import type { Univer } from "@univerjs/core";
import { IRenderManagerService, ISheetSelectionRenderService } from "@univerjs/preset-sheets-core";

const RIGHT_BUTTON = 2;

export function showMenuOnEdges(univer: Univer, container: HTMLElement): void {
  const renders = univer.__getInjector().get(IRenderManagerService);
  const edges = () => renders.getRenderById("workbook")?.with(ISheetSelectionRenderService).getSelectionControls().flatMap(({ leftControl, rightControl, topControl, bottomControl, fillControl }) => [leftControl, rightControl, topControl, bottomControl, fillControl]) ?? [];
  container.addEventListener("pointerdown", ({ button }) => {
    if (button !== RIGHT_BUTTON) return;
    const passed = edges();
    for (const edge of passed) edge.evented = false;
    setTimeout(() => { for (const edge of passed) edge.evented = true; });
  }, { capture: true });
}
