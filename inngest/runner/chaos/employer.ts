/**
 * An employer in memory that counts every application it is sent. It knows no keys: a second send is a second
 * application. It can be asked whether one has arrived, as a person reads a confirmation.
 */
export function createEmployer() {
  const received = new Map<string, number>();
  return {
    receive: (packageId: string) => void received.set(packageId, (received.get(packageId) ?? 0) + 1),
    hasReceived: (packageId: string) => received.has(packageId),
    countOf: (packageId: string) => received.get(packageId) ?? 0,
  };
}

export type Employer = ReturnType<typeof createEmployer>;
