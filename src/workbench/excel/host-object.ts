/** An object of Excel as a batch sees it: named properties, children and methods. Classes are tables; this makes objects of them. */
import { ExcelError } from "./excel-error";

export interface HostObject {
  readonly type: string;
  readonly target: unknown;
  /** What the library keeps to find the object again. */
  identity(): Readonly<Record<string, unknown>>;
  readonly scalars: readonly string[];
  has(property: string): boolean;
  read(property: string): unknown;
  write(property: string, value: unknown): void;
  /** Null where the class has no such child. */
  child(name: string): HostObject | null;
  call(method: string, args: readonly unknown[]): unknown;
  /** Null for anything but a collection. */
  items(): readonly HostObject[] | null;
  item(key: unknown): HostObject;
  readonly isNull: boolean;
}

export interface Property<T> { readonly get?: (target: T) => unknown; readonly set?: (target: T, value: never) => void }

/** Names in PascalCase, as on the wire. A child, method or item that is not there may be `nothing`. */
export interface ClassTable<T> {
  readonly id?: (target: T) => Readonly<Record<string, unknown>>;
  readonly properties?: Readonly<Record<string, Property<T> | ((target: T) => unknown)>>;
  readonly children?: Readonly<Record<string, (target: T) => HostObject>>;
  readonly methods?: Readonly<Record<string, (target: T, ...args: never[]) => unknown>>;
  readonly items?: (target: T) => readonly HostObject[];
  readonly item?: (target: T, key: unknown) => HostObject | undefined;
}

/** Makes the objects of one class. An unknown member is answered with Excel's `ApiNotFound`, naming it. */
export function hostClass<T>(type: string, table: ClassTable<T>): (target: T) => HostObject {
  const { properties = {}, children = {}, methods = {} } = table;
  const missing = (member: string): ExcelError => new ExcelError("ApiNotFound", `${type}.${member[0]?.toLowerCase()}${member.slice(1)} is not in the workbench`);
  const property = (name: string): Property<T> => {
    const found = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (!found) throw missing(name);
    return typeof found === "function" ? { get: found } : found;
  };
  return (target) => ({
    type,
    target,
    identity: () => table.id?.(target) ?? {},
    scalars: Object.keys(properties).filter((name) => property(name).get),
    has: (name) => Object.hasOwn(properties, name),
    read: (name) => {
      const { get } = property(name);
      if (!get) throw missing(name);
      return get(target);
    },
    write: (name, value) => {
      const { set } = property(name);
      if (!set) throw missing(name);
      set(target, value as never);
    },
    child: (name) => (Object.hasOwn(children, name) ? (children[name]?.(target) ?? null) : null),
    call: (name, args) => {
      const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
      if (!method) throw missing(name);
      return method(target, ...(args as never[]));
    },
    items: () => table.items?.(target) ?? null,
    item: (key) => {
      const found = table.item?.(target, key);
      if (!found) throw new ExcelError("ItemNotFound", `${type}: ${String(key)}`);
      return found;
    },
    isNull: false,
  });
}

/** Answers everything with itself: what `getItemOrNullObject` gives when there is none. */
export const nothing: HostObject = {
  type: "null", target: null, isNull: true, scalars: [],
  identity: () => ({}), has: () => true, read: () => null, items: () => null,
  write: () => { throw new ExcelError("ItemNotFound", "a property of a null object was set"); },
  child: () => nothing,
  call: () => nothing,
  item: () => nothing,
};

export const isHostObject = (value: unknown): value is HostObject => typeof value === "object" && value !== null && "identity" in value && "isNull" in value;

/** The pair `getItem` (an error where there is none) and `getItemOrNullObject`. */
export const orNothing = (found: HostObject | undefined): HostObject => found ?? nothing;
export function orNotFound(found: HostObject | undefined, what: unknown): HostObject {
  if (!found) throw new ExcelError("ItemNotFound", String(what));
  return found;
}
