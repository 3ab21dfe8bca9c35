import { createServer } from "node:net";
import { AppError } from "@/lib/errors";

function tryListen(host: string, port: number): Promise<number | NodeJS.ErrnoException> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", resolve);
    server.listen(port, host, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : port));
    });
  });
}

/** @throws AppError `conflict` when somebody listens on the port, `misconfigured` when it may not be opened. */
export async function requireFreePort(host: string, port: number): Promise<void> {
  const result = await tryListen(host, port);
  if (typeof result === "number") return;
  if (result.code === "EADDRINUSE") {
    throw new AppError(
      "conflict",
      `Port ${port} is in use by another program. Stop it, or choose another: npm start -- --port ${port + 1}`,
    );
  }
  throw new AppError(
    "misconfigured",
    `Port ${port} cannot be opened (${result.code ?? result.message}). Choose another: npm start -- --port 3000`,
  );
}

/** A port that is free right now. */
export async function findFreePort(host: string): Promise<number> {
  const result = await tryListen(host, 0);
  if (typeof result === "number") return result;
  throw result;
}
