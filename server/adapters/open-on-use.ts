type Methods<T> = { [K in keyof T]: (...args: never[]) => Promise<unknown> };

/**
 * An adapter whose package is loaded with its first call: a process that is starting again, and everybody who waits for
 * it, does not wait for packages that this call does not need. For ports whose methods all give promises.
 */
export function openOnUse<T extends Methods<T>>(open: () => Promise<T>): T {
  let opening: Promise<T> | undefined;
  const opened = async (): Promise<T> => {
    opening ??= open();
    try {
      return await opening;
    } catch (error) {
      opening = undefined;
      throw error;
    }
  };
  return new Proxy({} as T, {
    get(_, name) {
      // Whoever awaits the adapter itself must not take it for a promise.
      if (name === "then") return undefined;
      return async (...args: never[]) => {
        const target = await opened();
        return target[name as keyof T](...args);
      };
    },
  });
}
