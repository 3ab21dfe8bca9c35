import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { type MergedPosting, PostingList } from "@/components/job/posting-list";

const posting = (change: Partial<MergedPosting>): MergedPosting => ({
  id: "p1",
  source: "Greenhouse",
  url: "https://example.org/1",
  company: "Halden",
  goneAt: null,
  goneReason: null,
  mergeReason: null,
  firstSeenAt: new Date("2026-03-02T12:00:00Z"),
  ...change,
});
const draw = (postings: MergedPosting[], splits: Parameters<typeof PostingList>[0]["splits"] = []) =>
  renderToStaticMarkup(
    <PostingList
      postings={postings}
      shownId="p1"
      splits={splits}
      pendingId={null}
      onSplit={() => undefined}
      onUndoSplit={() => undefined}
    />,
  );
const count = (html: string, words: string) => html.split(words).length - 1;

describe("where a job was found", () => {
  it("offers to split off every posting but the one whose words are shown, each with why it was merged", () => {
    const html = draw([posting({}), posting({ id: "p2", mergeReason: "Same requisition 7 at Halden" })]);
    expect(count(html, "Split this off")).toBe(1);
    expect(html).toContain("Same requisition 7 at Halden.");
    expect(count(draw([posting({})]), "Split this off")).toBe(0);
  });

  it("says why a posting was taken down, and never makes a link of something else", () => {
    const html = draw([posting({ goneAt: new Date(), goneReason: "expired", url: "javascript:alert(1)" })]);
    expect(html).toContain("Its closing date has passed.");
    expect(html).not.toContain("javascript:");
  });

  it("lets only the person who split a posting off join it again", () => {
    const split = { id: "s1", jobId: "j2", title: "Nurse", company: "Halden", splitAt: new Date(), isMine: true };
    expect(count(draw([posting({})], [split]), "Join again")).toBe(1);
    expect(count(draw([posting({})], [{ ...split, isMine: false }]), "Join again")).toBe(0);
  });
});
