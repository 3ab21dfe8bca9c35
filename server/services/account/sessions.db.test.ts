import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ServiceContext } from "@/server/context";
import { findAccountOfSession, getSessionRound } from "@/server/services/account/account.store";
import { authenticateAccount } from "@/server/services/account/authenticate-account";
import { changePassword } from "@/server/services/account/change-password";
import { createAccount } from "@/server/services/account/create-account";
import { endSessions } from "@/server/services/account/end-sessions";
import { startTestDatabase, type TestDatabase } from "@/server/testing/test-database";

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.close());

const ports = { rateLimiter: { take: async () => ({ allowed: true, retryAfterMs: 0 }) } };
let people = 0;

async function newPerson(): Promise<{ ctx: ServiceContext; id: string; email: string }> {
  const email = `sessions-${++people}@example.org`;
  const { id } = await createAccount(database.contextFor({ kind: "system" }, ports), {
    email,
    name: "Mira Lind",
    password: "the first password",
  });
  return { ctx: database.contextFor({ kind: "account", accountId: id, role: "user" }, ports), id, email };
}

describe("sessions of an account", () => {
  it("end everywhere at once, of this account alone", async () => {
    const [mira, other] = [await newPerson(), await newPerson()];
    const round = await getSessionRound(database.db, mira.id);
    expect(await findAccountOfSession(database.db, mira.id, round)).toMatchObject({ id: mira.id });
    await endSessions(mira.ctx);
    expect(await findAccountOfSession(database.db, mira.id, round)).toBeNull();
    expect(
      await findAccountOfSession(database.db, mira.id, await getSessionRound(database.db, mira.id)),
    ).not.toBeNull();
    expect(await findAccountOfSession(database.db, other.id, 1)).not.toBeNull();
  });

  it("end with a new password, which asks for the present one", async () => {
    const { ctx, id, email } = await newPerson();
    await expect(changePassword(ctx, { current: "not this one", next: "the second password" })).rejects.toMatchObject({
      code: "invalid_input",
    });
    expect(await findAccountOfSession(database.db, id, 1)).not.toBeNull();
    await changePassword(ctx, { current: "the first password", next: "the second password" });
    expect(await findAccountOfSession(database.db, id, 1)).toBeNull();
    const system = database.contextFor({ kind: "system" }, ports);
    expect(await authenticateAccount(system, { email, password: "the first password" })).toBeNull();
    expect(await authenticateAccount(system, { email, password: "the second password" })).toMatchObject({ id });
  });
});
