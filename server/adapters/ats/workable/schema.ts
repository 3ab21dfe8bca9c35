import { z } from "zod";
import { anything, flag, list, needed, part, words } from "@/server/adapters/ats/lenient";

const location = part({ country: words, countryCode: words, city: words, region: words, hidden: flag });

/** One job of the widget (`jobs`), of the v3 list (`results`) or of a v3 detail. */
export const workableJobSchema = z.object({
  title: needed("title"),
  shortcode: needed("id"),
  code: words,
  url: words,
  shortlink: words,
  application_url: words,
  employment_type: words,
  type: words,
  experience: words,
  telecommuting: flag,
  remote: flag,
  workplace: words,
  department: anything,
  published_on: words,
  published: words,
  created_at: words,
  country: words,
  state: words,
  city: words,
  location,
  locations: list(location),
  language: words,
  description: words,
  requirements: words,
  benefits: words,
});
export type WorkableJob = z.infer<typeof workableJobSchema>;
