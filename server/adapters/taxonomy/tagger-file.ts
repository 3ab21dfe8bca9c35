import { TAGS, type TaggerLayer, type TaggerModel } from "@/lib/domain/match/span-tagger";
import { formatWordClasses, parseWordClasses, type WordClasses } from "@/lib/domain/match/word-classes";

/** The span tagger with the word classes it was fitted with. */
export type SkillTagger = { model: TaggerModel; classes: WordClasses };

const TRANSITIONS = TAGS * (TAGS + 1);
const LAYER_BYTES = 4 * (2 + TRANSITIONS);

/** Little-endian: bytes of class text, buckets, layers; the text; per layer scale, bias, transitions; weights. */
export function encodeTagger({ model, classes }: SkillTagger): Uint8Array {
  const text = new TextEncoder().encode(formatWordClasses(classes));
  const head = 12 + text.length;
  const bytes = new Uint8Array(head + model.layers.length * LAYER_BYTES + model.weights.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, text.length, true);
  view.setUint32(4, model.buckets, true);
  view.setUint32(8, model.layers.length, true);
  bytes.set(text, 12);
  for (const [l, layer] of model.layers.entries()) {
    const at = head + l * LAYER_BYTES;
    view.setFloat32(at, layer.scale, true);
    view.setFloat32(at + 4, layer.outsideBias, true);
    for (const [i, w] of layer.transitions.entries()) view.setFloat32(at + 8 + 4 * i, w, true);
  }
  const { buffer, byteOffset, length } = model.weights;
  bytes.set(new Uint8Array(buffer, byteOffset, length), head + model.layers.length * LAYER_BYTES);
  return bytes;
}

/** Reads what encodeTagger wrote. */
export function decodeTagger(bytes: Uint8Array): SkillTagger {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const textLength = view.getUint32(0, true);
  const buckets = view.getUint32(4, true);
  const count = view.getUint32(8, true);
  const head = 12 + textLength;
  const layers = Array.from({ length: count }, (_, l): TaggerLayer => {
    const at = head + l * LAYER_BYTES;
    return {
      scale: view.getFloat32(at, true),
      outsideBias: view.getFloat32(at + 4, true),
      transitions: Float32Array.from({ length: TRANSITIONS }, (__, i) => view.getFloat32(at + 8 + 4 * i, true)),
    };
  });
  const start = bytes.byteOffset + head + count * LAYER_BYTES;
  return {
    classes: parseWordClasses(new TextDecoder().decode(bytes.subarray(12, head))),
    model: { buckets, layers, weights: new Int8Array(bytes.buffer, start, buckets * count * TAGS) },
  };
}
