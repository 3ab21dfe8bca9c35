/** How the employer's door behaves towards one package: as it should, or with a connection that breaks off. */
export type Mood = "takes" | "takes and breaks off" | "breaks off";

/**
 * An employer in memory that counts every application it is sent, by the hash of the package. It knows no keys: a second
 * send is a second application. It can be asked whether one has arrived, as a person looks for a confirmation.
 */
export function createEmployer() {
  const received = new Map<string, number>();
  const moods = new Map<string, Mood>();
  return {
    /** For the next send of this package only. */
    beInMood: (packageHash: string, mood: Mood) => void moods.set(packageHash, mood),
    /** True when the sender gets an answer. */
    receive(packageHash: string): boolean {
      const mood = moods.get(packageHash) ?? "takes";
      moods.delete(packageHash);
      if (mood !== "breaks off") received.set(packageHash, (received.get(packageHash) ?? 0) + 1);
      return mood === "takes";
    },
    countOf: (packageHash: string) => received.get(packageHash) ?? 0,
  };
}

export type Employer = ReturnType<typeof createEmployer>;
