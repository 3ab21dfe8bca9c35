import type { ReactNode } from "react";
import { AccountFrame } from "@/components/account/account-frame";
import { RedirectToSignIn } from "@/components/account/redirect-to-sign-in";
import { getActor } from "@/server/auth/session";

export default async function AppLayout({ children }: { children: ReactNode }) {
  if (!(await getActor())) return <RedirectToSignIn />;
  return <AccountFrame>{children}</AccountFrame>;
}
