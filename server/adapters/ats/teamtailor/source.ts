import { defineSource } from "@/server/adapters/ats/define-source";
import { fetchWholeBoard } from "@/server/adapters/ats/fetch-whole-board";
import { subdomainOf } from "@/server/adapters/ats/host-token";
import { mapJobPostingLd } from "@/server/adapters/ats/map-job-posting-ld";
import { selectRecords } from "@/server/adapters/ats/select-records";
import { teamtailorItemSchema } from "@/server/adapters/ats/teamtailor/schema";

/** Teamtailor career sites: a JSON Feed whose items carry a schema.org JobPosting. */
export const teamtailor = defineSource({
  name: "teamtailor",
  label: "Teamtailor",
  schema: teamtailorItemSchema,
  recognises: (text) => /"_jobposting"\s*:/.test(text),
  select: (text) => selectRecords(text, "Teamtailor", ["items"], ["_jobposting"]),
  map(item) {
    const inner = item._jobposting ? mapJobPostingLd({ title: item.title, ...item._jobposting }, item.url) : undefined;
    const posting = typeof inner === "object" ? inner : undefined;
    return {
      ...posting,
      nativeId: /\/jobs\/(\d+)/.exec(item.url ?? "")?.[1] ?? posting?.nativeId ?? item.id,
      title: item.title,
      url: item.url ?? posting?.url,
      postedAt: posting?.postedAt ?? item.date_published,
      updatedAt: item.date_modified,
      html: posting?.html || item.content_html,
      text: item.content_text,
    };
  },
  fetch: (http, board, state, read) =>
    fetchWholeBoard(http, "Teamtailor", board, `https://${board.token}.teamtailor.com/jobs.json`, state, read),
  tokenOf: (url) => subdomainOf(url, ["teamtailor.com"]),
});
