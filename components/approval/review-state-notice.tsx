import Link from "next/link";
import type { ReviewState } from "@/components/approval/review.types";
import { buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { ExactTime, TimeAgo } from "@/components/ui/time-ago";

/** Says where the decision stands; nothing while it is simply open. */
export function ReviewStateNotice({ state, applicationId }: { state: ReviewState; applicationId: string }) {
  const toApplication = (
    <Link href={`/applications/${applicationId}`} className={buttonClass("secondary", "sm")}>
      Open the application
    </Link>
  );
  if (state.kind === "open") return null;
  if (state.kind === "decided") {
    const isApproved = state.decision === "approve";
    return (
      <Notice
        tone={isApproved ? "good" : "info"}
        className="mb-4"
        title={
          isApproved
            ? "You approved these files"
            : state.decision === "edit"
              ? "You edited this; a newer version took its place"
              : "You sent this back"
        }
        action={toApplication}
      >
        <ExactTime at={state.at} />. {state.how}
        {state.notes ? <p className="mt-1">“{state.notes}”</p> : null}
      </Notice>
    );
  }
  if (state.kind === "expired") {
    return (
      <Notice tone="warn" className="mb-4" title="The time to decide has passed" action={toApplication}>
        It ended <TimeAgo at={state.at} />. Nothing was sent. You can prepare the application again.
      </Notice>
    );
  }
  return (
    <Notice tone="warn" className="mb-4" title="These files are no longer the newest" action={toApplication}>
      {state.reason}
    </Notice>
  );
}
