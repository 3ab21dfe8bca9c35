import { z } from "zod";
import { defineSource } from "@/server/adapters/ats/define-source";
import { fetchWholeBoard } from "@/server/adapters/ats/fetch-whole-board";
import { pathParts } from "@/server/adapters/ats/host-token";
import { list, needed, part, words } from "@/server/adapters/ats/lenient";
import { selectRecords } from "@/server/adapters/ats/select-records";

const named = part({ name: words });

/** One post of api.gem.com/job_board/v0/TOKEN/job_posts/. */
const gemPostSchema = z.object({
  id: needed("id"),
  title: needed("title"),
  absolute_url: words,
  content: words,
  content_plain: words,
  location: named,
  location_type: words,
  employment_type: words,
  requisition_id: words,
  first_published_at: words,
  created_at: words,
  updated_at: words,
  departments: list(z.object({ name: words })),
  offices: list(z.object({ name: words, location: named })),
});

/** Gem job boards (documented public API). */
export const gem = defineSource({
  name: "gem",
  label: "Gem",
  schema: gemPostSchema,
  recognises: (text) => /"content_plain"\s*:|"first_published_at"\s*:/.test(text),
  select: (text) => selectRecords(text, "Gem", ["", "job_posts", "results"], ["absolute_url", "content_plain"]),
  map: (post) => ({
    nativeId: post.id,
    title: post.title,
    url: post.absolute_url,
    requisitionId: post.requisition_id,
    location: post.location?.name,
    places: post.location?.name ? [] : post.offices.map((o) => ({ text: o.location?.name ?? o.name })),
    workplace: post.location_type?.replace(/_/g, "-"),
    employmentType: post.employment_type?.replace(/_/g, " "),
    department: post.departments[0]?.name,
    postedAt: post.first_published_at ?? post.created_at,
    updatedAt: post.updated_at,
    html: post.content,
    text: post.content_plain,
  }),
  fetch: (http, board, state, read) =>
    fetchWholeBoard(
      http,
      "Gem",
      board,
      `https://api.gem.com/job_board/v0/${encodeURIComponent(board.token)}/job_posts/`,
      state,
      read,
    ),
  tokenOf: (url) => (url.hostname === "jobs.gem.com" ? (pathParts(url)[0] ?? null) : null),
});
