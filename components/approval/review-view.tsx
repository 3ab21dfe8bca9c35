"use client";

import { CircleCheck, Download, Hash, TriangleAlert } from "lucide-react";
import Link from "next/link";
import { type ReactNode, useState } from "react";
import { AtsPanel } from "@/components/approval/ats-panel";
import { ClaimsPanel } from "@/components/approval/claims-panel";
import { DiffPanel } from "@/components/approval/diff-panel";
import { LetterPanel } from "@/components/approval/letter-panel";
import type { Review } from "@/components/approval/review.types";
import { ReviewStateNotice } from "@/components/approval/review-state-notice";
import { PageHeader } from "@/components/layout/page-header";
import { buttonClass } from "@/components/ui/button";
import { type PdfMark, PdfViewer } from "@/components/ui/pdf-viewer";
import { Surface } from "@/components/ui/surface";
import { Tab, TabList, TabPanel, Tabs } from "@/components/ui/tabs";
import { ExactDay } from "@/components/ui/time-ago";
import { useMediaQuery } from "@/components/ui/use-media-query";

export type ReviewViewProps = {
  review: Review;
  /** What waits before and after this one. */
  queue: ReactNode;
  /** Approve, reject, edit; nothing once decided. */
  actions: ReactNode;
};

type DocumentId = "resume" | "letter" | "ats";

function Risks({ risks }: { risks: readonly string[] }) {
  return risks.map((risk) => (
    <p key={risk} className="flex items-start gap-2 text-warn">
      <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      {risk}
    </p>
  ));
}

function ReviewFacts({ review }: { review: Review }) {
  return (
    <div className="flex flex-col gap-2.5 px-4 py-3.5 text-sm">
      <p>
        {review.score === null ? null : (
          <strong className="font-semibold">Match {Math.round(review.score * 100)} of 100. </strong>
        )}
        {review.metWords}
      </p>
      <Risks risks={review.risks} />
      <p className="text-muted">
        {review.writers} {review.costWords}
        {review.state.kind === "open" && review.state.expiresAt ? (
          <>
            {" "}
            You can decide until <ExactDay at={review.state.expiresAt} />.
          </>
        ) : null}
      </p>
    </div>
  );
}

function ReviewFiles({ review }: { review: Review }) {
  return (
    <details className="group border-t px-4 py-3 text-sm">
      <summary className="flex min-h-11 items-center gap-2 font-medium md:min-h-7">
        <Hash aria-hidden className="size-4 text-muted" />
        What exactly is approved
      </summary>
      <p className="mt-2 text-muted">Your approval holds for these bytes only. If one letter changes, it is void.</p>
      <p className="mt-2 break-all rounded-sm bg-sunken p-2 font-mono text-xs">
        <span className="sr-only">Hash of the package: </span>
        {review.hash}
      </p>
      <ul className="mt-2 divide-y">
        {review.files.map((file) => (
          <li key={file.path} className="flex flex-wrap items-baseline justify-between gap-x-3 py-2">
            <a href={file.url} className="text-accent underline underline-offset-2" download>
              {file.label}
            </a>
            <span className="break-all font-mono text-muted text-xs">{file.sha256.slice(0, 16)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

export function ReviewView({ review, queue, actions }: ReviewViewProps) {
  const [documentId, setDocument] = useState<DocumentId>(review.resumePdfUrl ? "resume" : "letter");
  const [selectedId, setSelected] = useState<string | null>(null);
  const isWide = useMediaQuery("(min-width: 64rem)");

  const marks: PdfMark[] =
    documentId === "resume"
      ? review.lines
          .filter(
            (line) =>
              line.kind !== "removed" && (line.id === selectedId || line.kind === "reworded" || line.kind === "added"),
          )
          .map((line) => ({ id: line.id, text: line.text, isActive: line.id === selectedId }))
      : review.sentences
          .filter((sentence) => sentence.id === selectedId)
          .map((sentence) => ({ id: sentence.id, text: sentence.text, isActive: true }));

  const documents = (
    <Tabs
      value={documentId}
      onValueChange={(value) => {
        setDocument(value === "letter" || value === "ats" ? value : "resume");
        setSelected(null);
      }}
      className="flex min-h-0 flex-1 flex-col"
    >
      <TabList aria-label="Documents as they would be sent">
        {review.resumePdfUrl ? <Tab value="resume">Resume</Tab> : null}
        {review.letterPdfUrl ? <Tab value="letter">Letter</Tab> : null}
        {review.resumePdfUrl ? <Tab value="ats">What a parser reads</Tab> : null}
      </TabList>
      {review.resumePdfUrl ? (
        <TabPanel value="resume" tabIndex={0} className="min-h-0 flex-1 overflow-y-auto p-3 md:p-4">
          <PdfViewer url={review.resumePdfUrl} label="The resume as it would be sent" marks={marks} />
        </TabPanel>
      ) : null}
      {review.letterPdfUrl ? (
        <TabPanel value="letter" tabIndex={0} className="min-h-0 flex-1 overflow-y-auto p-3 md:p-4">
          <PdfViewer url={review.letterPdfUrl} label="The letter as it would be sent" marks={marks} />
        </TabPanel>
      ) : null}
      <TabPanel value="ats" tabIndex={0} className="min-h-0 flex-1 overflow-y-auto p-3 md:p-4">
        {documentId === "ats" ? <AtsPanel packageId={review.packageId} /> : null}
      </TabPanel>
    </Tabs>
  );

  const reasons = (
    <div className="flex flex-col">
      <ReviewFacts review={review} />
      <div className="border-t">
        <ClaimsPanel claims={review.claims} />
      </div>
      <div className="border-t">
        {documentId !== "letter" ? (
          <DiffPanel
            lines={review.lines}
            changes={review.changes}
            evidence={review.evidence}
            selectedId={selectedId}
            onSelect={setSelected}
          />
        ) : (
          <LetterPanel
            sentences={review.sentences}
            evidence={review.evidence}
            selectedId={selectedId}
            onSelect={setSelected}
          />
        )}
      </div>
      {review.answers.length > 0 ? (
        <section aria-labelledby="answers" className="border-t px-4 py-3">
          <h2 id="answers" className="font-semibold text-base">
            Answers
          </h2>
          <dl className="mt-1 divide-y text-sm">
            {review.answers.map((answer) => (
              <div key={answer.id} className="py-2.5">
                <dt className="text-muted">{answer.question}</dt>
                <dd className="mt-0.5 whitespace-pre-wrap text-ink">{answer.answer}</dd>
                <dd className="mt-0.5 text-muted text-xs">{answer.writtenBy}</dd>
              </div>
            ))}
          </dl>
        </section>
      ) : null}
      <ReviewFiles review={review} />
    </div>
  );

  return (
    <>
      <PageHeader
        className="mb-4"
        back={{ href: "/approvals", label: "Approvals" }}
        title={review.title}
        lead={
          <>
            {review.company}. Is this exactly what you would send?{" "}
            <Link href={review.jobHref} className="text-accent underline underline-offset-2">
              The job
            </Link>
          </>
        }
        actions={
          <>
            {queue}
            {review.zipUrl ? (
              <a href={review.zipUrl} className={buttonClass("secondary")} download>
                <Download aria-hidden />
                Download ZIP
              </a>
            ) : null}
          </>
        }
      />
      <ReviewStateNotice state={review.state} applicationId={review.applicationId} />
      {isWide ? (
        <div className="grid h-[calc(100dvh-9.5rem)] min-h-[34rem] grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)] gap-4">
          <Surface aria-label="Documents" className="flex min-h-0 flex-col bg-sunken">
            {documents}
          </Surface>
          <Surface aria-label="What it stands on" className="flex min-h-0 flex-col">
            <section
              // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
              tabIndex={0}
              aria-label="Reasons, changes and evidence"
              className="min-h-0 flex-1 overflow-y-auto -outline-offset-2"
            >
              {reasons}
            </section>
            {actions ? <div className="flex flex-wrap items-center gap-2 border-t px-4 py-3">{actions}</div> : null}
          </Surface>
        </div>
      ) : (
        <>
          {review.state.kind === "open" && review.risks.length > 0 ? (
            <div className="mb-2 flex flex-col gap-1.5 text-sm">
              <Risks risks={review.risks} />
            </div>
          ) : null}
          <Tabs defaultValue="document">
            <TabList aria-label="Review" className="mb-3">
              <Tab value="document">What is sent</Tab>
              <Tab value="reasons">
                What it stands on
                {review.claims?.length === 0 ? (
                  <CircleCheck aria-label="all claims found" className="text-good" />
                ) : null}
              </Tab>
            </TabList>
            <TabPanel value="document">
              <Surface aria-label="Documents" className="bg-sunken">
                {documents}
              </Surface>
            </TabPanel>
            <TabPanel value="reasons">
              <Surface aria-label="What it stands on">{reasons}</Surface>
            </TabPanel>
          </Tabs>
          {actions ? (
            <div className="short:static sticky bottom-[calc(3.75rem+env(safe-area-inset-bottom))] z-20 -mx-4 mt-4 flex gap-2 border-t bg-surface px-4 py-3 [&>:last-child]:flex-1">
              {actions}
            </div>
          ) : null}
        </>
      )}
    </>
  );
}
