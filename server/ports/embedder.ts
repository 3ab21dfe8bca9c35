import type { ModelUsage } from "@/server/ports/language-model";

export type EmbedOptions = {
  /** Called after each answered request with what it cost. */
  onSpent?: (usage: ModelUsage) => void;
};

/** Text in, unit vectors out. `name` and `dimensions` are stored beside every vector. */
export type Embedder = {
  readonly name: string;
  readonly dimensions: number;
  /** The cosine from which on two short texts are likely about the same; below it, neighbours are noise. Absent: 0.5. */
  readonly alikeFrom?: number;
  /** The provider's name of the model, where a provider counts each call; absent where embedding costs nothing. */
  readonly meteredModel?: string;
  embed(texts: string[], options?: EmbedOptions): Promise<Float32Array[]>;
};
