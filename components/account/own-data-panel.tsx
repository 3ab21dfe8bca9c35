"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { Download, Trash2 } from "lucide-react";
import { signOut } from "next-auth/react";
import { useState } from "react";
import { CodeField } from "@/components/account/code-field";
import { errorMessage, useTRPC } from "@/components/layout/trpc";
import { Button, buttonClass } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";

/** Everything kept about the account: take it along, or have it deleted. */
export function OwnDataPanel({ email }: { email: string }) {
  const trpc = useTRPC();
  const factor = useQuery(trpc.account.secondFactor.queryOptions());
  const [isDeleting, setDeleting] = useState(false);
  const [said, setSaid] = useState("");
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const remove = useMutation(
    trpc.account.delete.mutationOptions({ onSuccess: () => void signOut({ callbackUrl: "/" }) }),
  );
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 border-t pt-4">
      <div className="min-w-0 flex-1 basis-60">
        <h3 className="font-medium text-sm">Your data</h3>
        <p className="mt-0.5 text-muted text-sm">Everything that is kept about you, with your files.</p>
      </div>
      <div className="flex flex-wrap gap-2">
        <a href="/api/files/account" download className={buttonClass("secondary")}>
          <Download aria-hidden />
          Export everything
        </a>
        <Button variant="danger" onClick={() => setDeleting(true)}>
          <Trash2 aria-hidden />
          Delete my account
        </Button>
      </div>
      <Dialog
        open={isDeleting}
        onOpenChange={setDeleting}
        title="Delete my account"
        description="Your resumes, answers, applications, documents and everything else about you are deleted from this machine. This cannot be undone; export your data first if you want to keep it."
        footer={
          <>
            <Button onClick={() => setDeleting(false)}>Keep my account</Button>
            <Button
              type="submit"
              form="delete-account"
              variant="danger"
              pending={remove.isPending || remove.isSuccess}
              disabled={said.trim().toLowerCase() !== email}
            >
              Delete everything
            </Button>
          </>
        }
      >
        <form
          id="delete-account"
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            remove.mutate({ email: said, ...(password ? { password } : {}), ...(code ? { code } : {}) });
          }}
        >
          {remove.error ? (
            <Notice tone="bad">
              {errorMessage(remove.error) ?? "Dossier could not be reached. Nothing was deleted."}
            </Notice>
          ) : null}
          <Field label={`Write ${email} to go on`}>
            {(control) => (
              <Input
                {...control}
                value={said}
                onChange={(event) => setSaid(event.target.value)}
                autoComplete="off"
                autoCapitalize="none"
                spellCheck={false}
              />
            )}
          </Field>
          <Field label="Password" help="Leave it empty if you sign in through another site.">
            {(control) => (
              <Input
                {...control}
                type="password"
                value={password}
                onChange={(event) => setPassword(event.target.value)}
                autoComplete="current-password"
              />
            )}
          </Field>
          {factor.data?.isOn ? <CodeField value={code} onChange={setCode} /> : null}
        </form>
      </Dialog>
    </div>
  );
}
