/** Text in, unit vectors out. `name` and `dimensions` are stored beside every vector. */
export type Embedder = {
  readonly name: string;
  readonly dimensions: number;
  embed(texts: string[]): Promise<Float32Array[]>;
};
