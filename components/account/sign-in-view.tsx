"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { signIn } from "next-auth/react";
import { useState } from "react";
import { AccountForm, type Credentials } from "@/components/account/account-form";
import { ProviderButtons } from "@/components/account/provider-buttons";
import { safePath } from "@/components/account/safe-path";
import { Notice } from "@/components/ui/notice";
import { Surface } from "@/components/ui/surface";

export function SignInView({ from, providerError }: { from: string | null; providerError: string | null }) {
  const router = useRouter();
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  async function submit({ email, password }: Credentials) {
    setPending(true);
    setFailure(null);
    try {
      const result = await signIn("credentials", { email, password, redirect: false });
      if (result?.ok) {
        router.replace(safePath(from));
        router.refresh();
        return;
      }
      setFailure(
        result?.status === 401
          ? "This email and password do not fit together. Check both, or create an account."
          : "You could not be signed in just now. Try again in a moment.",
      );
    } catch {
      setFailure("Dossier could not be reached. Check that it is still running, then try again.");
    }
    setPending(false);
  }

  return (
    <>
      <Surface className="p-6">
        <h1 className="mb-5 font-semibold text-xl">Sign in</h1>
        {providerError ? (
          <Notice tone="bad" className="mb-4">
            The other site did not sign you in. Nothing has changed; try again, or use your password.
          </Notice>
        ) : null}
        <AccountForm
          submitLabel="Sign in"
          pending={isPending}
          failure={failure}
          passwordAutoComplete="current-password"
          minPasswordLength={1}
          onSubmit={submit}
        />
        <ProviderButtons callbackPath={safePath(from)} />
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
