/** A day in milliseconds; days across a change of the clocks are not meant. */
export const DAY_MS = 24 * 3_600_000;
