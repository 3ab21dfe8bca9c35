import { z } from "zod";
import { defineSource } from "@/server/adapters/ats/define-source";
import { fetchWholeBoard } from "@/server/adapters/ats/fetch-whole-board";
import { list, needed, words } from "@/server/adapters/ats/lenient";
import { selectRecords } from "@/server/adapters/ats/select-records";

/** One of `offers` of a StartupJobs.cz partner feed. */
const startupJobsOfferSchema = z.object({
  id: needed("id"),
  position: needed("title"),
  startup: words,
  url: words,
  cities: list(words),
  jobtypes: list(words),
  description: words,
  lastUpdate: words,
});

/** StartupJobs.cz. A board is known by its feed's address. */
export const startupJobs = defineSource({
  name: "startupjobs",
  label: "StartupJobs",
  companyFrom: "record",
  schema: startupJobsOfferSchema,
  recognises: (text) => /"offers"\s*:/.test(text.slice(0, 200)) && /"startup"\s*:/.test(text),
  select: (text) => selectRecords(text, "StartupJobs", ["offers"], ["startup"]),
  map: (offer) => ({
    nativeId: offer.id,
    board: "startupjobs",
    company: offer.startup,
    title: offer.position,
    url: offer.url,
    location: offer.cities.join("; "),
    places: offer.cities.map((text) => ({ text })),
    employmentType: offer.jobtypes[0],
    updatedAt: offer.lastUpdate,
    html: offer.description,
  }),
  fetch: (http, board, state, read) =>
    fetchWholeBoard(http, "StartupJobs", board, board.url ?? "https://www.startupjobs.cz/api/offers", state, read),
  tokenOf: (url) => (/^(?:www\.)?startupjobs\.cz$/.test(url.hostname) ? "startupjobs" : null),
});
