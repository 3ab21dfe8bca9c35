/** A sparse matrix: for each row its [column, value] pairs. */
export type SparseRows = { columns: number; rows: readonly (readonly [number, number])[][] };

const ROUNDS = 4;

/**
 * Each row as a unit vector in the space of the leading left singular vectors, scaled by the root of the singular value:
 * subspace iteration (Halko, Martinsson, Tropp 2011) and Jacobi rotations of the small remainder.
 */
export function leadingVectors(matrix: SparseRows, dimensions: number, random: () => number): Float64Array[] {
  const size = dimensions + 10;
  let basis: Float64Array[] = matrix.rows.map(() =>
    Float64Array.from({ length: size }, () => random() + random() + random() - 1.5),
  );
  orthonormalize(basis, size);
  let right = timesTransposed(matrix, basis, size);
  for (let round = 0; round < ROUNDS; round++) {
    basis = times(matrix, right, size);
    orthonormalize(basis, size);
    right = timesTransposed(matrix, basis, size);
  }
  const small = Array.from({ length: size }, () => new Float64Array(size));
  for (const row of right)
    for (let a = 0; a < size; a++)
      for (let b = 0; b < size; b++)
        (small[a] as Float64Array)[b] = (small[a]?.[b] ?? 0) + (row[a] ?? 0) * (row[b] ?? 0);
  const { values, vectors } = jacobi(small);
  const order = values.map((_, i) => i).sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0));
  const kept = order.slice(0, dimensions);
  return basis.map((row) => {
    const out = Float64Array.from(kept, (k) => {
      let sum = 0;
      for (let a = 0; a < size; a++) sum += (row[a] ?? 0) * (vectors[a]?.[k] ?? 0);
      // The fourth root of the squared singular value is the root of the singular value.
      return sum * Math.sqrt(Math.sqrt(Math.max(0, values[k] ?? 0)));
    });
    const length = Math.sqrt(out.reduce((total, v) => total + v * v, 0)) || 1;
    return out.map((v) => v / length);
  });
}

/** matrix x right. */
function times(matrix: SparseRows, right: readonly Float64Array[], size: number): Float64Array[] {
  return matrix.rows.map((row) => {
    const out = new Float64Array(size);
    for (const [column, value] of row) {
      const other = right[column] as Float64Array;
      for (let d = 0; d < size; d++) out[d] = (out[d] as number) + value * (other[d] as number);
    }
    return out;
  });
}

/** transposed matrix x left. */
function timesTransposed(matrix: SparseRows, left: readonly Float64Array[], size: number): Float64Array[] {
  const out = Array.from({ length: matrix.columns }, () => new Float64Array(size));
  for (const [r, row] of matrix.rows.entries()) {
    const own = left[r] as Float64Array;
    for (const [column, value] of row) {
      const target = out[column] as Float64Array;
      for (let d = 0; d < size; d++) target[d] = (target[d] as number) + value * (own[d] as number);
    }
  }
  return out;
}

/** Gram-Schmidt over the columns, twice for safety, in place. */
function orthonormalize(rows: readonly Float64Array[], size: number): void {
  for (let d = 0; d < size; d++) {
    for (let pass = 0; pass < 2; pass++) {
      const dots = new Float64Array(d);
      for (const row of rows)
        for (let e = 0; e < d; e++) dots[e] = (dots[e] as number) + (row[d] as number) * (row[e] as number);
      for (const row of rows)
        for (let e = 0; e < d; e++) row[d] = (row[d] as number) - (dots[e] as number) * (row[e] as number);
    }
    const length = Math.sqrt(rows.reduce((sum, row) => sum + (row[d] as number) ** 2, 0)) || 1;
    for (const row of rows) row[d] = (row[d] as number) / length;
  }
}

/** Eigenvalues and vectors (columns) of a symmetric matrix by cyclic Jacobi rotations; the matrix is used up. */
function jacobi(a: Float64Array[]): { values: number[]; vectors: Float64Array[] } {
  const n = a.length;
  const v = a.map((_, i) => Float64Array.from({ length: n }, (__, j) => Number(i === j)));
  for (let sweep = 0; sweep < 12; sweep++) {
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        const [rowP, rowQ] = [a[p] as Float64Array, a[q] as Float64Array];
        const apq = rowP[q] as number;
        if (Math.abs(apq) < 1e-12) continue;
        const theta = ((rowQ[q] as number) - (rowP[p] as number)) / (2 * apq);
        const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const c = 1 / Math.sqrt(t * t + 1);
        const s = t * c;
        for (const row of [...a, ...v]) {
          const [x, y] = [row[p] as number, row[q] as number];
          row[p] = c * x - s * y;
          row[q] = s * x + c * y;
        }
        for (let k = 0; k < n; k++) {
          const [x, y] = [rowP[k] as number, rowQ[k] as number];
          rowP[k] = c * x - s * y;
          rowQ[k] = s * x + c * y;
        }
      }
    }
  }
  return { values: a.map((row, i) => row[i] ?? 0), vectors: v };
}
