const LN2 = Math.LN2;
/** 2^n for every exponent of a normal double, made by exact doubling and halving. */
const POWERS = new Float64Array(2046);
POWERS[1022] = 1;
for (let i = 1023; i < 2046; i++) POWERS[i] = (POWERS[i - 1] ?? 0) * 2;
for (let i = 1021; i >= 0; i--) POWERS[i] = (POWERS[i + 1] ?? 0) / 2;

/** e^x by range reduction and a Taylor polynomial, from additions and multiplications only: the same bits everywhere. */
export function exactExp(x: number): number {
  if (x < -700) return 0;
  const n = Math.round(x / LN2);
  const r = x - n * LN2;
  let term = 1;
  let sum = 1;
  for (let k = 1; k <= 13; k++) {
    term = (term * r) / k;
    sum += term;
  }
  return sum * (POWERS[n + 1022] ?? 0);
}

/** Natural logarithm by halving to [1/sqrt2, sqrt2) and the atanh series, from basic arithmetic only. x > 0. */
export function exactLog(x: number): number {
  let exponent = 0;
  let m = x;
  while (m > Math.SQRT2) {
    m /= 2;
    exponent++;
  }
  while (m < Math.SQRT1_2) {
    m *= 2;
    exponent--;
  }
  const z = (m - 1) / (m + 1);
  const square = z * z;
  let power = z;
  let sum = 0;
  for (let k = 1; k <= 41; k += 2) {
    sum += power / k;
    power *= square;
  }
  return 2 * sum + exponent * LN2;
}
