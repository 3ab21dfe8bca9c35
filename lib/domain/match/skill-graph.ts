/** The "implies" graph over canonical labels, walked breadth first so that the path shown is the shortest. */
export type SkillGraph = {
  /** Labels from `have` to `want`, both included; null when having the one does not imply the other. */
  path(have: string, want: string): string[] | null;
  /** All labels that `have` implies, itself left out. */
  closure(have: string): string[];
};

/** Builds the graph from each label's direct implications. Cycles are harmless. */
export function createSkillGraph(implies: ReadonlyMap<string, readonly string[]>): SkillGraph {
  return {
    closure(have) {
      const reached = new Set([have]);
      for (const at of reached) for (const next of implies.get(at) ?? []) reached.add(next);
      reached.delete(have);
      return [...reached];
    },
    path(have, want) {
      if (have === want) return [have];
      const cameFrom = new Map<string, string>([[have, ""]]);
      const queue = [have];
      for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
        for (const next of implies.get(at) ?? []) {
          if (cameFrom.has(next)) continue;
          cameFrom.set(next, at);
          if (next === want) return unwind(cameFrom, want);
          queue.push(next);
        }
      }
      return null;
    },
  };
}

function unwind(cameFrom: ReadonlyMap<string, string>, end: string): string[] {
  const path: string[] = [];
  for (let at: string | undefined = end; at; at = cameFrom.get(at)) path.unshift(at);
  return path;
}
