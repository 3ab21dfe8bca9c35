"use client";

import { useQuery } from "@tanstack/react-query";
import { Mail } from "lucide-react";
import { useState } from "react";
import { ContactsPanel } from "@/components/application/contacts-panel";
import { FollowUpDialog } from "@/components/application/follow-up-dialog";
import { NotesPanel } from "@/components/application/notes-panel";
import { useTRPC } from "@/components/layout/trpc";
import { RemindersPanel } from "@/components/reminder/reminders-panel";
import { Button } from "@/components/ui/button";
import type { ApplicationStatus } from "@/lib/domain/application/application-status";
import type { FollowUpKind } from "@/lib/domain/application/compose-follow-up";

export type TrackingPanelsProps = {
  applicationId: string;
  title: string;
  company: string;
  status: ApplicationStatus;
  /** BCP 47 language of the posting, where known. */
  language: string | undefined;
  sentAt: Date | null;
};

/** From the day it is sent there is somebody to write to. */
const KIND_FOR: Partial<Record<ApplicationStatus, FollowUpKind>> = {
  submitted: "ask",
  no_answer: "ask",
  interviewing: "thank",
  offer: "thank",
  rejected: "thank",
  withdrawn: "withdraw",
};

/** Dates, people and notes of one application. */
export function TrackingPanels({ applicationId, title, company, status, language, sentAt }: TrackingPanelsProps) {
  const trpc = useTRPC();
  const [isWriting, setIsWriting] = useState(false);
  const tracking = useQuery(trpc.application.tracking.queryOptions({ id: applicationId }));
  const reminders = useQuery(trpc.reminder.list.queryOptions({ applicationId }));
  const account = useQuery(trpc.account.me.queryOptions());
  const kind = KIND_FOR[status];
  const contact = tracking.data?.contacts[0] ?? null;
  const interview = reminders.data?.findLast((reminder) => reminder.kind === "interview") ?? null;
  return (
    <>
      <RemindersPanel applicationId={applicationId} company={company} status={status} />
      {kind && account.data ? (
        <Button onClick={() => setIsWriting(true)} className="self-start">
          <Mail aria-hidden /> Write to the employer
        </Button>
      ) : null}
      <ContactsPanel applicationId={applicationId} />
      <NotesPanel applicationId={applicationId} />
      {isWriting && kind && account.data ? (
        <FollowUpDialog
          onOpenChange={setIsWriting}
          initialKind={kind}
          email={contact?.email ?? null}
          facts={{
            title,
            company,
            owner: account.data.name,
            contact: contact?.name ?? null,
            sentAt,
            interviewAt: interview?.dueAt ?? null,
            language: language === "de" ? "de" : "en",
          }}
        />
      ) : null}
    </>
  );
}
