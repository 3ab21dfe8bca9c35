import { TAGS, type TaggerModel } from "@/lib/domain/match/span-tagger";
import type { WordClasses } from "@/lib/domain/match/word-classes";

/** Both layers of the span tagger with the word classes they were fitted with. */
export type SkillTagger = { knowledge: TaggerModel; skill: TaggerModel; classes: WordClasses };

const HEADER = 4 + 4 + 4 + TAGS * (TAGS + 1) * 4;

/** Little-endian: class count and dimensions, centroids, then per layer buckets, scale, bias, transitions, weights. */
export function encodeTagger(tagger: SkillTagger): Uint8Array {
  const { classes } = tagger;
  const models = [tagger.knowledge, tagger.skill];
  const bytes = new Uint8Array(
    8 + classes.centroids.length + models.reduce((n, m) => n + HEADER + m.weights.length, 0),
  );
  const view = new DataView(bytes.buffer);
  view.setUint32(0, classes.count, true);
  view.setUint32(4, classes.centroids.length / classes.count, true);
  bytes.set(asBytes(classes.centroids), 8);
  let at = 8 + classes.centroids.length;
  for (const model of models) {
    view.setUint32(at, model.buckets, true);
    view.setFloat32(at + 4, model.scale, true);
    view.setFloat32(at + 8, model.outsideBias, true);
    for (const [i, w] of model.transitions.entries()) view.setFloat32(at + 12 + 4 * i, w, true);
    bytes.set(asBytes(model.weights), at + HEADER);
    at += HEADER + model.weights.length;
  }
  return bytes;
}

/** Reads what encodeTagger wrote. */
export function decodeTagger(bytes: Uint8Array): SkillTagger {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(0, true);
  const centroidBytes = count * view.getUint32(4, true);
  const classes = { count, centroids: asInts(bytes, 8, centroidBytes) };
  let at = 8 + centroidBytes;
  const readModel = (): TaggerModel => {
    const buckets = view.getUint32(at, true);
    const transitions = new Float32Array(TAGS * (TAGS + 1));
    for (let i = 0; i < transitions.length; i++) transitions[i] = view.getFloat32(at + 12 + 4 * i, true);
    const model = {
      buckets,
      scale: view.getFloat32(at + 4, true),
      outsideBias: view.getFloat32(at + 8, true),
      transitions,
      weights: asInts(bytes, at + HEADER, buckets * TAGS),
    };
    at += HEADER + buckets * TAGS;
    return model;
  };
  return { classes, knowledge: readModel(), skill: readModel() };
}

const asBytes = (ints: Int8Array) => new Uint8Array(ints.buffer, ints.byteOffset, ints.length);
const asInts = (bytes: Uint8Array, start: number, length: number) =>
  new Int8Array(bytes.buffer, bytes.byteOffset + start, length);
