import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { AccountFrame } from "@/components/account/account-frame";
import { RedirectToSignIn } from "@/components/account/redirect-to-sign-in";
import { getActor } from "@/server/auth/session";

/** For everyone who is not an admin this part does not exist. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const actor = await getActor();
  if (!actor) return <RedirectToSignIn />;
  if (actor.role !== "admin") notFound();
  return <AccountFrame>{children}</AccountFrame>;
}
