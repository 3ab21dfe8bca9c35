import type { Metadata } from "next";
import { SignInView } from "@/components/account/sign-in-view";
import { needsSecondFactor } from "@/server/auth/session";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { from, error } = await searchParams;
  return (
    <SignInView
      from={typeof from === "string" ? from : null}
      providerError={typeof error === "string" ? error : null}
      needsCode={await needsSecondFactor()}
    />
  );
}
