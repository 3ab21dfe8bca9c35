"use client";

import { MoreHorizontal, PencilLine, Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { ContactDialog, type ContactDraft, EMPTY_CONTACT } from "@/components/application/contact-dialog";
import { useTracking } from "@/components/application/use-tracking";
import { QueryView } from "@/components/feedback/query-view";
import { Button, IconButton } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import { Skeleton } from "@/components/ui/skeleton";
import { Surface, SurfaceHeader } from "@/components/ui/surface";

const linkClass = "break-words text-accent underline underline-offset-2";

/** The people at the employer. */
export function ContactsPanel({ applicationId }: { applicationId: string }) {
  const tracking = useTracking(applicationId);
  const [editing, setEditing] = useState<{ id: string | null; draft: ContactDraft } | null>(null);
  const { saveContact } = tracking;
  return (
    <Surface aria-labelledby="contacts">
      <SurfaceHeader
        id="contacts"
        title="People"
        actions={
          <Button size="sm" onClick={() => setEditing({ id: null, draft: EMPTY_CONTACT })}>
            <Plus aria-hidden /> New
          </Button>
        }
      />
      <QueryView
        query={tracking.query}
        what="The contacts could not be loaded"
        loading={<Skeleton className="m-4 h-10" />}
      >
        {({ contacts }) =>
          contacts.length === 0 ? (
            <p className="px-4 py-3 text-muted text-sm">Nobody yet. Follow-ups address whoever you enter here.</p>
          ) : (
            <ul className="divide-y">
              {contacts.map((contact) => (
                <li key={contact.id} className="flex items-start gap-2 px-4 py-3">
                  <div className="min-w-0 flex-1 text-sm">
                    <p className="font-medium">{contact.name}</p>
                    {contact.role ? <p className="text-muted">{contact.role}</p> : null}
                    {contact.email ? (
                      <p>
                        <a className={linkClass} href={`mailto:${encodeURIComponent(contact.email)}`}>
                          {contact.email}
                        </a>
                      </p>
                    ) : null}
                    {contact.phone ? (
                      <p>
                        <a className={linkClass} href={`tel:${contact.phone.replace(/[^\d+]/g, "")}`}>
                          {contact.phone}
                        </a>
                      </p>
                    ) : null}
                    {contact.url ? (
                      <p>
                        <a className={linkClass} href={contact.url} target="_blank" rel="noreferrer noopener">
                          {contact.url}
                        </a>
                      </p>
                    ) : null}
                  </div>
                  <Menu
                    label={contact.name}
                    trigger={
                      <IconButton label={`More for ${contact.name}`} className="-mr-2">
                        <MoreHorizontal aria-hidden />
                      </IconButton>
                    }
                    items={[
                      {
                        id: "change",
                        label: "Change",
                        icon: <PencilLine aria-hidden />,
                        onSelect: () =>
                          setEditing({
                            id: contact.id,
                            draft: {
                              name: contact.name,
                              role: contact.role ?? "",
                              email: contact.email ?? "",
                              phone: contact.phone ?? "",
                              url: contact.url ?? "",
                            },
                          }),
                      },
                      {
                        id: "remove",
                        label: "Remove",
                        icon: <Trash2 aria-hidden />,
                        danger: true,
                        onSelect: () => tracking.removeContact(contact),
                      },
                    ]}
                  />
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
      {editing ? (
        <ContactDialog
          key={editing.id ?? "new"}
          onClose={() => setEditing(null)}
          initial={editing.draft}
          isNew={editing.id === null}
          pending={saveContact.isPending}
          failure={tracking.contactFailure}
          onSave={(contact) =>
            saveContact.mutate(
              { applicationId, contact, ...(editing.id ? { id: editing.id } : {}) },
              { onSuccess: () => setEditing(null) },
            )
          }
        />
      ) : null}
    </Surface>
  );
}
