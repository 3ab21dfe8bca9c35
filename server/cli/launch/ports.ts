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
      `Port ${port} is in use by another program. Stop it, or choose another: npm start -- --port ${port < 65_535 ? port + 1 : 3000}`,
    );
  }
  if (result.code === "EADDRNOTAVAIL" || result.code === "ENOTFOUND" || result.code === "EAI_AGAIN") {
    throw new AppError(
      "misconfigured",
      `${host} is not an address of this machine. Leave --host away to listen on this machine only, or pass 0.0.0.0 for every address.`,
    );
  }
  throw new AppError(
    "misconfigured",
    `Port ${port} cannot be opened (${result.code ?? result.message}). Choose one from 1024 up: npm start -- --port 3000`,
  );
}

/** A port that is free right now. */
export async function findFreePort(host: string): Promise<number> {
  const result = await tryListen(host, 0);
  if (typeof result === "number") return result;
  throw result;
}
