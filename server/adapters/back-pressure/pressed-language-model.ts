import { reportRefusal } from "@/server/adapters/back-pressure/report-refusal";
import type { BackPressure } from "@/server/ports/back-pressure";
import type { LanguageModel } from "@/server/ports/language-model";

/** A model that is not asked while its provider wants fewer calls, and that tells everybody when it does. */
export function pressedLanguageModel(model: LanguageModel, provider: string, pressure: BackPressure): LanguageModel {
  return {
    name: model.name,
    models: model.models,
    stream(request) {
      const started = pressure.enter(provider, request.signal).then(() => model.stream(request));
      // A refusal reaches both the pieces and the result; it is told once.
      let told: Promise<unknown> | undefined;
      const tell = (error: unknown): Promise<unknown> => (told ??= reportRefusal(pressure, provider, error));
      const pieces = async function* () {
        try {
          yield* (await started).partials;
        } catch (error) {
          throw await tell(error);
        }
      };
      const whole = async () => {
        try {
          const answer = await (await started).result;
          await pressure.answered(provider);
          return answer;
        } catch (error) {
          throw await tell(error);
        }
      };
      return { partials: pieces(), result: whole() };
    },
  };
}
