import type { OpenAiCompatibleModelOptions } from "@/server/adapters/ai/openai-compatible";
import type { LanguageModel } from "@/server/ports/language-model";

/** The configured model, whose client is loaded with the first question: most requests ask none. */
export function modelOnUse(options: OpenAiCompatibleModelOptions): LanguageModel {
  const { smallModel, largeModel } = options;
  let opening: Promise<LanguageModel> | undefined;
  const open = (): Promise<LanguageModel> => {
    opening ??= import("@/server/adapters/ai/openai-compatible").then((adapter) =>
      adapter.createOpenAiCompatibleModel(options),
    );
    return opening;
  };
  return {
    name: smallModel === largeModel ? largeModel : `${smallModel}, ${largeModel}`,
    models: { small: smallModel, large: largeModel },
    stream(request) {
      const started = open().then((model) => model.stream(request));
      const pieces = async function* () {
        yield* (await started).partials;
      };
      return { partials: pieces(), result: started.then((stream) => stream.result) };
    },
  };
}
