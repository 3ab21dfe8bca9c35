import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Review, ReviewState } from "@/components/approval/review.types";
import { ReviewView } from "@/components/approval/review-view";

const hash = "ab".repeat(32);
const base: Review = {
  approvalId: "a1",
  packageId: "p",
  applicationId: "p1",
  hash,
  company: "Nordlicht Energie",
  title: "Platform engineer",
  jobHref: "/jobs/j1",
  score: 0.72,
  metWords: "7 of 9 requirements met.",
  risks: ["Asked for and not found in your resume: SCADA."],
  costWords: "No model was used, so it cost nothing.",
  writers: "Written by you.",
  resumePdfUrl: "/r.pdf",
  letterPdfUrl: "/l.pdf",
  lines: [
    {
      id: "work:0",
      kind: "moved",
      section: "Work",
      text: "Moved 14 services to Kubernetes",
      words: null,
      evidenceIds: ["ev_1"],
    },
    {
      id: "work:1",
      kind: "removed",
      section: "Work",
      text: "Organised the summer party",
      words: null,
      evidenceIds: [],
    },
    { id: "work:2", kind: "same", section: "Work", text: "Ran the billing system", words: null, evidenceIds: ["ev_2"] },
  ],
  changes: [],
  sentences: [],
  evidence: new Map(),
  claims: [],
  answers: [],
  files: [{ path: "resume.pdf", label: "Resume, PDF", url: "/r.pdf", sizeBytes: 10, sha256: "cd".repeat(32) }],
  zipUrl: null,
  state: { kind: "open", expiresAt: null },
};
const draw = (change: Partial<Review>, actions = <button type="button">Approve</button>) =>
  renderToStaticMarkup(<ReviewView review={{ ...base, ...change }} queue={null} actions={actions} />);
const state = (value: ReviewState) => ({ state: value });

describe("the review page", () => {
  it("says match, risks, cost, the result of the check and the hash", () => {
    const page = draw({});
    for (const words of ["Match 72 of 100.", "SCADA", "it cost nothing", "Every claim was found", hash])
      expect(page).toContain(words);
  });
  it("shows every question with who answered it", () => {
    const page = draw({
      answers: [{ id: "q1", question: "When can you start?", answer: "In May", writtenBy: "Your answer bank" }],
    });
    for (const words of ["When can you start?", "In May", "Your answer bank"]) expect(page).toContain(words);
  });
  it("says until when it can be decided, and afterwards on what it was", () => {
    expect(draw(state({ kind: "open", expiresAt: "2026-05-11T09:00:00Z" }))).toContain("You can decide until");
    const decided = { kind: "decided", decision: "approve", at: "2026-05-05T09:00:00Z", notes: null } as const;
    expect(draw(state({ ...decided, how: "On Firefox on Linux, with your second factor." }))).toContain(
      "On Firefox on Linux, with your second factor.",
    );
  });
  it("shows what changed and leaves out what did not until it is asked for", () => {
    const page = draw({});
    expect(page).toContain("Moved 14 services to Kubernetes");
    expect(page).toContain("<del");
    expect(page).not.toContain("Ran the billing system");
    expect(page).toContain("1 moved, 1 left out, 1 as they were.");
  });
  it("offers no download before the approval", () => {
    expect(draw({})).not.toContain("Download ZIP");
    expect(
      draw({
        zipUrl: "/p.zip",
        ...state({ kind: "decided", decision: "approve", at: "2026-05-01T10:00:00Z", notes: null, how: "On Firefox." }),
      }),
    ).toContain("Download ZIP");
  });
  it("says why an unsupported claim stops it, and what is nearest", () => {
    const page = draw({
      claims: [
        {
          claim: "Google",
          start: 0,
          end: 6,
          reason: "No evidence names Google.",
          nearestEvidence: { id: "ev_1", text: "Engineer at Fjordbank" },
          kind: "employer",
        },
      ],
    });
    expect(page).toContain("not found in your resume");
    expect(page).toContain("Engineer at Fjordbank");
  });
  it("says that a version no longer stands", () => {
    expect(draw(state({ kind: "void", reason: "You edited the documents." }))).toContain("You edited the documents.");
  });
});
