"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ListSkeleton } from "@/components/feedback/loading";
import { QueryView } from "@/components/feedback/query-view";
import { errorMessage, useTRPC } from "@/components/layout/trpc";
import { Checkbox } from "@/components/ui/checkbox";
import { toast } from "@/components/ui/toaster";
import {
  NOTIFICATION_KIND_WORDS,
  NOTIFICATION_KINDS,
  type NotificationKind,
} from "@/lib/domain/notification/notification.schema";

/** Which notices come by e-mail too. Each is saved as it is ticked. */
export function NoticeWishesForm() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const query = useQuery(trpc.notification.wishes.queryOptions());
  const key = trpc.notification.wishes.queryKey();
  const save = useMutation(
    trpc.notification.updateWishes.mutationOptions({
      onSuccess: (saved) => client.setQueryData(key, { ...saved, hasMailServer: query.data?.hasMailServer ?? false }),
      onError: (error) => toast.error(errorMessage(error) ?? "Dossier could not be reached. Nothing was changed."),
    }),
  );
  return (
    <QueryView
      query={query}
      what="What you want by e-mail could not be loaded"
      loading={<ListSkeleton label="Loading what you want by e-mail" count={3} />}
    >
      {({ byEmail, hasMailServer }) => {
        const toggle = (kind: NotificationKind, isOn: boolean) =>
          save.mutate({ byEmail: isOn ? [...byEmail, kind] : byEmail.filter((other) => other !== kind) });
        return (
          <fieldset className="flex flex-col gap-1 p-4">
            <legend className="sr-only">By e-mail too</legend>
            {NOTIFICATION_KINDS.map((kind) => (
              <Checkbox
                key={kind}
                label={NOTIFICATION_KIND_WORDS[kind].label}
                help={NOTIFICATION_KIND_WORDS[kind].hint}
                checked={byEmail.includes(kind)}
                disabled={save.isPending}
                onCheckedChange={(isOn) => toggle(kind, isOn)}
              />
            ))}
            {hasMailServer ? null : (
              <p className="mt-2 max-w-prose text-muted text-sm">
                This installation has no mail server, so mail is kept in Dossier and does not leave the machine. Whoever
                runs it can name one with SMTP_URL and MAIL_FROM.
              </p>
            )}
          </fieldset>
        );
      }}
    </QueryView>
  );
}
