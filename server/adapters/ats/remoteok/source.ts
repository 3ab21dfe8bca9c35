import { z } from "zod";
import { defineSource } from "@/server/adapters/ats/define-source";
import { fetchWholeBoard } from "@/server/adapters/ats/fetch-whole-board";
import { amount, anything, needed, words } from "@/server/adapters/ats/lenient";
import { isObject } from "@/server/adapters/ats/read-json-answer";
import { selectRecords } from "@/server/adapters/ats/select-records";

/** One job of remoteok.com/api; the list starts with the terms of use. */
const remoteOkJobSchema = z.object({
  id: needed("id"),
  position: needed("title"),
  company: words,
  url: words,
  apply_url: words,
  location: words,
  description: words,
  epoch: anything,
  date: words,
  salary_min: amount,
  salary_max: amount,
});

/** Remote OK's feed. Its terms ask for a link back to the job's page there, which `url` is. */
export const remoteOk = defineSource({
  name: "remoteok",
  label: "Remote OK",
  companyFrom: "record",
  schema: remoteOkJobSchema,
  recognises: (text) => /"legal"\s*:/.test(text.slice(0, 4000)) && /"position"\s*:/.test(text),
  select: (text) =>
    selectRecords(text, "Remote OK", [""], ["position"]).filter(
      (record) => !(isObject(record) && "legal" in record && !("position" in record)),
    ),
  map: (job) => ({
    nativeId: job.id,
    board: "remoteok",
    company: job.company,
    title: job.position,
    url: job.url,
    applyUrl: job.apply_url,
    location: job.location?.replace(/,\s*$/, ""),
    workplace: "remote",
    salary: { min: job.salary_min, max: job.salary_max, currency: "USD", period: "year" },
    postedAt: job.date ?? job.epoch,
    html: job.description,
  }),
  fetch: (http, board, state, read) =>
    fetchWholeBoard(http, "Remote OK", board, "https://remoteok.com/api", state, read),
  tokenOf: (url) => (/^(?:www\.)?remoteok\.(?:com|io)$/.test(url.hostname) ? "remoteok" : null),
});
