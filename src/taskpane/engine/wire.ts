/** Calls between two threads, both ways: each side has methods, and calls those of the other. */
import { HostError, type HostErrorCode } from "../../host/host";

/** What a thread sends through: a Worker, or the worker's own global. */
export interface Port {
  postMessage(message: unknown): void;
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
}

type Method = (...args: never[]) => unknown;
export type Methods<T> = { readonly [K in keyof T]: Method };

/** Calls a method of the other side; rejects with what it threw. */
export type Call<T extends Methods<T>> = <K extends keyof T & string>(method: K, ...args: Parameters<T[K]>) => Promise<Awaited<ReturnType<T[K]>>>;

interface Failure { readonly message: string; readonly code: HostErrorCode | null }

type Message =
  | { readonly kind: "call"; readonly id: number; readonly method: string; readonly args: readonly unknown[] }
  | { readonly kind: "done"; readonly id: number; readonly value: unknown }
  | { readonly kind: "failed"; readonly id: number; readonly failure: Failure };

interface Waiting { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void }

/** `mine`: what the other side may call; what it lacks is in `more`, loaded when it is first called. Everything that crosses is copied, so functions cannot. */
export function connect<Mine extends Methods<Mine>, Theirs extends Methods<Theirs>>(port: Port, mine: Partial<Mine>, more: () => Promise<Partial<Mine>> = () => Promise.resolve({})): Call<Theirs> {
  const waiting = new Map<number, Waiting>();
  let loaded: Promise<Partial<Mine>> | null = null;
  let last = 0;
  port.addEventListener("message", ({ data }) => {
    const message = data as Message;
    if (message.kind === "call") void answer(message);
    else settle(message);
  });

  async function answer({ id, method, args }: Extract<Message, { kind: "call" }>): Promise<void> {
    try {
      const known = own(mine, method) ?? own(await (loaded ??= more().catch((error: unknown) => { loaded = null; throw error; })), method);
      if (!known) throw new Error(`there is no method ${method}`);
      port.postMessage({ kind: "done", id, value: await known(...args) } satisfies Message);
    } catch (error) {
      port.postMessage({ kind: "failed", id, failure: failureOf(error) } satisfies Message);
    }
  }

  function settle(message: Exclude<Message, { kind: "call" }>): void {
    const call = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.kind === "done") call?.resolve(message.value);
    else call?.reject(errorOf(message.failure));
  }

  return (method, ...args) => new Promise((resolve, reject) => {
    const id = (last += 1);
    waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
    port.postMessage({ kind: "call", id, method, args } satisfies Message);
  });
}

const own = (methods: object, name: string): ((...given: readonly unknown[]) => unknown) | null =>
  (Object.hasOwn(methods, name) ? (methods as Record<string, (...given: readonly unknown[]) => unknown>)[name]! : null);

const failureOf = (error: unknown): Failure => ({ message: error instanceof Error ? error.message : String(error), code: error instanceof HostError ? error.code : null });

/** A host's refusal stays one on the other side, so that commands can tell it from a fault. */
const errorOf = ({ message, code }: Failure): Error => (code === null ? new Error(message) : new HostError(code, message));
