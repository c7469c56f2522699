/** Runs one batch: resolves its object paths, carries out its actions in order, and stops at the first error. */
import { ExcelError } from "./excel-error";
import { isHostObject, nothing, type HostObject } from "./host-object";
import { ACTION, PATH, type Action, type ArgumentInfo, type Batch, type ObjectPath, type Query, type Reply } from "./protocol";

/** Objects that the library has asked to keep between batches, by reference id. */
export interface References {
  find(id: string): HostObject | undefined;
  keep(object: HostObject): string;
}

/** What was done before an error stays done, as in Excel; its results are not told. `services`: objects beside the workbook, by the library's names. */
export function runBatch(batch: Batch, root: HostObject, references: References, services: Readonly<Record<string, HostObject>>): Reply {
  const resolved = new Map<number, HostObject>();
  const kept = new Map<number, string>();
  const Results: { ActionId: number; Value: unknown }[] = [];

  const resolve = (id: number): HostObject => {
    const known = resolved.get(id);
    if (known) return known;
    const path = batch.ObjectPaths[id];
    if (!path) throw new ExcelError("InvalidReference", `object path ${id}`);
    const found = follow(path);
    resolved.set(id, found);
    return found;
  };
  const follow = (path: ObjectPath): HostObject => {
    if (path.ObjectPathType === PATH.context) return root;
    if (path.ObjectPathType === PATH.nothing) return nothing;
    if (path.ObjectPathType === PATH.reference) {
      const found = references.find(path.Name);
      if (!found) throw new ExcelError("InvalidReference", "a reference no longer kept");
      return found;
    }
    if (path.ObjectPathType === PATH.newObject) {
      const found = services[path.Name];
      if (!found) throw new ExcelError("ApiNotFound", `${path.Name} is not in the workbench`);
      return found;
    }
    const parent = resolve(path.ParentObjectPathId ?? 0);
    if (path.ObjectPathType === PATH.indexer) return parent.item(argumentsOf(path.ArgumentInfo)[0]);
    if (path.ObjectPathType === PATH.method) {
      const found = parent.call(path.Name, argumentsOf(path.ArgumentInfo));
      if (!isHostObject(found)) throw new ExcelError("GeneralException", `${path.Name} gave no object`);
      return found;
    }
    const child = path.ObjectPathType === PATH.property ? parent.child(path.Name) : null;
    if (!child) throw new ExcelError("ApiNotFound", `${parent.type}.${camel(path.Name)} is not in the workbench`);
    return child;
  };
  const argumentsOf = (info: ArgumentInfo | undefined): unknown[] =>
    (info?.Arguments ?? []).map((value, at) => {
      const reference = info?.ReferencedObjectPathIds?.[at] ?? 0;
      if (typeof reference === "number") return reference === 0 ? nested(value) : resolve(reference);
      return reference.map((id, inner) => (id === 0 ? (value as unknown[])[inner] : resolve(id)));
    });
  /** Objects of Excel inside plain ones, such as the source of a validation list. */
  const nested = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    if ("_ObjectPathId" in value) return resolve(Number(value._ObjectPathId));
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, nested(inner)]));
  };
  const identity = (id: number, object: HostObject): Record<string, unknown> => ({ ...object.identity(), ...(kept.has(id) && { _ReferenceId: kept.get(id) }) });

  const perform = (action: Action): void => {
    if (action.ActionType === ACTION.trace) {
      Results.push({ ActionId: action.Id, Value: null });
      return;
    }
    const object = resolve(action.ObjectPathId);
    if (action.ActionType === ACTION.instantiate) Results.push({ ActionId: action.Id, Value: object.isNull ? null : identity(action.ObjectPathId, object) });
    else if (action.ActionType === ACTION.query) Results.push({ ActionId: action.Id, Value: object.isNull ? null : { ...identity(action.ObjectPathId, object), ...query(object, action.QueryInfo ?? {}) } });
    else if (action.ActionType === ACTION.setProperty) object.write(action.Name, argumentsOf(action.ArgumentInfo)[0]);
    else if (action.ActionType === ACTION.method && action.Name === "_KeepReference") {
      if (!object.isNull) kept.set(action.ObjectPathId, references.keep(object));
    } else if (action.ActionType === ACTION.method) {
      const value = object.call(action.Name, argumentsOf(action.ArgumentInfo));
      Results.push({ ActionId: action.Id, Value: isHostObject(value) ? value.identity() : (value ?? null) });
    } else throw new ExcelError("ApiNotFound", `action type ${action.ActionType} is not in the workbench`);
  };

  for (const [index, action] of batch.Actions.entries()) {
    try {
      perform(action);
    } catch (error) {
      if (!(error instanceof ExcelError)) throw error;
      const type = resolved.get(action.ObjectPathId)?.type ?? batch.ObjectPaths[action.ObjectPathId]?.Name ?? "";
      return { Error: { Code: error.code, Message: error.message, Location: action.Name ? `${type}.${camel(action.Name)}` : type, ActionIndex: index } };
    }
  }
  return { Results };
}

/** What a `load` asks for: the named properties, of each item where the object is a collection. */
function query(object: HostObject, { Select = [], Expand = [], Top, Skip = 0 }: Query): Record<string, unknown> {
  const items = object.items();
  const wanted = [...Select, ...Expand].map((path) => path.split("/").filter((part) => part !== "" && part !== "items"));
  if (wanted.length === 0 || wanted.some((path) => path.length === 0)) wanted.push(["*"]);
  const own = wanted.filter(([first = ""]) => !items || (first !== "*" && object.has(pascal(first))));
  const values = select(object, own);
  if (!items) return values;
  const rest = wanted.filter((path) => !own.includes(path) && path.length > 0);
  const chosen = items.slice(Skip, Top === undefined ? undefined : Skip + Top);
  return { ...values, _Items: rest.length > 0 || own.length === 0 ? chosen.map((item) => ({ ...item.identity(), ...queryPaths(item, rest) })) : undefined };
}

const queryPaths = (object: HostObject, paths: readonly string[][]): Record<string, unknown> => query(object, { Select: paths.map((path) => path.join("/")) });

function select(object: HostObject, paths: readonly string[][]): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  const children = new Map<string, string[][]>();
  for (const [first = "", ...rest] of paths) {
    const name = pascal(first);
    if (first === "*") for (const scalar of object.scalars) values[scalar] = object.read(scalar);
    else if (rest.length === 0 && object.has(name)) values[name] = object.read(name);
    else children.set(name, [...(children.get(name) ?? []), rest]);
  }
  for (const [name, rest] of children) {
    const child = object.child(name);
    if (!child) throw new ExcelError("ApiNotFound", `${object.type}.${camel(name)} is not in the workbench`);
    values[name] = child.isNull ? null : { ...child.identity(), ...queryPaths(child, rest.filter((path) => path.length > 0)) };
  }
  return values;
}

const pascal = (name: string): string => (name[0] ?? "").toUpperCase() + name.slice(1);
const camel = (name: string): string => (name[0] ?? "").toLowerCase() + name.slice(1);
