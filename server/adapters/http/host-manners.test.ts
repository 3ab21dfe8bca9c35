import { describe, expect, it } from "vitest";
import { HostManners } from "@/server/adapters/http/host-manners";

/** A clock that only sleeping moves. */
function world(options: { concurrency?: number; intervalMs?: number; random?: () => number } = {}) {
  let nowMs = 1_000_000;
  const slept: number[] = [];
  const manners = new HostManners({
    concurrency: options.concurrency ?? 4,
    intervalMs: options.intervalMs ?? 100,
    clock: { now: () => new Date(nowMs) },
    sleep: async (ms) => {
      slept.push(Math.round(ms));
      nowMs += ms;
    },
    random: options.random ?? (() => 0),
  });
  return { manners, slept, pass: (ms: number) => (nowMs += ms) };
}
const turn = async (manners: HostManners, host = "a.example") => (await manners.enter(host))();

describe("manners towards a host", () => {
  it("keep starts apart, with jitter, and each host by itself", async () => {
    const { manners, slept } = world({ random: () => 1 });
    await turn(manners);
    await turn(manners);
    await turn(manners, "b.example");
    await turn(manners);
    expect(slept).toEqual([125, 125]);
  });

  it("double the distance and wait longer with every refusal, and recover slowly with answers", async () => {
    const { manners, slept, pass } = world();
    const waits = [1, 2, 3].map(() => manners.slowDown("a.example"));
    expect(waits).toEqual([500, 1_000, 2_000]);
    await turn(manners);
    expect(slept).toEqual([2_000]);
    pass(60_000);
    await turn(manners);
    await turn(manners);
    expect(slept.at(-1)).toBe(1_000);
    for (let i = 0; i < 4; i++) manners.answered("a.example");
    pass(60_000);
    await turn(manners);
    await turn(manners);
    expect(slept.at(-1)).toBe(410);
  });

  it("wait exactly as Retry-After says, and spread the backoff that is their own", () => {
    expect(world().manners.slowDown("a.example", 7_000)).toBe(7_000);
    expect(world({ random: () => 1 }).manners.slowDown("a.example")).toBe(1_000);
    expect(world({ random: () => 0 }).manners.slowDown("a.example")).toBe(500);
  });

  it("let fewer requests run side by side after a refusal", async () => {
    const { manners } = world({ concurrency: 4, intervalMs: 0 });
    manners.slowDown("a.example");
    manners.slowDown("a.example");
    const leave = await manners.enter("a.example");
    let isIn = false;
    const second = manners.enter("a.example").then((done) => {
      isIn = true;
      return done;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(isIn).toBe(false);
    leave();
    (await second)();
    for (let i = 0; i < 5; i++) manners.answered("a.example");
    const [one, two] = await Promise.all([manners.enter("a.example"), manners.enter("a.example")]);
    one();
    two();
  });

  it("keep the distance a site asks for, whatever it answers", async () => {
    const { manners, slept } = world();
    manners.keepApart("a.example", 5_000);
    await turn(manners);
    for (let i = 0; i < 20; i++) manners.answered("a.example");
    await turn(manners);
    expect(slept).toEqual([5_000]);
  });

  it("let who is called off stop waiting, without taking a place", async () => {
    const { manners } = world({ concurrency: 1 });
    const leave = await manners.enter("a.example");
    const caller = new AbortController();
    const waiting = manners.enter("a.example", caller.signal);
    caller.abort(new Error("called off"));
    await expect(waiting).rejects.toThrow("called off");
    leave();
    await turn(manners);
  });
});
