import { pino } from "pino";
import type { Env } from "@/server/env";
import type { Log } from "@/server/ports/log";

/** JSON lines on stderr. */
export function createLog(level: Env["logLevel"]): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2));
}
