/** The buttons an add-in declares in its manifest, on its ribbon tab and on the menu of a cell, as data; and the tab drawn. */

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly icon: string;
  /** The function it runs, or null where it opens the pane. */
  readonly functionName: string | null;
}
export interface Ribbon {
  readonly id: string;
  readonly tab: string;
  readonly groups: readonly { readonly label: string; readonly buttons: readonly RibbonButton[] }[];
  readonly cellMenu: readonly RibbonButton[];
  /** Where its shortcuts are declared; null: it has none. */
  readonly shortcuts: string | null;
}

/** Reads an add-in only manifest. */
export function readManifest(xml: string): Ribbon {
  const manifest = new DOMParser().parseFromString(xml, "application/xml");
  const resources = new Map([...byName(manifest, "Image"), ...byName(manifest, "Url"), ...byName(manifest, "String")].flatMap((element) => (element.hasAttribute("id") ? [[element.getAttribute("id"), element.getAttribute("DefaultValue") ?? ""]] : [])));
  const resource = (element: Element | undefined): string => resources.get(element?.getAttribute("resid") ?? "") ?? "";
  const button = (control: Element): RibbonButton => ({
    id: control.getAttribute("id") ?? "",
    label: resource(children(control, "Label")[0]),
    tip: resource(byName(control, "Description")[0]),
    icon: resource(byName(control, "Image").find((image) => image.getAttribute("size") === "32")),
    functionName: byName(control, "FunctionName")[0]?.textContent ?? null,
  });
  const [tab] = byName(manifest, "CustomTab");
  if (!tab) throw new Error("The manifest declares no ribbon tab.");
  return {
    id: byName(manifest, "Id")[0]?.textContent ?? "",
    tab: resource(children(tab, "Label")[0]),
    groups: children(tab, "Group").map((group) => ({
      label: resource(children(group, "Label")[0]),
      buttons: children(group, "Control").map(button),
    })),
    cellMenu: byName(manifest, "OfficeMenu").filter((menu) => menu.getAttribute("id") === "ContextMenuCell").flatMap((menu) => children(menu, "Control").map(button)),
    shortcuts: byName(manifest, "ExtendedOverrides")[0]?.getAttribute("Url") ?? null,
  };
}

/** `press` resolves when the command is done; its button is busy until then. */
export function drawRibbon(element: HTMLElement, ribbon: Ribbon, press: (button: RibbonButton) => Promise<void>): void {
  element.replaceChildren(...ribbon.groups.map(({ label, buttons }) => {
    const group = make("div", "group");
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", label);
    const row = make("div", "buttons");
    row.append(...buttons.map((button) => {
      const drawn = make("button", "command") as HTMLButtonElement;
      drawn.id = `ribbon-${button.id}`;
      drawn.title = button.tip;
      const icon = make("img", "icon") as HTMLImageElement;
      icon.src = new URL(button.icon).pathname;
      icon.alt = "";
      drawn.append(icon, button.label);
      drawn.addEventListener("click", () => {
        drawn.setAttribute("aria-busy", "true");
        void press(button).finally(() => drawn.removeAttribute("aria-busy"));
      });
      return drawn;
    }));
    const caption = make("div", "caption");
    caption.textContent = label;
    group.append(row, caption);
    return group;
  }));
}

function make(tag: string, className: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  return element;
}

/** Any namespace: the manifest has three. */
const byName = (within: Document | Element, name: string): Element[] => [...within.getElementsByTagNameNS("*", name)];
const children = (within: Element, name: string): Element[] => [...within.children].filter((child) => child.localName === name);
