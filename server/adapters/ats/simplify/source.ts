import { z } from "zod";
import { defineSource } from "@/server/adapters/ats/define-source";
import { fetchWholeBoard } from "@/server/adapters/ats/fetch-whole-board";
import { anything, flag, list, needed, words } from "@/server/adapters/ats/lenient";
import { selectRecords } from "@/server/adapters/ats/select-records";

/** One line of a SimplifyJobs listings.json. */
const simplifyListingSchema = z.object({
  id: needed("id"),
  title: needed("title"),
  company_name: words,
  url: words,
  locations: list(words),
  terms: list(words),
  season: words,
  category: words,
  active: flag,
  is_visible: flag,
  date_posted: anything,
  date_updated: anything,
  sponsorship: words,
});

/** The lists that SimplifyJobs keeps on GitHub (internships, new graduates). They carry no descriptions. */
export const simplify = defineSource({
  name: "simplify",
  label: "SimplifyJobs",
  companyFrom: "record",
  schema: simplifyListingSchema,
  recognises: (text) => /"is_visible"\s*:/.test(text) && /"date_posted"\s*:/.test(text),
  select: (text) => selectRecords(text, "SimplifyJobs", [""], ["is_visible"]),
  map(listing) {
    if (listing.active === false || listing.is_visible === false) return "The listing is no longer active.";
    return {
      nativeId: listing.id,
      board: "simplify",
      company: listing.company_name,
      title: listing.title,
      url: listing.url,
      location: listing.locations.join("; "),
      places: listing.locations.map((text) => ({ text })),
      department: listing.category,
      postedAt: listing.date_posted,
      updatedAt: listing.date_updated,
    };
  },
  fetch: (http, board, state, read) =>
    fetchWholeBoard(
      http,
      "SimplifyJobs",
      board,
      board.url ?? `https://raw.githubusercontent.com/SimplifyJobs/${board.token}/dev/.github/scripts/listings.json`,
      state,
      read,
    ),
  tokenOf: (url) =>
    /^(?:raw\.githubusercontent|github)\.com$/.test(url.hostname) && url.pathname.startsWith("/SimplifyJobs/")
      ? (url.pathname.split("/")[2] ?? null)
      : null,
});
