import GitHubProvider from "next-auth/providers/github";
import GoogleProvider from "next-auth/providers/google";
import LinkedInProvider from "next-auth/providers/linkedin";
import type { Env } from "@/server/env";

type OAuth = Env["oauth"][number];

/** The addresses of each provider; a test puts its own in their place. */
export type OAuthHosts = { google: string; linkedin: string; githubSite: string; githubApi: string };
export const OAUTH_HOSTS: OAuthHosts = {
  google: "https://accounts.google.com",
  linkedin: "https://www.linkedin.com/oauth",
  githubSite: "https://github.com",
  githubApi: "https://api.github.com",
};

type GithubUser = { id: number; login: string; name: string | null };
type GithubAddress = { email: string; primary: boolean; verified: boolean };

async function askGithub<T>(url: string, token: string): Promise<T> {
  const answer = await fetch(url, {
    headers: { authorization: `Bearer ${token}`, accept: "application/vnd.github+json" },
    signal: AbortSignal.timeout(10_000),
  });
  if (!answer.ok) throw new Error(`GitHub answered ${answer.status} to ${new URL(url).pathname}`);
  return (await answer.json()) as T;
}

/**
 * Somebody at GitHub as a profile that says whether their address is theirs. A new account's primary address may be
 * anybody's until its owner has answered GitHub's mail, so only a verified one counts.
 */
async function githubProfile(api: string, token: string) {
  const user = await askGithub<GithubUser>(`${api}/user`, token);
  const addresses = await askGithub<GithubAddress[]>(`${api}/user/emails`, token);
  const address = addresses.find((one) => one.primary) ?? addresses[0];
  return {
    sub: String(user.id),
    id: user.id,
    login: user.login,
    name: user.name ?? user.login,
    email: address?.email ?? "",
    email_verified: address?.verified === true,
  };
}

/** How one provider is asked who somebody is. */
export function oauthProvider({ provider, clientId, clientSecret }: OAuth, hosts: OAuthHosts = OAUTH_HOSTS) {
  switch (provider) {
    case "github":
      return GitHubProvider({
        clientId,
        clientSecret,
        authorization: { url: `${hosts.githubSite}/login/oauth/authorize`, params: { scope: "read:user user:email" } },
        token: `${hosts.githubSite}/login/oauth/access_token`,
        userinfo: {
          url: `${hosts.githubApi}/user`,
          request: ({ tokens }) => githubProfile(hosts.githubApi, tokens.access_token ?? ""),
        },
        profile: (profile) => ({ id: String(profile.id), name: profile.name, email: profile.email, image: null }),
      });
    case "google":
      return GoogleProvider({
        clientId,
        clientSecret,
        wellKnown: `${hosts.google}/.well-known/openid-configuration`,
        issuer: hosts.google,
      });
    case "linkedin":
      return LinkedInProvider({
        clientId,
        clientSecret,
        // LinkedIn's present sign-in is plain OpenID Connect; the provider's older defaults no longer apply.
        wellKnown: `${hosts.linkedin}/.well-known/openid-configuration`,
        issuer: hosts.linkedin,
        authorization: { params: { scope: "openid profile email" } },
        idToken: true,
        client: { token_endpoint_auth_method: "client_secret_post" },
        profile: (profile) => ({ id: profile.sub, name: profile.name, email: profile.email, image: null }),
      });
  }
}

/** A provider vouches for an address when its profile says so. */
export function isEmailVerified(profile: unknown): boolean {
  return (
    typeof profile === "object" && profile !== null && "email_verified" in profile && profile.email_verified === true
  );
}
