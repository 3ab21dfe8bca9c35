"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { getCsrfToken, signIn } from "next-auth/react";
import { useRef, useState } from "react";
import { AccountForm, type Credentials } from "@/components/account/account-form";
import { ProviderButtons } from "@/components/account/provider-buttons";
import { safePath } from "@/components/account/safe-path";
import { SignInCodeForm } from "@/components/account/sign-in-code-form";
import { Notice } from "@/components/ui/notice";
import { Surface } from "@/components/ui/surface";

const NO_FIT = "This email and password do not fit together. Check both, or create an account.";
/** What next-auth calls an address that the other site does not vouch for. */
const NOT_CONFIRMED = "OAuthAccountNotLinked";
const UNREACHED = "Dossier could not be reached. Check that it is still running, then try again.";

/** Brings the code of a session that was begun at another site; true when it is let in. */
async function answerPendingSession(code: string): Promise<boolean> {
  const body = JSON.stringify({ csrfToken: await getCsrfToken(), data: { code } });
  const response = await fetch("/api/auth/session", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
  });
  const session: unknown = await response.json();
  return typeof session === "object" && session !== null && "accountId" in session;
}

export function SignInView({
  from,
  providerError,
  needsCode = false,
}: {
  from: string | null;
  providerError: string | null;
  /** Signed in at another site; the account asks for a code too. */
  needsCode?: boolean;
}) {
  const router = useRouter();
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [asked, setAsked] = useState<"credentials" | "session" | null>(needsCode ? "session" : null);
  const credentials = useRef<Credentials | null>(null);

  async function attempt(act: () => Promise<string | null>) {
    setPending(true);
    setFailure(null);
    try {
      const failed = await act();
      if (failed === null) {
        router.replace(safePath(from));
        router.refresh();
        return;
      }
      setFailure(failed || null);
    } catch {
      setFailure(UNREACHED);
    }
    setPending(false);
  }

  const submit = (given: Credentials, code?: string) =>
    attempt(async () => {
      credentials.current = given;
      const { email, password } = given;
      const result = await signIn("credentials", { email, password, redirect: false, ...(code ? { code } : {}) });
      if (result?.ok) return null;
      if (result?.error === "second_factor_required") {
        setAsked("credentials");
        return "";
      }
      // Refusals come as sentences; next-auth's own word for a plain mismatch is a name.
      if (result?.status === 401 && result.error && result.error !== "CredentialsSignin") return result.error;
      return result?.status === 401 ? NO_FIT : "You could not be signed in just now. Try again in a moment.";
    });

  const submitCode = (code: string) => {
    const given = credentials.current;
    if (asked === "credentials" && given) return submit(given, code);
    return attempt(async () =>
      (await answerPendingSession(code)) ? null : "This code is not right, or it was used already. Take the next one.",
    );
  };

  return (
    <>
      <Surface className="p-6">
        <h1 className="mb-5 font-semibold text-xl">{asked ? "One more step" : "Sign in"}</h1>
        {providerError ? (
          <Notice tone="bad" className="mb-4">
            {providerError === NOT_CONFIRMED
              ? "That site has not confirmed that your e-mail address is yours. Sign in with your password here, or confirm the address there and try again."
              : "The other site did not sign you in. Nothing has changed; try again, or use your password."}
          </Notice>
        ) : null}
        {asked ? (
          <SignInCodeForm
            pending={isPending}
            failure={failure}
            onSubmit={(code) => void submitCode(code)}
            onBack={() => {
              setAsked(null);
              setFailure(null);
            }}
          />
        ) : (
          <>
            <AccountForm
              submitLabel="Sign in"
              pending={isPending}
              failure={failure}
              passwordAutoComplete="current-password"
              minPasswordLength={1}
              onSubmit={(given) => void submit(given)}
            />
            <ProviderButtons callbackPath={safePath(from)} />
          </>
        )}
      </Surface>
      <p className="mt-5 text-center text-muted text-sm">
        New here?{" "}
        <Link
          href="/sign-up"
          className="inline-flex min-h-11 items-center font-medium text-accent underline underline-offset-4 md:min-h-0"
        >
          Create an account
        </Link>
      </p>
    </>
  );
}
