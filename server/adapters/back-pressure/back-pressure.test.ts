import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/errors";
import { createBackPressure, type Pause, type PauseRows } from "@/server/adapters/back-pressure/create-back-pressure";
import { pressedEmbedder } from "@/server/adapters/back-pressure/pressed-embedder";
import { pressedLanguageModel } from "@/server/adapters/back-pressure/pressed-language-model";
import type { LanguageModel } from "@/server/ports/language-model";

const START = Date.UTC(2030, 0, 1);

/** Rows as the store keeps them, and any number of processes that read them under one clock. */
function installation() {
  const kept = new Map<string, Pause>();
  let ms = START;
  const slept: number[] = [];
  const rows: PauseRows = {
    find: async (provider) => kept.get(provider) ?? null,
    async extend(provider, until, now) {
      const before = kept.get(provider);
      const isNew = !before || before.until <= now;
      const pause = {
        until: before && before.until > until ? before.until : until,
        refusals: (before?.refusals ?? 0) + (isNew ? 1 : 0),
      };
      kept.set(provider, pause);
      return pause;
    },
    async end(provider, now) {
      if ((kept.get(provider)?.until ?? now) <= now) kept.delete(provider);
    },
  };
  return {
    slept,
    kept,
    advance: (by: number) => {
      ms += by;
    },
    process: () =>
      createBackPressure({
        rows,
        clock: { now: () => new Date(ms) },
        random: () => 0,
        sleep: async (wait) => {
          slept.push(wait);
          ms += wait;
        },
      }),
  };
}

const busy = (retryAfterMs?: number) =>
  new AppError("unavailable", "Busy.", {
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    details: { status: 429 },
  });

describe("back-pressure", () => {
  it("lets nobody call a provider that refused one, in any process, and only that provider", async () => {
    const here = installation();
    const [one, other] = [here.process(), here.process()];
    expect(await one.refused("a.example", 60_000)).toBe(60_000);
    for (const process of [one, other])
      await expect(process.enter("a.example")).rejects.toMatchObject({ code: "unavailable", retryAfterMs: 60_000 });
    await other.enter("b.example");
    here.advance(60_000);
    await one.enter("a.example");
    await other.enter("a.example");
  });

  it("learns within a second what another process was told", async () => {
    const here = installation();
    const [one, other] = [here.process(), here.process()];
    await other.enter("a.example");
    await one.refused("a.example", 60_000);
    here.advance(1_000);
    await expect(other.enter("a.example")).rejects.toMatchObject({ retryAfterMs: 59_000 });
  });

  it("waits a short pause out, for an attempt is worth more than seconds", async () => {
    const here = installation();
    const pressure = here.process();
    await pressure.refused("a.example", 3_000);
    await pressure.enter("a.example");
    expect(here.slept).toEqual([3_000]);
  });

  it("asks less and less often whoever keeps refusing, and forgets once it is answered", async () => {
    const here = installation();
    const pressure = here.process();
    const waits: number[] = [];
    for (let n = 0; n < 4; n++) {
      waits.push(await pressure.refused("a.example", 1_000));
      here.advance(60_000);
    }
    expect(waits).toEqual([2_000, 4_000, 8_000, 16_000]);
    await pressure.answered("a.example");
    expect(here.kept.size).toBe(0);
    expect(await pressure.refused("a.example", undefined)).toBe(2_000);
  });

  it("counts the refusals of calls that were under way together once", async () => {
    const here = installation();
    const [one, other] = [here.process(), here.process()];
    await one.refused("a.example", undefined);
    await other.refused("a.example", undefined);
    expect(here.kept.get("a.example")?.refusals).toBe(1);
  });

  it("an answer to an earlier call does not end a pause", async () => {
    const here = installation();
    const pressure = here.process();
    await pressure.refused("a.example", 60_000);
    await pressure.answered("a.example");
    await expect(pressure.enter("a.example")).rejects.toMatchObject({ code: "unavailable" });
  });
});

describe("an endpoint under back-pressure", () => {
  const request = { task: "t", tier: "small", system: "", prompt: "", schema: undefined as never } as const;
  function endpoint(fault: () => AppError | null) {
    let calls = 0;
    const model: LanguageModel = {
      name: "m",
      models: { small: "m", large: "m" },
      stream<T>() {
        calls++;
        const error = fault();
        const usage = { model: "m", inputTokens: 1, outputTokens: 1, costMicroUsd: 0 };
        return {
          partials: (async function* () {
            if (error) throw error;
            yield {};
          })(),
          result: error ? Promise.reject(error) : Promise.resolve({ value: "ok" as T, usage }),
        };
      },
    };
    return { model, calls: () => calls };
  }
  const drain = async (model: LanguageModel) => {
    const { partials, result } = model.stream(request);
    result.catch(() => undefined);
    for await (const _ of partials);
    return (await result).value;
  };

  it("a model's refusal of one person's text keeps the next person's from being asked", async () => {
    const here = installation();
    const { model, calls } = endpoint(() => busy(45_000));
    const [first, second] = [1, 2].map(() => pressedLanguageModel(model, "The model", here.process()));
    if (!first || !second) throw new Error("Two are needed.");
    await expect(drain(first)).rejects.toMatchObject({ code: "unavailable", retryAfterMs: 45_000 });
    await expect(drain(second)).rejects.toMatchObject({ retryAfterMs: 45_000, details: { isPaused: true } });
    expect(calls()).toBe(1);
    expect(here.kept.get("The model")?.refusals).toBe(1);
  });

  it("other faults of a model are nobody else's matter", async () => {
    const here = installation();
    const { model } = endpoint(() => new AppError("unavailable", "Down.", { details: { status: 500 } }));
    await expect(drain(pressedLanguageModel(model, "The model", here.process()))).rejects.toMatchObject({
      message: "Down.",
    });
    expect(here.kept.size).toBe(0);
  });

  it("embeddings wait a short pause out and leave a long one to the caller", async () => {
    const here = installation();
    const answers = [busy(2_000), null, busy(90_000)];
    const embedder = {
      name: "e",
      dimensions: 1,
      async embed() {
        const error = answers.shift();
        if (error) throw error;
        return [Float32Array.of(1)];
      },
    };
    const pressed = pressedEmbedder(embedder, "The embeddings", here.process());
    expect(await pressed.embed(["x"])).toHaveLength(1);
    await expect(pressed.embed(["x"])).rejects.toMatchObject({ retryAfterMs: 90_000 });
    await expect(pressed.embed(["x"])).rejects.toMatchObject({ details: { isPaused: true } });
    expect(answers).toHaveLength(0);
  });
});
