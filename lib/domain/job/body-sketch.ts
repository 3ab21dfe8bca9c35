/**
 * MinHash sketches by one-permutation hashing (Li, Owen, Zhang 2012) with optimal densification of empty bins (Shrivastava 2017),
 * cut into bands for locality-sensitive hashing (Leskovec, Rajaraman, Ullman, "Mining of Massive Datasets", chapter 3).
 * Sixteen bands of three rows: a pair with Jaccard 0.85 shares a band with probability 1 - (1 - 0.85^3)^16 > 0.999999, one with 0.6 with 0.98, one with 0.1 with 0.02.
 */
const BANDS = 16;
const ROWS = 3;
const BINS = BANDS * ROWS;
const EMPTY = 0xffffffff;

function spread(bin: number, attempt: number): number {
  let x = Math.imul(bin + 1, 0x9e3779b1) ^ Math.imul(attempt, 0x85ebca77);
  x ^= x >>> 15;
  x = Math.imul(x, 0x2c1b3c6d);
  return (x ^ (x >>> 12)) >>> 0;
}

const bins = new Uint32Array(BINS);
const dense = new Uint32Array(BINS);

/** Minimum per bin; an empty bin borrows from another one chosen by a fixed hash, so equal sets always give equal sketches. */
function sketch(shingles: Uint32Array): Uint32Array {
  bins.fill(EMPTY);
  for (const hash of shingles) {
    const bin = hash % BINS;
    const value = Math.floor(hash / BINS);
    if (value < (bins[bin] ?? 0)) bins[bin] = value;
  }
  for (let bin = 0; bin < BINS; bin++) {
    let from = bin;
    for (let attempt = 1; bins[from] === EMPTY; attempt++) from = spread(bin, attempt) % BINS;
    dense[bin] = bins[from] ?? EMPTY;
  }
  return dense;
}

/** One 32-bit hash per band; none for a text without shingles. Two texts with one equal band are candidates for comparison. */
export function bodyBands(shingles: Uint32Array): number[] {
  if (shingles.length === 0) return [];
  const rows = sketch(shingles);
  const bands: number[] = [];
  for (let band = 0; band < BANDS; band++) {
    let hash = Math.imul(band + 1, 0xc2b2ae35);
    for (let row = 0; row < ROWS; row++)
      hash = Math.imul(hash ^ (rows[band * ROWS + row] ?? 0), 0x85ebca6b) ^ (hash >>> 15);
    bands.push(hash >>> 0);
  }
  return bands;
}
