import { NonRetriableError, RetryAfterError } from "inngest";
import { describe, expect, it } from "vitest";
import { toWorkflowError } from "@/inngest/middleware/error-policy";
import { AppError } from "@/lib/errors";

const lost = () => Object.assign(new Error("Server has closed the connection."), { code: "P1017" });

describe("what an error of a step means", () => {
  it("stops for what repeating cannot mend", () => {
    expect(toWorkflowError(new AppError("conflict", "No."), 0)).toBeInstanceOf(NonRetriableError);
  });

  it("waits as long as a provider asks", () => {
    const error = toWorkflowError(new AppError("limit_exceeded", "Later.", { retryAfterMs: 30_000 }), 0);
    expect(error).toMatchObject({ retryAfter: "30" });
  });

  it("comes back within seconds when the database is restarting, twice", () => {
    expect(toWorkflowError(lost(), 0)).toBeInstanceOf(RetryAfterError);
    expect(toWorkflowError(lost(), 0)).toMatchObject({ retryAfter: "1" });
    expect(toWorkflowError(lost(), 1)).toMatchObject({ retryAfter: "1" });
  });

  it("knows a lost database beneath a raw query from any other fault of one", () => {
    const raw = (message: string) =>
      Object.assign(new Error("Raw query failed."), { code: "P2010", meta: { driverAdapterError: { message } } });
    expect(toWorkflowError(raw("ConnectionClosed"), 0)).toBeInstanceOf(RetryAfterError);
    expect(toWorkflowError(raw("InvalidInputValue"), 0)).not.toBeInstanceOf(RetryAfterError);
  });

  it.each([
    ["the driver's own error, which has no code", new Error("Connection terminated unexpectedly")],
    ["a pool that finds nobody", new Error("timeout exceeded when trying to connect")],
    ["a server that is shutting down", Object.assign(new Error("terminating connection"), { code: "57P01" })],
    [
      "a socket that is not there yet",
      Object.assign(new Error("connect ENOENT"), { code: "ENOENT", address: "/home/jo/run/.s.PGSQL.5432" }),
    ],
    ["a loss wrapped in another error", new Error("Saving did not work.", { cause: lost() })],
  ])("knows %s", (_what, error) => {
    expect(toWorkflowError(error, 0)).toMatchObject({ retryAfter: "1" });
  });

  it("takes no other host's refusal for the database's", () => {
    const refused = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED", address: "203.0.113.7" });
    expect(toWorkflowError(new TypeError("fetch failed", { cause: refused }), 0)).not.toBeInstanceOf(RetryAfterError);
  });

  it("leaves a longer outage and every other error to the engine's delays", () => {
    expect(toWorkflowError(lost(), 2)).not.toBeInstanceOf(RetryAfterError);
    const other = new Error("Something else.");
    expect(toWorkflowError(other, 0)).toBe(other);
  });
});
