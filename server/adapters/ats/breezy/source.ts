import { z } from "zod";
import { defineSource } from "@/server/adapters/ats/define-source";
import { fetchWholeBoard } from "@/server/adapters/ats/fetch-whole-board";
import { subdomainOf } from "@/server/adapters/ats/host-token";
import { flag, list, needed, part, words } from "@/server/adapters/ats/lenient";
import { selectRecords } from "@/server/adapters/ats/select-records";

const place = part({
  name: words,
  city: words,
  state: part({ id: words, name: words }),
  country: part({ id: words, name: words }),
  is_remote: flag,
});
const named = part({ id: words, name: words });

/** One position of TOKEN.breezy.hr/json. */
const breezyPositionSchema = z.object({
  id: needed("id"),
  name: needed("title"),
  friendly_id: words,
  url: words,
  published_date: words,
  creation_date: words,
  updated_date: words,
  type: named,
  experience: named,
  category: named,
  department: words,
  salary: words,
  location: place,
  locations: list(place),
  company: part({ name: words, friendly_id: words }),
  description: words,
  requisition_id: words,
});

/** Breezy career sites (documented public JSON). */
export const breezy = defineSource({
  name: "breezy",
  label: "Breezy",
  schema: breezyPositionSchema,
  recognises: (text) => /"friendly_id"\s*:/.test(text) && /"published_date"\s*:/.test(text),
  select: (text) => selectRecords(text, "Breezy", ["", "positions", "data"], ["friendly_id"]),
  map(position) {
    const places = (position.locations.length > 0 ? position.locations : [position.location]).filter(
      (l) => l !== undefined,
    );
    return {
      nativeId: position.id,
      company: position.company?.name,
      title: position.name,
      url: position.url,
      requisitionId: position.requisition_id,
      location: position.location?.name,
      places: places.map((l) => ({
        text: l.name,
        city: l.city,
        region: l.state?.name ?? l.state?.id,
        country: l.country?.id ?? l.country?.name,
      })),
      workplace: position.location?.is_remote ? "remote" : undefined,
      employmentType: position.type?.name ?? position.type?.id,
      seniority: position.experience?.name,
      salary: { text: position.salary },
      department: position.department ?? position.category?.name,
      postedAt: position.published_date ?? position.creation_date,
      updatedAt: position.updated_date,
      html: position.description,
    };
  },
  fetch: (http, board, state, read) =>
    fetchWholeBoard(http, "Breezy", board, `https://${board.token}.breezy.hr/json?verbose=true`, state, read),
  tokenOf: (url) => subdomainOf(url, ["breezy.hr"]),
});
