/** Text in, unit vectors out. `name` and `dimensions` are stored beside every vector. */
export type Embedder = {
  readonly name: string;
  readonly dimensions: number;
  /** The cosine from which on two short texts are likely about the same; below it, neighbours are noise. Absent: 0.5. */
  readonly alikeFrom?: number;
  embed(texts: string[]): Promise<Float32Array[]>;
};
