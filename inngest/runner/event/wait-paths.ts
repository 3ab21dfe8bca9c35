/** The paths by which waits of an event name are indexed, as this process has met them. They are only ever added. */
export type WaitPaths = {
  of(eventName: string): string[];
  /** Adds paths; true when one was new. */
  learn(paths: readonly { eventName: string; path: string }[]): boolean;
};

export function createWaitPaths(): WaitPaths {
  const known = new Map<string, Set<string>>();
  return {
    of: (eventName) => [...(known.get(eventName) ?? [])],
    learn(paths) {
      let isNew = false;
      for (const { eventName, path } of paths) {
        const set = known.get(eventName) ?? new Set();
        if (!set.has(path)) isNew = true;
        known.set(eventName, set.add(path));
      }
      return isNew;
    },
  };
}
