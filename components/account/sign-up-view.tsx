"use client";

import { useMutation } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { signIn } from "next-auth/react";
import { AccountForm, type Credentials } from "@/components/account/account-form";
import { ProviderButtons } from "@/components/account/provider-buttons";
import { errorMessage, useTRPC } from "@/components/layout/trpc";
import { Surface } from "@/components/ui/surface";
import { MIN_PASSWORD_LENGTH } from "@/lib/domain/account/account.schema";

export function SignUpView() {
  const router = useRouter();
  const trpc = useTRPC();
  const create = useMutation(trpc.account.create.mutationOptions());
  const enter = useMutation({
    mutationFn: async (credentials: Credentials) => {
      await create.mutateAsync(credentials);
      const { email, password } = credentials;
      const result = await signIn("credentials", { email, password, redirect: false });
      if (!result?.ok) throw new Error("Your account exists. Signing in did not work just now; use “Sign in” below.");
    },
    onSuccess: () => {
      router.replace("/resumes?welcome=1");
      router.refresh();
    },
  });
  const failure = enter.error
    ? (errorMessage(enter.error) ??
      (create.isSuccess
        ? enter.error.message
        : "Dossier could not be reached. Check that it is still running, then try again."))
    : null;

  return (
    <>
      <Surface className="p-6">
        <h1 className="font-semibold text-xl">Create an account</h1>
        <p className="mt-1 mb-5 text-muted text-sm">It lives on this machine. No mail is sent to you.</p>
        <AccountForm
          submitLabel="Create account"
          pending={enter.isPending || enter.isSuccess}
          failure={failure}
          passwordHelp={`At least ${MIN_PASSWORD_LENGTH} characters. Three or four words are easy to remember.`}
          passwordAutoComplete="new-password"
          minPasswordLength={MIN_PASSWORD_LENGTH}
          asksName
          onSubmit={(credentials) => enter.mutate(credentials)}
        />
        <ProviderButtons callbackPath="/resumes?welcome=1" />
      </Surface>
      <p className="mt-5 text-center text-muted text-sm">
        Already here?{" "}
        <Link
          href="/sign-in"
          className="inline-flex min-h-11 items-center font-medium text-accent underline underline-offset-4 md:min-h-0"
        >
          Sign in
        </Link>
      </p>
    </>
  );
}
