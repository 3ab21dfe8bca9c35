"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { KeyRound, LogOut } from "lucide-react";
import { signOut } from "next-auth/react";
import { useState } from "react";
import { CodeField } from "@/components/account/code-field";
import { errorMessage, useTRPC } from "@/components/layout/trpc";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { toast } from "@/components/ui/toaster";
import { MIN_PASSWORD_LENGTH } from "@/lib/domain/account/account.schema";

const signInAgain = () => void signOut({ callbackUrl: "/sign-in" });

/** A new password, and the end of every session: both end with signing in again. */
export function SessionsPanel() {
  const trpc = useTRPC();
  const factor = useQuery(trpc.account.secondFactor.queryOptions());
  const [open, setOpen] = useState<"password" | "sessions" | null>(null);
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [code, setCode] = useState("");
  const change = useMutation(trpc.account.changePassword.mutationOptions({ onSuccess: signInAgain }));
  const end = useMutation(
    trpc.account.endSessions.mutationOptions({
      onSuccess: signInAgain,
      onError: (error) => toast.error(errorMessage(error) ?? "Dossier could not be reached. Nothing has changed."),
    }),
  );
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 border-t pt-4">
      <div className="min-w-0 flex-1 basis-60">
        <h3 className="font-medium text-sm">Password and sessions</h3>
        <p className="mt-0.5 text-muted text-sm">A new password signs you out on every device.</p>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => setOpen("password")}>
          <KeyRound aria-hidden />
          Change password
        </Button>
        <Button pending={end.isPending || end.isSuccess} onClick={() => setOpen("sessions")}>
          <LogOut aria-hidden />
          Sign out everywhere
        </Button>
      </div>
      <ConfirmDialog
        open={open === "sessions"}
        onOpenChange={(isOpen) => setOpen(isOpen ? "sessions" : null)}
        title="Sign out everywhere"
        description="Every browser and phone that is signed in to this account is signed out, this one too."
        keepLabel="Stay signed in"
        confirmLabel="Sign out everywhere"
        onConfirm={() => end.mutate()}
      />
      <Dialog
        open={open === "password"}
        onOpenChange={(isOpen) => setOpen(isOpen ? "password" : null)}
        title="Change password"
        description="You sign in again with the new one."
        footer={
          <>
            <Button onClick={() => setOpen(null)}>Keep it</Button>
            <Button
              type="submit"
              form="change-password"
              variant="primary"
              pending={change.isPending || change.isSuccess}
            >
              Change password
            </Button>
          </>
        }
      >
        <form
          id="change-password"
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            change.mutate({ next, ...(current ? { current } : {}), ...(code ? { code } : {}) });
          }}
        >
          {change.error ? (
            <Notice tone="bad">
              {errorMessage(change.error) ?? "Dossier could not be reached. Your password is as it was."}
            </Notice>
          ) : null}
          <Field label="Present password" help="Leave it empty if you sign in through another site.">
            {(control) => (
              <Input
                {...control}
                type="password"
                value={current}
                onChange={(event) => setCurrent(event.target.value)}
                autoComplete="current-password"
              />
            )}
          </Field>
          <Field label="New password" help={`At least ${MIN_PASSWORD_LENGTH} characters.`}>
            {(control) => (
              <Input
                {...control}
                type="password"
                value={next}
                onChange={(event) => setNext(event.target.value)}
                minLength={MIN_PASSWORD_LENGTH}
                required
                autoComplete="new-password"
              />
            )}
          </Field>
          {factor.data?.isOn ? <CodeField value={code} onChange={setCode} /> : null}
        </form>
      </Dialog>
    </div>
  );
}
