import { gramBuckets } from "@/lib/domain/match/embed-text";
import { exactExp, exactLog } from "@/server/adapters/embedder/exact-exp";
import { seededRandom, shuffle } from "@/server/adapters/embedder/seeded-random";

/** Labels that mean the same thing: each of `left` is paired with a random other of `right`. */
export type ConceptLabels = { left: readonly string[]; right: readonly string[] };
/** One source per batch, so that negatives are of the same kind. `weight` is the number of passes per epoch. */
export type ConceptSource = { name: string; concepts: readonly ConceptLabels[]; weight: number };

export type TrainingOptions = {
  seed: number;
  buckets: number;
  dimensions: number;
  batch: number;
  epochs: number;
  temperature: number;
  rate: number;
  log?: (line: string) => void;
};

type Text = { buckets: Uint32Array; weights: Float32Array };
type Pair = { left: number; right: number; concept: number };

/** The fitted table before quantising; `weights` is the idf of each bucket. */
export type FittedTable = { rows: Float32Array; weights: Float32Array };

/**
 * In-batch softmax over pairs of labels of one concept (InfoNCE, both directions), row-wise Adagrad. Every number comes
 * from + - * / and square roots in a fixed order, so the same sources and seed give the same bytes.
 */
export function trainContrastive(sources: readonly ConceptSource[], options: TrainingOptions): FittedTable {
  const { buckets, dimensions } = options;
  const random = seededRandom(options.seed);
  const texts: Text[] = [];
  const ids = new Map<string, number>();
  const documentCounts = new Float64Array(buckets);
  const grams: number[][] = [];
  const idOf = (label: string) => {
    const known = ids.get(label);
    if (known !== undefined) return known;
    const id = grams.push(gramBuckets(label, buckets)) - 1;
    ids.set(label, id);
    for (const b of new Set(grams[id])) documentCounts[b] = (documentCounts[b] ?? 0) + 1;
    return id;
  };
  const numbered = sources.map((s) => ({
    ...s,
    concepts: s.concepts.map((c) => ({ left: [...new Set(c.left.map(idOf))], right: [...new Set(c.right.map(idOf))] })),
  }));
  const weights = new Float32Array(buckets);
  for (let b = 0; b < buckets; b++) weights[b] = exactLog((grams.length + 1) / ((documentCounts[b] ?? 0) + 1)) + 0.1;
  for (const list of grams) texts.push(asText(list, weights));

  const rows = new Float32Array(buckets * dimensions);
  for (let i = 0; i < rows.length; i++) rows[i] = (random() + random() + random() - 1.5) * 0.2;
  const state = {
    rows,
    squares: new Float32Array(buckets).fill(1e-8),
    gradient: new Float32Array(buckets * dimensions),
  };
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const batches = numbered.flatMap((source) => batchesOf(source, options.batch, random));
    shuffle(batches, random);
    let loss = 0;
    for (const [i, batch] of batches.entries()) {
      const progress = (epoch + i / batches.length) / options.epochs;
      loss += trainBatch(texts, batch, state, { ...options, rate: options.rate * (1 - 0.9 * progress) });
    }
    options.log?.(
      `epoch ${epoch + 1}/${options.epochs}: ${batches.length} batches, loss ${(loss / batches.length).toFixed(4)}`,
    );
  }
  return { rows, weights };
}

function asText(list: readonly number[], weights: Float32Array): Text {
  const counts = new Map<number, number>();
  for (const b of list) counts.set(b, (counts.get(b) ?? 0) + 1);
  return {
    buckets: Uint32Array.from(counts.keys()),
    weights: Float32Array.from(counts, ([b, n]) => n * (weights[b] ?? 0)),
  };
}

function batchesOf(
  source: { concepts: { left: number[]; right: number[] }[]; weight: number },
  size: number,
  random: () => number,
): Pair[][] {
  const pairs: Pair[] = [];
  const passes = Math.floor(source.weight) + (random() < source.weight % 1 ? 1 : 0);
  for (let pass = 0; pass < passes; pass++) {
    for (const [concept, labels] of source.concepts.entries()) {
      for (const left of labels.left) {
        const other = labels.right[Math.floor(random() * labels.right.length)] ?? left;
        if (other !== left) pairs.push({ left, right: other, concept });
      }
    }
  }
  shuffle(pairs, random);
  const batches: Pair[][] = [];
  for (let at = 0; at + size / 2 <= pairs.length; at += size) batches.push(pairs.slice(at, at + size));
  return batches;
}

type State = { rows: Float32Array; squares: Float32Array; gradient: Float32Array };

function forward(text: Text, rows: Float32Array, out: Float32Array, at: number, dimensions: number): number {
  out.fill(0, at, at + dimensions);
  for (let i = 0; i < text.buckets.length; i++) {
    const w = text.weights[i] as number;
    const start = (text.buckets[i] as number) * dimensions;
    for (let d = 0; d < dimensions; d++) out[at + d] = (out[at + d] as number) + w * (rows[start + d] as number);
  }
  let square = 0;
  for (let d = 0; d < dimensions; d++) square += (out[at + d] as number) * (out[at + d] as number);
  const length = Math.sqrt(square) + 1e-9;
  for (let d = 0; d < dimensions; d++) out[at + d] = (out[at + d] as number) / length;
  return length;
}

function trainBatch(texts: readonly Text[], batch: readonly Pair[], state: State, options: TrainingOptions): number {
  const n = batch.length;
  const dims = options.dimensions;
  const left = new Float32Array(n * dims);
  const right = new Float32Array(n * dims);
  const leftLength = new Float32Array(n);
  const rightLength = new Float32Array(n);
  for (const [i, pair] of batch.entries()) {
    leftLength[i] = forward(texts[pair.left] as Text, state.rows, left, i * dims, dims);
    rightLength[i] = forward(texts[pair.right] as Text, state.rows, right, i * dims, dims);
  }
  const { similarity, loss } = softmaxGradient(batch, left, right, dims, options.temperature);
  const leftGradient = new Float32Array(n * dims);
  const rightGradient = new Float32Array(n * dims);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const g = similarity[i * n + j] as number;
      if (g > -1e-7 && g < 1e-7) continue;
      const [a, b] = [i * dims, j * dims];
      for (let d = 0; d < dims; d++) {
        leftGradient[a + d] = (leftGradient[a + d] as number) + g * (right[b + d] as number);
        rightGradient[b + d] = (rightGradient[b + d] as number) + g * (left[a + d] as number);
      }
    }
  }
  const touched = new Set<number>();
  for (const [i, pair] of batch.entries()) {
    scatter(texts[pair.left] as Text, left, leftGradient, i * dims, leftLength[i] as number, state, touched, dims);
    scatter(texts[pair.right] as Text, right, rightGradient, i * dims, rightLength[i] as number, state, touched, dims);
  }
  for (const bucket of touched) step(bucket, state, options.rate, dims);
  return loss;
}

/** Turns the batch's similarities into d loss / d similarity; pairs of the same concept are no negatives of each other. */
function softmaxGradient(
  batch: readonly Pair[],
  left: Float32Array,
  right: Float32Array,
  dims: number,
  temperature: number,
) {
  const n = batch.length;
  const exps = new Float32Array(n * n);
  const similarity = new Float32Array(n * n);
  const rowSum = new Float64Array(n);
  const columnSum = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      if (i !== j && (batch[i] as Pair).concept === (batch[j] as Pair).concept) continue;
      let dot = 0;
      const [a, b] = [i * dims, j * dims];
      for (let d = 0; d < dims; d++) dot += (left[a + d] as number) * (right[b + d] as number);
      const e = exactExp((dot - 1) / temperature);
      exps[i * n + j] = e;
      rowSum[i] = (rowSum[i] as number) + e;
      columnSum[j] = (columnSum[j] as number) + e;
    }
  }
  let loss = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const e = exps[i * n + j] as number;
      const p = e / (rowSum[i] as number) + e / (columnSum[j] as number);
      similarity[i * n + j] = (p - (i === j ? 2 : 0)) / (temperature * n);
    }
    const own = exps[i * n + i] as number;
    loss -= exactLog(Math.max(1e-12, own / (rowSum[i] as number))) / n;
  }
  return { similarity, loss };
}

function scatter(
  text: Text,
  unit: Float32Array,
  gradient: Float32Array,
  at: number,
  length: number,
  state: State,
  touched: Set<number>,
  dims: number,
): void {
  let along = 0;
  for (let d = 0; d < dims; d++) along += (gradient[at + d] as number) * (unit[at + d] as number);
  for (let i = 0; i < text.buckets.length; i++) {
    const bucket = text.buckets[i] as number;
    const scale = (text.weights[i] as number) / length;
    const start = bucket * dims;
    touched.add(bucket);
    for (let d = 0; d < dims; d++) {
      const g = (gradient[at + d] as number) - along * (unit[at + d] as number);
      state.gradient[start + d] = (state.gradient[start + d] as number) + scale * g;
    }
  }
}

function step(bucket: number, state: State, rate: number, dims: number): void {
  const start = bucket * dims;
  let square = 0;
  for (let d = 0; d < dims; d++) square += (state.gradient[start + d] as number) ** 2;
  state.squares[bucket] = (state.squares[bucket] as number) + square / dims;
  const scale = rate / Math.sqrt(state.squares[bucket] as number);
  for (let d = 0; d < dims; d++) {
    state.rows[start + d] = (state.rows[start + d] as number) - scale * (state.gradient[start + d] as number);
    state.gradient[start + d] = 0;
  }
}
