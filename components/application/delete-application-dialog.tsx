"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { errorMessage, useTRPC } from "@/components/layout/trpc";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { toast } from "@/components/ui/toaster";

const GOES = [
  "Its drafts, letters and sealed documents, with their files",
  "Your notes, people and reminders for it",
  "Its place on the board and in your numbers",
];
const STAYS = [
  "One line for each package under “What left”: what it was, when, its hash, and whether it was sent",
  "What you downloaded, and what the models cost",
  "The job itself. You can prepare it again",
];

/** Asks before an application goes for good, and says what goes and what stays. */
export function DeleteApplicationDialog({
  id,
  title,
  open,
  onOpenChange,
}: {
  id: string;
  title: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const router = useRouter();
  const remove = useMutation(
    trpc.application.delete.mutationOptions({
      onSuccess: async () => {
        router.replace("/applications");
        toast(`“${title}” was deleted.`, {
          action: { label: "What left", onClick: () => router.push("/approvals/ledger") },
        });
        client.removeQueries({ queryKey: trpc.application.get.queryKey({ id }) });
        await client.invalidateQueries({ predicate: ({ queryKey }) => !isAbout(queryKey, id) });
      },
      onError: (error) => toast.error(errorMessage(error) ?? "Dossier could not be reached. Nothing was deleted."),
    }),
  );
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      title={`Delete “${title}”?`}
      description="This cannot be undone. Writing that is under way stops first, and what waits for your approval is closed."
      confirmLabel="Delete the application"
      onConfirm={() => remove.mutate({ id })}
    >
      <div className="mt-3 grid gap-3 text-sm">
        <List heading="What goes" items={GOES} />
        <List heading="What stays" items={STAYS} />
      </div>
    </ConfirmDialog>
  );
}

/** Queries of the page that is being left would only find nothing. */
function isAbout(queryKey: readonly unknown[], id: string): boolean {
  return JSON.stringify(queryKey).includes(id);
}

function List({ heading, items }: { heading: string; items: readonly string[] }) {
  return (
    <div>
      <p className="font-medium">{heading}</p>
      <ul className="mt-1 list-disc space-y-0.5 pl-5 text-muted">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  );
}
