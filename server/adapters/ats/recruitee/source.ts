import { defineSource } from "@/server/adapters/ats/define-source";
import { fetchWholeBoard } from "@/server/adapters/ats/fetch-whole-board";
import { subdomainOf } from "@/server/adapters/ats/host-token";
import { recruiteeOfferSchema } from "@/server/adapters/ats/recruitee/schema";
import { selectRecords } from "@/server/adapters/ats/select-records";

/** Recruitee career sites (public, documented API). */
export const recruitee = defineSource({
  name: "recruitee",
  label: "Recruitee",
  schema: recruiteeOfferSchema,
  recognises: (text) => /"careers_url"\s*:/.test(text),
  select: (text) => selectRecords(text, "Recruitee", ["offers", "offer"], ["careers_url"]),
  map(offer) {
    if (offer.status && offer.status !== "published") return "The offer is not published.";
    const places = offer.locations.map((l) => ({
      text: [l.city ?? l.name, l.state, l.country].filter(Boolean).join(", "),
      city: l.city,
      region: l.state,
      country: l.country_code ?? l.country,
    }));
    return {
      nativeId: offer.id,
      company: offer.company_name,
      title: offer.title,
      url: offer.careers_url,
      applyUrl: offer.careers_apply_url,
      location: offer.location,
      places:
        places.length > 0
          ? places
          : [{ city: offer.city, region: offer.state_name, country: offer.country_code ?? offer.country }],
      workplace: offer.remote ? "remote" : offer.hybrid ? "hybrid" : offer.on_site ? "on-site" : undefined,
      employmentType: offer.employment_type_code?.replace(/_/g, " "),
      seniority: offer.experience_code?.replace(/_/g, " "),
      salary: offer.salary,
      department: offer.department,
      postedAt: offer.published_at ?? offer.created_at,
      updatedAt: offer.updated_at,
      validThrough: offer.close_at,
      html: [offer.description, offer.requirements].filter(Boolean).join("\n"),
    };
  },
  fetch: (http, board, state, read) =>
    fetchWholeBoard(http, "Recruitee", board, `https://${board.token}.recruitee.com/api/offers/`, state, read),
  tokenOf: (url) => subdomainOf(url, ["recruitee.com"]),
});
