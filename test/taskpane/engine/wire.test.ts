import { MessageChannel } from "node:worker_threads";
import { HostError } from "../../../src/host/host";
import { connect, type Call, type Port } from "../../../src/taskpane/engine/wire";

interface Near { ask(question: string): string }
interface Far { double(n: number): number; refuse(): never; fail(): never; ponder(n: number): Promise<string> }

function wired() {
  const { port1, port2 } = new MessageChannel();
  const near = connect<Near, Far>(port1 as unknown as Port, { ask: (question) => `${question} Yes.` });
  const far: Call<Near> = connect<Far, Near>(port2 as unknown as Port, {
    double: (n) => 2 * n,
    refuse: () => { throw new HostError("protected", "The sheet Budget is protected: unprotect it."); },
    fail: () => { throw new Error("out of luck"); },
    ponder: async (n) => `${await far("ask", "Really?")} ${n}`,
  });
  return { near, close: () => port1.close() };
}

test("a call resolves to what the other side gives back, whatever the order of the answers", async () => {
  const { near, close } = wired();
  expect(await Promise.all([near("ponder", 1), near("double", 21), near("ponder", 2)])).toEqual(["Really? Yes. 1", 42, "Really? Yes. 2"]);
  close();
});

test("a host's refusal crosses with its code", async () => {
  const { near, close } = wired();
  const refusal = await near("refuse").catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(HostError);
  expect(refusal).toMatchObject({ code: "protected", message: "The sheet Budget is protected: unprotect it." });
  close();
});

test("any other error crosses as its message", async () => {
  const { near, close } = wired();
  await expect(near("fail")).rejects.toThrow("out of luck");
  close();
});

test("a method that the other side does not have is an error, even one that every object has", async () => {
  const { near, close } = wired();
  await expect((near as unknown as (method: string) => Promise<unknown>)("toString")).rejects.toThrow("there is no method toString");
  close();
});

test("methods that are loaded when they are first called are loaded once, and again where that failed", async () => {
  const { port1, port2 } = new MessageChannel();
  const near = connect<Near, Far>(port1 as unknown as Port, {});
  let loads = 0;
  connect<Far, Near>(port2 as unknown as Port, { double: (n) => 2 * n }, () => {
    loads += 1;
    return loads === 1 ? Promise.reject(new Error("The network is gone.")) : Promise.resolve({ ponder: (n) => Promise.resolve(`Of ${n}.`) });
  });
  expect([await near("double", 1), loads]).toEqual([2, 0]);
  await expect(near("ponder", 1)).rejects.toThrow("The network is gone.");
  expect(await Promise.all([near("ponder", 2), near("ponder", 3)])).toEqual(["Of 2.", "Of 3."]);
  expect(loads).toBe(2);
  port1.close();
});
