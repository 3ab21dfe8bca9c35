/** Prisma's codes for a database that is not there, has hung up, or did not answer in time. */
const LOST = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "P2028"]);
/** What Prisma's adapter names the loss beneath the code of a raw query (P2010), which stands for any fault. */
const LOST_BENEATH = new Set(["ConnectionClosed", "DatabaseNotReachable", "SocketTimeout"]);
/** Postgres's own: connection exceptions, a server that shuts down or starts, no more connections. */
const LOST_STATE = /^(?:08\w{3}|57P0[123]|53300)$/;
/** The driver's own errors have a sentence and no code. */
const LOST_SENTENCE =
  /^(?:Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/;
/** A socket of Postgres that is not there yet: no code tells it from another host's, the path does. */
const POSTGRES_SOCKET = /\.s\.PGSQL\.\d+$/;
const DELAYS_MS = [1_000, 1_000];

type Facts = { code?: unknown; address?: unknown; meta?: { driverAdapterError?: unknown } };

function saysLost(error: Error): boolean {
  const { code, address } = error as Facts;
  const text = typeof code === "string" ? code : "";
  return (
    LOST.has(text) ||
    LOST_STATE.test(text) ||
    LOST_SENTENCE.test(error.message) ||
    (error.name === "DriverAdapterError" && LOST_BENEATH.has(error.message)) ||
    (typeof address === "string" && POSTGRES_SOCKET.test(address))
  );
}

/** The errors that one error stands for: its causes, and what Prisma keeps of its adapter's. */
function* chainOf(error: unknown): Generator<Error> {
  const seen = new Set<unknown>();
  for (let one = error; one instanceof Error && !seen.has(one); one = one.cause) {
    seen.add(one);
    yield one;
    const beneath = (one as Facts).meta?.driverAdapterError;
    if (beneath instanceof Error) yield beneath;
    else if (typeof beneath === "object" && beneath !== null && "message" in beneath)
      yield Object.assign(new Error(String(beneath.message)), { name: "DriverAdapterError" });
  }
}

/**
 * How long to wait before a step is tried again whose database went away and has been waited for. Null for other errors, and from the third attempt on, when it is more than a restart and the engine's longer delays fit.
 * @param attempt 0 for the first.
 */
export function databaseLossDelayMs(error: unknown, attempt: number): number | null {
  for (const one of chainOf(error)) if (saysLost(one)) return DELAYS_MS[attempt] ?? null;
  return null;
}
