const GLOBAL = new WeakMap<RegExp, RegExp>();

/** Every match of a pattern, which may lack the global flag. The global twin of each pattern is built once. */
export function eachMatch(text: string, pattern: RegExp): RegExpExecArray[] {
  let all = GLOBAL.get(pattern);
  if (!all) {
    all = new RegExp(pattern.source, pattern.flags.includes("g") ? pattern.flags : `${pattern.flags}g`);
    GLOBAL.set(pattern, all);
  }
  return [...text.matchAll(all)];
}
