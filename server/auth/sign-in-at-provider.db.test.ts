import NextAuth, { type NextAuthOptions } from "next-auth";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createAuthOptions } from "@/server/auth/create-auth-options";
import { findAccount, insertAccount } from "@/server/services/account/account.store";
import { type IdentityProvider, startIdentityProvider } from "@/server/testing/identity-provider";
import { startTestDatabase, type TestDatabase } from "@/server/testing/test-database";

const PROVIDERS = ["google", "linkedin", "github"] as const;
type Provider = (typeof PROVIDERS)[number];
const SITE = "http://localhost:3000/api/auth";

let database: TestDatabase;
let provider: IdentityProvider;
beforeAll(async () => {
  database = await startTestDatabase();
  provider = await startIdentityProvider({ id: 1, name: "Mira Lind", email: "", isEmailVerified: true });
});
afterAll(async () => {
  await provider.close();
  await database.close();
});

const options = (): NextAuthOptions => ({
  ...createAuthOptions({
    secret: "a secret that only this test knows",
    oauth: PROVIDERS.map((name) => ({ provider: name, clientId: "test-client", clientSecret: "test-secret" })),
    system: () => database.contextFor({ kind: "system" }),
    hosts: { google: provider.url, linkedin: provider.url, githubSite: provider.url, githubApi: provider.url },
  }),
  logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
});

/** A browser that keeps its cookies and talks to next-auth's handler. */
function browser() {
  const jar = new Map<string, string>();
  return {
    jar,
    async ask(path: string, body?: Record<string, string>): Promise<{ location: string; json: unknown }> {
      const url = new URL(`${SITE}/${path}`);
      let location = "";
      let json: unknown = null;
      const response = {
        status: () => response,
        setHeader(name: string, value: string | string[]) {
          if (name.toLowerCase() === "location") location = String(value);
          if (name.toLowerCase() === "set-cookie")
            for (const cookie of [value].flat()) {
              const [, key = "", content = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
              jar.set(key, decodeURIComponent(content));
            }
          return response;
        },
        getHeader: () => undefined,
        json: (value: unknown) => {
          json = value;
        },
        send: (value: unknown) => {
          json = value;
        },
        end: () => undefined,
      };
      const request = {
        method: body ? "POST" : "GET",
        query: { ...Object.fromEntries(url.searchParams), nextauth: url.pathname.split("/").slice(3) },
        body: body ?? {},
        cookies: Object.fromEntries(jar),
        headers: {},
      };
      // next-auth reads no more of a request and writes no more of a response than is here.
      await NextAuth(
        request as unknown as Parameters<typeof NextAuth>[0],
        response as unknown as Parameters<typeof NextAuth>[1],
        options(),
      );
      return { location, json };
    },
  };
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

/** The whole way: our button, the provider's page, the way back. */
async function signIn(name: Provider, isForged = false): Promise<{ accountId: unknown; location: string }> {
  const { ask } = browser();
  const csrfToken = String(field((await ask("csrf")).json, "csrfToken"));
  const { location } = await ask(`signin/${name}`, { csrfToken, callbackUrl: "http://localhost:3000/today" });
  expect(location.startsWith(provider.url)).toBe(true);
  const back = (await fetch(location, { redirect: "manual" })).headers.get("location") ?? "";
  const callback = new URL(back);
  if (isForged) callback.searchParams.set("state", "somebody else's");
  const end = await ask(`callback/${name}${callback.search}`);
  return { accountId: field((await ask("session")).json, "accountId"), location: end.location };
}

describe.each(PROVIDERS)("signing in at %s", (name) => {
  it("makes an account on first sight and finds it again", async () => {
    provider.user = {
      id: 10 + PROVIDERS.indexOf(name),
      name: "Mira Lind",
      email: `${name}-new@example.org`,
      isEmailVerified: true,
    };
    const first = await signIn(name);
    expect(first.location).toBe("http://localhost:3000/today");
    expect(await findAccount(database.db, String(first.accountId))).toMatchObject({
      name: "Mira Lind",
      email: `${name}-new@example.org`,
    });
    provider.user = { ...provider.user, email: `${name}-moved@example.org` };
    expect((await signIn(name)).accountId).toBe(first.accountId);
  });

  it("opens an account with the same address only when the provider vouches for the address", async () => {
    const email = `${name}-known@example.org`;
    const known = await insertAccount(database.db, { email, name: "Mira", role: "user" });
    provider.user = { id: 20 + PROVIDERS.indexOf(name), name: "Mallory", email, isEmailVerified: false };
    const refused = await signIn(name);
    expect(refused.accountId).toBeUndefined();
    expect(refused.location).toContain("/sign-in?error=OAuthAccountNotLinked");
    provider.user = { ...provider.user, id: 30 + PROVIDERS.indexOf(name), isEmailVerified: true };
    expect((await signIn(name)).accountId).toBe(known?.id);
  });

  it("makes no account under an address that nobody confirmed", async () => {
    const email = `${name}-unproved@example.org`;
    provider.user = { id: 50 + PROVIDERS.indexOf(name), name: "Mallory", email, isEmailVerified: false };
    expect((await signIn(name)).accountId).toBeUndefined();
    expect(await database.db.account.count({ where: { email } })).toBe(0);
  });

  it("refuses an answer that this browser did not ask for", async () => {
    provider.user = { id: 40, name: "Mira Lind", email: "forged@example.org", isEmailVerified: true };
    const forged = await signIn(name, true);
    expect(forged.accountId).toBeUndefined();
    expect(forged.location).toContain("error=OAuthCallback");
  });
});
