import type { Database, Row } from "@/inngest/runner/db/database";

/** At which of its next messages a process dies: before the message has its effect, or after it and before it knows. */
export type Death = { inMessages: number; when: "before" | "after" };

/**
 * The database of processes that can be killed between any two of their messages: at the planned one, and from then on,
 * nothing comes back to that process. What was committed stays committed.
 */
export function mortalDatabase(onDeath: () => void) {
  let death: Death | null = null;
  let endOfCurrent: (() => void) | undefined;
  return {
    plan(next: Death): void {
      death = { ...next };
    },
    /** It dies no more, unless it has. */
    spare(): void {
      death = null;
    },
    /** The database of one process. The one before it is dead. */
    wrap(database: Database): Database {
      let isDead = false;
      endOfCurrent?.();
      death = null;
      endOfCurrent = () => {
        isDead = true;
      };
      const send = async <T>(message: () => Promise<T>): Promise<T> => {
        const isLast = !isDead && death !== null && death.inMessages-- <= 0;
        const isBefore = isLast && death?.when === "before";
        if (isLast) death = null;
        const result = isDead || isBefore ? null : await message();
        if (isLast) {
          isDead = true;
          onDeath();
        }
        if (isDead || result === null) throw new Error("This process is dead.");
        return result;
      };
      return {
        transact: (statements): Promise<Row[][]> => send(() => database.transact(statements)),
        query: (statement): Promise<Row[]> => send(() => database.query(statement)),
        close: () => database.close(),
      };
    },
  };
}
