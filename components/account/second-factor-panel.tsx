"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ShieldCheck, ShieldOff } from "lucide-react";
import { useState } from "react";
import { CodeField } from "@/components/account/code-field";
import { SecondFactorDialog } from "@/components/account/second-factor-dialog";
import { errorMessage, useTRPC } from "@/components/layout/trpc";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { toast } from "@/components/ui/toaster";

/** The second factor in the settings: off with the way to turn it on, or on with what is left. */
export function SecondFactorPanel() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const query = useQuery(trpc.account.secondFactor.queryOptions());
  const [isSettingUp, setSettingUp] = useState(false);
  const [isRemoving, setRemoving] = useState(false);
  const [code, setCode] = useState("");
  const refresh = () => client.invalidateQueries({ queryKey: trpc.account.secondFactor.queryKey() });
  const remove = useMutation(
    trpc.account.removeSecondFactor.mutationOptions({
      onSuccess: () => {
        setRemoving(false);
        toast.success("Your second factor is off.");
        void refresh();
      },
    }),
  );
  if (!query.data) return null;
  const { isOn, recoveryCodesLeft } = query.data;
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 border-t pt-4">
      <div className="min-w-0 flex-1 basis-60">
        <h3 className="flex items-center gap-1.5 font-medium text-sm">
          {isOn ? (
            <ShieldCheck aria-hidden className="size-4 text-good" />
          ) : (
            <ShieldOff aria-hidden className="size-4 text-muted" />
          )}
          Second factor: {isOn ? "on" : "off"}
        </h3>
        <p className="mt-0.5 text-muted text-sm">
          {isOn
            ? `Asked for when you sign in and when you approve. ${recoveryCodesLeft} recovery ${recoveryCodesLeft === 1 ? "code" : "codes"} left.`
            : "A code from your phone when you sign in and when you approve."}
        </p>
      </div>
      {isOn ? (
        <Button
          onClick={() => {
            setCode("");
            remove.reset();
            setRemoving(true);
          }}
        >
          Turn it off
        </Button>
      ) : (
        <Button onClick={() => setSettingUp(true)}>Turn it on</Button>
      )}
      {isSettingUp ? (
        <SecondFactorDialog
          onClose={() => {
            setSettingUp(false);
            void refresh();
          }}
        />
      ) : null}
      <Dialog
        open={isRemoving}
        onOpenChange={setRemoving}
        title="Turn the second factor off"
        footer={
          <Button type="submit" form="remove-factor" variant="danger" pending={remove.isPending}>
            Turn it off
          </Button>
        }
      >
        <form
          id="remove-factor"
          onSubmit={(event) => {
            event.preventDefault();
            remove.mutate({ code });
          }}
        >
          <CodeField
            value={code}
            onChange={setCode}
            autoFocus
            error={
              remove.error ? (errorMessage(remove.error) ?? "Dossier could not be reached. Try again.") : undefined
            }
          />
        </form>
      </Dialog>
    </div>
  );
}
