import { createHash, generateKeyPairSync, randomUUID, sign } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

/** Who signs in at the provider, and what it says about them. */
export type ProviderUser = { id: number; name: string; email: string; isEmailVerified: boolean };

export type IdentityProvider = { url: string; user: ProviderUser; close(): Promise<void> };

const CLIENT = { id: "test-client", secret: "test-secret" };
const b64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  let body = "";
  for await (const piece of request) body += piece;
  return new URLSearchParams(body);
}

function hasSecret(request: IncomingMessage, form: URLSearchParams): boolean {
  const basic = Buffer.from((request.headers.authorization ?? "").replace(/^Basic /, ""), "base64").toString("utf8");
  return basic === `${CLIENT.id}:${CLIENT.secret}` || form.get("client_secret") === CLIENT.secret;
}

/**
 * A provider of identities on this machine: OpenID Connect with signed tokens and PKCE as Google and LinkedIn speak it,
 * and GitHub's OAuth with its API. Whoever asks is `user`, and agrees.
 */
export async function startIdentityProvider(user: ProviderUser): Promise<IdentityProvider> {
  const keys = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const codes = new Map<string, { challenge: string | null; client: string }>();
  const tokens = new Set<string>();
  const provider = { url: "", user, close: async (): Promise<void> => undefined };

  const idToken = (): string => {
    const now = Math.floor(Date.now() / 1000);
    const { id, name, email, isEmailVerified } = provider.user;
    const head = b64({ alg: "RS256", kid: "one", typ: "JWT" });
    const claims = { iss: provider.url, aud: CLIENT.id, iat: now, exp: now + 300, sub: String(id) };
    const body = b64({ ...claims, name, email, email_verified: isEmailVerified });
    return `${head}.${body}.${sign("sha256", Buffer.from(`${head}.${body}`), keys.privateKey).toString("base64url")}`;
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? "/", provider.url);
    const json = (value: unknown, status = 200) =>
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
    switch (url.pathname) {
      case "/.well-known/openid-configuration":
        return void json({
          issuer: provider.url,
          authorization_endpoint: `${provider.url}/authorize`,
          token_endpoint: `${provider.url}/token`,
          userinfo_endpoint: `${provider.url}/userinfo`,
          jwks_uri: `${provider.url}/jwks`,
          response_types_supported: ["code"],
          subject_types_supported: ["public"],
          id_token_signing_alg_values_supported: ["RS256"],
        });
      case "/jwks":
        return void json({
          keys: [{ ...keys.publicKey.export({ format: "jwk" }), kid: "one", alg: "RS256", use: "sig" }],
        });
      case "/authorize":
      case "/login/oauth/authorize": {
        const back = new URL(url.searchParams.get("redirect_uri") ?? "");
        const code = randomUUID();
        codes.set(code, {
          challenge: url.searchParams.get("code_challenge"),
          client: url.searchParams.get("client_id") ?? "",
        });
        back.searchParams.set("code", code);
        const state = url.searchParams.get("state");
        if (state !== null) back.searchParams.set("state", state);
        return void response.writeHead(302, { location: back.href }).end();
      }
      case "/token":
      case "/login/oauth/access_token": {
        const form = await formOf(request);
        const code = form.get("code") ?? "";
        const given = codes.get(code);
        codes.delete(code);
        const proof = createHash("sha256")
          .update(form.get("code_verifier") ?? "")
          .digest("base64url");
        if (!given || given.client !== CLIENT.id || !hasSecret(request, form))
          return void json({ error: "invalid_client" }, 401);
        if (given.challenge !== null && given.challenge !== proof) return void json({ error: "invalid_grant" }, 400);
        const token = randomUUID();
        tokens.add(token);
        const isOpenId = url.pathname === "/token";
        return void json({ access_token: token, token_type: "bearer", ...(isOpenId ? { id_token: idToken() } : {}) });
      }
      case "/user":
      case "/user/emails": {
        if (!tokens.has((request.headers.authorization ?? "").replace(/^Bearer /, "")))
          return void json({ message: "Bad credentials" }, 401);
        const { id, name, email, isEmailVerified } = provider.user;
        return void json(
          url.pathname === "/user"
            ? { id, login: `user${id}`, name, email: null }
            : [
                { email: "other@example.org", primary: false, verified: true },
                { email, primary: true, verified: isEmailVerified },
              ],
        );
      }
      default:
        return void json({ error: "not_found" }, 404);
    }
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The provider has no port.");
  provider.url = `http://127.0.0.1:${address.port}`;
  provider.close = async () => {
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return provider;
}
