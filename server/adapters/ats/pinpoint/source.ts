import { z } from "zod";
import { absoluteUrl } from "@/server/adapters/ats/absolute-url";
import { defineSource } from "@/server/adapters/ats/define-source";
import { fetchWholeBoard } from "@/server/adapters/ats/fetch-whole-board";
import { subdomainOf } from "@/server/adapters/ats/host-token";
import { amount, flag, needed, part, words } from "@/server/adapters/ats/lenient";
import { selectRecords } from "@/server/adapters/ats/select-records";

const named = part({ name: words });

/** One posting of TOKEN.pinpointhq.com/postings.json. */
const pinpointPostingSchema = z.object({
  id: needed("id"),
  title: needed("title"),
  url: words,
  path: words,
  description: words,
  key_responsibilities_header: words,
  key_responsibilities: words,
  skills_knowledge_expertise_header: words,
  skills_knowledge_expertise: words,
  benefits_header: words,
  benefits: words,
  workplace_type: words,
  employment_type: words,
  employment_type_text: words,
  compensation: words,
  compensation_minimum: amount,
  compensation_maximum: amount,
  compensation_currency: words,
  compensation_frequency: words,
  compensation_visible: flag,
  deadline_at: words,
  department: named,
  job: part({ requisition_id: words, department: named }),
  location: part({ name: words, city: words, province: words, country: words }),
});
type PinpointPosting = z.infer<typeof pinpointPostingSchema>;

/** Pinpoint career sites (documented public JSON). */
export const pinpoint = defineSource({
  name: "pinpoint",
  label: "Pinpoint",
  schema: pinpointPostingSchema,
  recognises: (text) => /"skills_knowledge_expertise"\s*:|pinpointhq\.com/.test(text) && /^\s*[[{]/.test(text),
  select: (text) => selectRecords(text, "Pinpoint", ["data", ""], ["skills_knowledge_expertise"]),
  map: (posting, board) => ({
    nativeId: posting.id,
    title: posting.title,
    url: absoluteUrl(posting.url ?? posting.path, board.token ? `https://${board.token}.pinpointhq.com` : undefined),
    requisitionId: posting.job?.requisition_id,
    location: posting.location?.name,
    places: posting.location
      ? [
          {
            text: posting.location.name,
            city: posting.location.city,
            region: posting.location.province,
            country: posting.location.country,
          },
        ]
      : [],
    workplace: posting.workplace_type,
    employmentType: posting.employment_type_text ?? posting.employment_type,
    salary: posting.compensation_visible === false ? undefined : payOf(posting),
    department: posting.department?.name ?? posting.job?.department?.name,
    validThrough: posting.deadline_at,
    html: [
      posting.description,
      section(posting.key_responsibilities_header ?? "Responsibilities", posting.key_responsibilities),
      section(posting.skills_knowledge_expertise_header ?? "Requirements", posting.skills_knowledge_expertise),
      section(posting.benefits_header ?? "Benefits", posting.benefits),
    ]
      .filter(Boolean)
      .join("\n"),
  }),
  fetch: (http, board, state, read) =>
    fetchWholeBoard(http, "Pinpoint", board, `https://${board.token}.pinpointhq.com/postings.json`, state, read),
  tokenOf: (url) => subdomainOf(url, ["pinpointhq.com"]),
});

function payOf(posting: PinpointPosting) {
  return {
    min: posting.compensation_minimum,
    max: posting.compensation_maximum,
    currency: posting.compensation_currency,
    period: posting.compensation_frequency,
    text: posting.compensation,
  };
}

function section(header: string, html: string | undefined): string | undefined {
  return html ? `<h3>${header}</h3>${html}` : undefined;
}
