import { z } from "zod";
import { defineSource } from "@/server/adapters/ats/define-source";
import { fetchPages } from "@/server/adapters/ats/fetch-pages";
import { subdomainOf } from "@/server/adapters/ats/host-token";
import { anything, list, needed, words } from "@/server/adapters/ats/lenient";
import { selectRecords } from "@/server/adapters/ats/select-records";

const PAGE_SIZE = 10;

/** One of `positions` of TOKEN.eightfold.ai/api/apply/v2/jobs, or a detail of the same fields. */
const eightfoldPositionSchema = z.object({
  id: needed("id"),
  name: needed("title"),
  canonicalPositionUrl: words,
  positionUrl: words,
  location: words,
  locations: list(words),
  department: words,
  business_unit: words,
  job_description: words,
  t_create: anything,
  t_update: anything,
  ats_job_id: words,
  display_job_id: words,
  work_location_option: words,
  type: words,
});

/** Eightfold career sites. */
export const eightfold = defineSource({
  name: "eightfold",
  label: "Eightfold",
  schema: eightfoldPositionSchema,
  recognises: (text) => /"canonicalPositionUrl"\s*:/.test(text),
  select: (text) => selectRecords(text, "Eightfold", ["positions", "data.positions"], ["canonicalPositionUrl"]),
  map: (position) => ({
    nativeId: position.id,
    title: position.name,
    url: position.canonicalPositionUrl ?? position.positionUrl,
    requisitionId: position.display_job_id ?? position.ats_job_id,
    location: [...new Set([position.location, ...position.locations].filter((l) => l !== undefined))].join("; "),
    places: [...new Set([position.location, ...position.locations])].map((text) => ({ text })),
    workplace: position.work_location_option,
    employmentType: position.type,
    department: position.department,
    postedAt: position.t_create,
    updatedAt: position.t_update,
    html: position.job_description,
  }),
  fetch(http, board, _state, read) {
    const origin = `https://${board.token}.eightfold.ai`;
    const domain =
      (board.url && URL.canParse(board.url) ? new URL(board.url).searchParams.get("domain") : null) ??
      `${board.token}.com`;
    const query = (start: number) => `domain=${encodeURIComponent(domain)}&start=${start}&num=${PAGE_SIZE}`;
    return fetchPages(http, "Eightfold", board, {
      pageSize: PAGE_SIZE,
      read,
      request: (offset) => ({ url: `${origin}/api/apply/v2/jobs?${query(offset)}`, kind: "page" }),
      detail: (posting) =>
        posting.text === ""
          ? {
              url: `${origin}/api/apply/v2/jobs/${posting.id.split(":").at(-1)}?domain=${encodeURIComponent(domain)}`,
              kind: "page",
            }
          : undefined,
    });
  },
  tokenOf: (url) => subdomainOf(url, ["eightfold.ai"]),
});
