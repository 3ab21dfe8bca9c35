"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Copy } from "lucide-react";
import { useState } from "react";
import { errorMessage, useTRPC } from "@/components/layout/trpc";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { ExactTime } from "@/components/ui/time-ago";
import { toast } from "@/components/ui/toaster";

const UNREACHABLE = "Dossier could not be reached. Nothing was changed; try again.";

/** The secret address under which one's reminders appear in a calendar program. */
export function CalendarSharing() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const [address, setAddress] = useState<string | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const sharing = useQuery(trpc.reminder.calendarSharing.queryOptions());
  const options = {
    onError: (error: unknown) => toast.error(errorMessage(error) ?? UNREACHABLE),
    onSettled: () => client.invalidateQueries({ queryKey: trpc.reminder.calendarSharing.queryKey() }),
  };
  const share = useMutation(
    trpc.reminder.shareCalendar.mutationOptions({
      ...options,
      onSuccess: ({ token }) => setAddress(`${window.location.origin}/api/calendar/${token}`),
    }),
  );
  const stop = useMutation(
    trpc.reminder.stopSharingCalendar.mutationOptions({ ...options, onSuccess: () => setAddress(null) }),
  );
  async function copy(text: string) {
    try {
      await navigator.clipboard.writeText(text);
      toast("The address was copied.");
    } catch {
      toast.error("Your browser did not allow copying. Select the address and copy it by hand.");
    }
  }
  return (
    <div className="flex flex-col gap-3 px-4 py-4">
      <p className="max-w-[65ch] text-muted text-sm">
        Your calendar program can subscribe to your reminders and interviews. Whoever has the address can read them, so
        give it to nobody else.
      </p>
      {address ? (
        <Field label="Address" help="It is shown this once. Make a new one if you lose it.">
          {(control) => (
            <div className="flex gap-2">
              <Input {...control} readOnly value={address} onFocus={(event) => event.target.select()} />
              <Button onClick={() => void copy(address)}>
                <Copy aria-hidden /> Copy
              </Button>
            </div>
          )}
        </Field>
      ) : sharing.data ? (
        <p className="text-sm">
          An address exists since <ExactTime at={sharing.data} />.
        </p>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button
          pending={share.isPending}
          onClick={() => (sharing.data ? setIsAsking(true) : share.mutate())}
          disabled={sharing.isPending}
        >
          {sharing.data ? "Make a new address" : "Make an address"}
        </Button>
        {sharing.data ? (
          <Button variant="danger" pending={stop.isPending} onClick={() => stop.mutate()}>
            Give it up
          </Button>
        ) : null}
      </div>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setIsAsking}
        title="Make a new address?"
        description="The present one stops working. Calendars that use it must be given the new one."
        confirmLabel="Make a new address"
        onConfirm={() => share.mutate()}
      />
    </div>
  );
}
