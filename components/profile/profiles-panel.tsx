"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { EllipsisVertical, Pencil, Plus, Trash2, UserRound } from "lucide-react";
import { useState } from "react";
import { ListSkeleton } from "@/components/feedback/loading";
import { QueryView } from "@/components/feedback/query-view";
import { errorMessage, useTRPC } from "@/components/layout/trpc";
import { ProfileDialog, type ProfileDraft } from "@/components/profile/profile-dialog";
import { useProfiles } from "@/components/profile/use-profiles";
import { Badge } from "@/components/ui/badge";
import { Button, IconButton } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import { toast, toastUndo } from "@/components/ui/toaster";
import { MAIN_PROFILE_ID } from "@/lib/domain/profile/profile-id";

/** The profiles of the account: made, named, looked at, deleted. */
export function ProfilesPanel() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const { query, switchTo } = useProfiles();
  const [draft, setDraft] = useState<ProfileDraft | null>(null);
  const create = useMutation(trpc.profile.create.mutationOptions({ onSuccess: () => client.resetQueries() }));
  const rename = useMutation(
    trpc.profile.rename.mutationOptions({
      onSuccess: () => client.invalidateQueries({ queryKey: trpc.profile.pathKey() }),
    }),
  );
  const remove = useMutation(
    trpc.profile.delete.mutationOptions({
      onSuccess: () => client.resetQueries(),
      onError: (error) => toast.error(errorMessage(error) ?? "That did not work. Nothing was changed."),
    }),
  );

  async function onSave(saved: ProfileDraft): Promise<string | null> {
    try {
      if (saved.id) await rename.mutateAsync({ id: saved.id, name: saved.name });
      else await create.mutateAsync({ name: saved.name, isCopy: saved.isCopy });
      return null;
    } catch (error) {
      return errorMessage(error) ?? "Dossier could not be reached. Try again.";
    }
  }

  return (
    <QueryView
      query={query}
      what="Your profiles could not be loaded"
      loading={<ListSkeleton label="Loading your profiles" count={1} />}
    >
      {(profiles) => (
        <>
          <ul className="divide-y">
            {profiles.map((profile) => (
              <li key={profile.id} className="flex items-center gap-3 px-4 py-2.5">
                <UserRound aria-hidden className="size-4 shrink-0 text-muted" />
                <p className="flex min-w-0 flex-1 flex-wrap items-center gap-2 text-sm">
                  <span className="truncate font-medium">{profile.name}</span>
                  {profile.isActive ? <Badge tone="accent">In view</Badge> : null}
                </p>
                {profile.isActive ? null : (
                  <Button size="sm" onClick={() => switchTo(profile.id)}>
                    Look at it<span className="sr-only">: {profile.name}</span>
                  </Button>
                )}
                <Menu
                  trigger={
                    <IconButton label={`More for ${profile.name}`}>
                      <EllipsisVertical aria-hidden />
                    </IconButton>
                  }
                  items={[
                    {
                      id: "rename",
                      label: "Rename",
                      icon: <Pencil aria-hidden />,
                      onSelect: () => setDraft({ id: profile.id, name: profile.name, isCopy: false }),
                    },
                    {
                      id: "delete",
                      label: profile.id === MAIN_PROFILE_ID ? "The first profile stays" : "Delete",
                      icon: <Trash2 aria-hidden />,
                      danger: true,
                      disabled: profile.id === MAIN_PROFILE_ID,
                      onSelect: () =>
                        remove.mutate(
                          { id: profile.id },
                          {
                            onSuccess: () =>
                              toastUndo(`${profile.name} was deleted.`, () =>
                                remove.mutate({ id: profile.id, restore: true }),
                              ),
                          },
                        ),
                    },
                  ]}
                />
              </li>
            ))}
          </ul>
          <div className="border-t p-4">
            <Button onClick={() => setDraft({ name: "", isCopy: true })}>
              <Plus aria-hidden />
              Add a profile
            </Button>
          </div>
          {draft ? <ProfileDialog draft={draft} onClose={() => setDraft(null)} onSave={onSave} /> : null}
        </>
      )}
    </QueryView>
  );
}
