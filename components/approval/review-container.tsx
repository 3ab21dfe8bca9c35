"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { answerWriterWords } from "@/components/application/answer-words";
import { costWords, writerWords } from "@/components/application/application-words";
import { packageFileLinks, packageZipUrl } from "@/components/application/package-files";
import type { Review, ReviewState } from "@/components/approval/review.types";
import { ReviewActions } from "@/components/approval/review-actions";
import { evidencePlace, reviewLines } from "@/components/approval/review-lines";
import { ReviewQueueLinks } from "@/components/approval/review-queue-links";
import { ReviewView } from "@/components/approval/review-view";
import { useReviewQueue } from "@/components/approval/use-review-queue";
import { Loading } from "@/components/feedback/loading";
import { QueryView } from "@/components/feedback/query-view";
import { countVerdicts } from "@/components/job/requirement-groups";
import { useTRPC } from "@/components/layout/trpc";
import { Skeleton } from "@/components/ui/skeleton";
import { deviceWords } from "@/lib/domain/approval/device-words";

type ApprovalFacts = {
  expiresAt: Date;
  voidedAt: Date | null;
  voidReason: string | null;
  decision: {
    decision: string;
    notes: string | null;
    decidedAt: Date;
    device: string | null;
    isFactorProved: boolean;
  } | null;
};

function stateOf(approval: ApprovalFacts): ReviewState {
  if (approval.decision)
    return {
      kind: "decided",
      decision: approval.decision.decision,
      at: approval.decision.decidedAt,
      notes: approval.decision.notes,
      how: `On ${deviceWords(approval.decision.device)}${approval.decision.isFactorProved ? ", with your second factor" : ""}.`,
    };
  if (approval.voidedAt)
    return { kind: "void", reason: approval.voidReason ?? "Something it was made from has changed." };
  if (approval.expiresAt.getTime() <= Date.now()) return { kind: "expired", at: approval.expiresAt };
  return { kind: "open", expiresAt: approval.expiresAt };
}

export function ReviewContainer({ id }: { id: string }) {
  const trpc = useTRPC();
  const query = useQuery(trpc.approval.get.queryOptions({ id }));
  const { data } = query;
  const queue = useReviewQueue(id);
  const review = useMemo<Review | undefined>(() => {
    if (!data) return undefined;
    const { approval, application, draft } = data;
    const requirements = application.match?.requirements ?? [];
    const counts = countVerdicts(requirements);
    const files = packageFileLinks(data.package.id, data.package.manifest.files);
    const state = stateOf(approval);
    return {
      approvalId: approval.id,
      applicationId: application.id,
      packageId: data.package.id,
      hash: approval.packageHash,
      company: application.posting.company,
      title: application.posting.title,
      jobHref: `/jobs/${application.jobId}`,
      score: application.match?.score ?? null,
      metWords:
        requirements.length > 0
          ? `${counts.met} of ${requirements.length} requirements met.`
          : "No requirements were found in the posting.",
      risks: data.risks,
      costWords: costWords(data.usage),
      writers: writerWords(draft.resumeWriter, draft.letterWriter),
      resumePdfUrl: files.find((file) => file.role === "resume_pdf")?.url ?? null,
      letterPdfUrl: files.find((file) => file.role === "cover_letter_pdf")?.url ?? null,
      lines: reviewLines(data.diff, draft.tailoredResume?.provenance ?? {}),
      changes: draft.tailoredResume?.changes ?? [],
      sentences: (draft.coverLetter?.paragraphs ?? []).flatMap((sentences, paragraph) =>
        sentences.map((sentence, index) => ({
          id: `${paragraph}:${index}`,
          text: sentence.text,
          evidenceIds: sentence.evidenceIds,
          postingQuote: sentence.postingQuote ?? null,
        })),
      ),
      evidence: new Map(
        Object.values(data.evidence).map((item) => [
          item.id,
          { id: item.id, text: item.text, place: evidencePlace(item) },
        ]),
      ),
      claims: draft.claims,
      answers: (draft.answers ?? []).map((answer) => ({
        id: answer.id,
        question: answer.question,
        answer: answer.answer,
        writtenBy: answerWriterWords(answer),
      })),
      files,
      zipUrl: state.kind === "decided" && state.decision === "approve" ? packageZipUrl(data.package.id) : null,
      state,
    };
  }, [data]);

  return (
    <QueryView
      query={{ ...query, data: review }}
      what="This request could not be loaded"
      loading={
        <Loading label="Loading the application to review">
          <Skeleton className="mb-4 h-8 w-1/2" />
          <div className="grid gap-4 lg:grid-cols-2">
            <Skeleton className="h-[70vh]" />
            <Skeleton className="h-[70vh] max-lg:hidden" />
          </div>
        </Loading>
      }
    >
      {(ready) => (
        <ReviewView
          review={ready}
          queue={<ReviewQueueLinks queue={queue} />}
          actions={
            ready.state.kind === "open" ? (
              <ReviewActions
                approvalId={ready.approvalId}
                applicationId={ready.applicationId}
                hash={ready.hash}
                next={queue.next}
              />
            ) : null
          }
        />
      )}
    </QueryView>
  );
}
