import { Secret, TOTP } from "otpauth";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createInProcessRateLimiter } from "@/server/adapters/rate-limiter/in-process";
import { createAesGcmSealer } from "@/server/adapters/sealer/aes-gcm";
import type { ServiceContext } from "@/server/context";
import { authenticateAccount } from "@/server/services/account/authenticate-account";
import { createAccount } from "@/server/services/account/create-account";
import { confirmSecondFactor } from "@/server/services/account/second-factor/confirm-second-factor";
import { getSecondFactor } from "@/server/services/account/second-factor/get-second-factor";
import { removeSecondFactor } from "@/server/services/account/second-factor/remove-second-factor";
import { requireSecondFactor } from "@/server/services/account/second-factor/require-second-factor";
import { startSecondFactor } from "@/server/services/account/second-factor/start-second-factor";
import { decideApproval } from "@/server/services/approval/decide-approval";
import { decideApprovals } from "@/server/services/approval/decide-approvals";
import { startTestDatabase, type TestDatabase } from "@/server/testing/test-database";

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.close());

const password = "three or four words";
let people = 0;
async function newPerson() {
  const time = { now: new Date("2026-03-04T10:00:00Z") };
  const ports = { sealer: createAesGcmSealer("a secret of this test"), rateLimiter: createInProcessRateLimiter() };
  const system = { ...database.contextFor({ kind: "system" }, ports), clock: { now: () => time.now } };
  const email = `factor${++people}@example.org`;
  const account = await createAccount(system, { email, name: "Ada", password });
  const ctx: ServiceContext = { ...system, actor: { kind: "account", accountId: account.id, role: "user" } };
  const code = (secret: string) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: time.now.getTime() });
  const wait = (seconds: number) => {
    time.now = new Date(time.now.getTime() + seconds * 1000);
  };
  return {
    system,
    ctx,
    email,
    code,
    wait,
    signIn: (more?: string) => authenticateAccount(system, { email, password, code: more }),
  };
}
async function withFactor() {
  const person = await newPerson();
  const { secret } = await startSecondFactor(person.ctx);
  const { recoveryCodes } = await confirmSecondFactor(person.ctx, { code: person.code(secret) });
  person.wait(60);
  return { ...person, secret, recoveryCodes };
}

describe("a second factor", () => {
  it("counts only once a first code was right, and is sealed at rest", async () => {
    const { ctx, signIn } = await newPerson();
    const { secret, uri } = await startSecondFactor(ctx);
    expect(uri).toMatch(/^otpauth:\/\/totp\/Dossier:/);
    await expect(confirmSecondFactor(ctx, { code: "000000" })).rejects.toMatchObject({ code: "invalid_input" });
    expect((await getSecondFactor(ctx)).isOn).toBe(false);
    expect((await signIn())?.name).toBe("Ada");
    await expect(requireSecondFactor(ctx, undefined)).resolves.toBe(false);
    expect(JSON.stringify(await database.db.secondFactor.findMany())).not.toContain(secret);
  });

  it("is asked for at sign-in, and a code serves once", async () => {
    const { secret, code, wait, signIn } = await withFactor();
    await expect(signIn()).rejects.toMatchObject({ code: "second_factor_required" });
    await expect(signIn("123456")).rejects.toMatchObject({ code: "invalid_input" });
    const now = code(secret);
    expect((await signIn(now))?.name).toBe("Ada");
    await expect(signIn(now)).rejects.toMatchObject({ code: "invalid_input" });
    wait(30);
    expect((await signIn(` ${code(secret)} `))?.name).toBe("Ada");
  });

  it("never says whether a code was right while the password is wrong", async () => {
    const { system, email, secret, code } = await withFactor();
    expect(await authenticateAccount(system, { email, password: "another password", code: code(secret) })).toBeNull();
  });

  it("is asked for again before an act that counts", async () => {
    const { ctx, secret, code } = await withFactor();
    await expect(requireSecondFactor(ctx, "")).rejects.toMatchObject({ code: "second_factor_required" });
    await expect(requireSecondFactor(ctx, code(secret))).resolves.toBe(true);
  });

  it("stands before every approval, one or several", async () => {
    const { ctx, secret, code, wait } = await withFactor();
    const one = { id: "nothing", packageHash: "0".repeat(64) };
    await expect(decideApproval(ctx, { ...one, decision: "approve" })).rejects.toMatchObject({
      code: "second_factor_required",
    });
    await expect(decideApprovals(ctx, { items: [one] })).rejects.toMatchObject({ code: "second_factor_required" });
    await expect(decideApproval(ctx, { ...one, decision: "approve", code: code(secret) })).rejects.toMatchObject({
      code: "not_found",
    });
    wait(30);
    expect((await decideApprovals(ctx, { items: [one], code: code(secret) }))[0]?.refusal).toContain("does not exist");
  });

  it("has recovery codes that serve once each, kept as hashes", async () => {
    const { ctx, signIn, recoveryCodes } = await withFactor();
    expect(new Set(recoveryCodes).size).toBe(10);
    const [first = ""] = recoveryCodes;
    expect((await signIn(first.toLowerCase().replace("-", " ")))?.name).toBe("Ada");
    await expect(signIn(first)).rejects.toMatchObject({ code: "invalid_input" });
    expect((await getSecondFactor(ctx)).recoveryCodesLeft).toBe(9);
    expect(JSON.stringify(await database.db.recoveryCode.findMany())).not.toContain(first);
  });

  it("stops guessing", async () => {
    const { signIn } = await withFactor();
    const refusals: string[] = [];
    for (let i = 0; i < 11; i++)
      refusals.push(
        await signIn("111111").then(
          () => "in",
          (error: { code: string }) => error.code,
        ),
      );
    expect(refusals.at(-1)).toBe("limit_exceeded");
    expect(refusals).not.toContain("in");
  });

  it("is turned off with a code of its own, and one person's code opens nobody else's account", async () => {
    const ada = await withFactor();
    const ben = await withFactor();
    await expect(removeSecondFactor(ben.ctx, { code: ada.recoveryCodes[0] ?? "" })).rejects.toMatchObject({
      code: "invalid_input",
    });
    await removeSecondFactor(ada.ctx, { code: ada.code(ada.secret) });
    expect((await ada.signIn())?.name).toBe("Ada");
    expect((await getSecondFactor(ben.ctx)).isOn).toBe(true);
  });
});
