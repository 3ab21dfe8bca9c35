import { getServerSession } from "next-auth";
import { AppError } from "@/lib/errors";
import { authOptions } from "@/server/auth/options";
import { contextFor } from "@/server/container";
import type { Actor, ServiceContext } from "@/server/context";
import { findAccountOfSession } from "@/server/services/account/account.store";

/** Who is behind the request, looked up each time so that a deleted account, a changed role or an ended session counts at once; null for nobody. */
export async function getActor(): Promise<Extract<Actor, { kind: "account" }> | null> {
  const session: unknown = await getServerSession(authOptions());
  if (
    typeof session !== "object" ||
    session === null ||
    !("accountId" in session) ||
    typeof session.accountId !== "string"
  )
    return null;
  const account = await findAccountOfSession(contextFor({ kind: "system" }).db, session.accountId, roundOf(session));
  return account
    ? { kind: "account", accountId: account.id, role: account.role, profileId: account.activeProfileId }
    : null;
}

function roundOf(session: object): number {
  return "sessionRound" in session && typeof session.sessionRound === "number" ? session.sessionRound : 1;
}

/** True while somebody signed in at another site has not brought the code that their account asks for. */
export async function needsSecondFactor(): Promise<boolean> {
  const session: unknown = await getServerSession(authOptions());
  return typeof session === "object" && session !== null && "needsSecondFactor" in session;
}

/** The verbs' context of the signed-in account. Throws AppError `unauthenticated`. */
export async function requireContext(): Promise<ServiceContext> {
  const actor = await getActor();
  if (!actor) throw new AppError("unauthenticated", "Sign in to go on.");
  return contextFor(actor);
}
