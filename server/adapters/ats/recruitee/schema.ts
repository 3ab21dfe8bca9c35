import { z } from "zod";
import { amount, flag, list, needed, part, words } from "@/server/adapters/ats/lenient";

/** One offer of TOKEN.recruitee.com/api/offers. */
export const recruiteeOfferSchema = z.object({
  id: needed("id"),
  title: needed("title"),
  careers_url: words,
  careers_apply_url: words,
  company_name: words,
  department: words,
  employment_type_code: words,
  experience_code: words,
  location: words,
  locations: list(z.object({ name: words, city: words, state: words, country: words, country_code: words })),
  city: words,
  state_name: words,
  country: words,
  country_code: words,
  remote: flag,
  hybrid: flag,
  on_site: flag,
  salary: part({ min: amount, max: amount, currency: words, period: words }),
  description: words,
  requirements: words,
  published_at: words,
  created_at: words,
  updated_at: words,
  close_at: words,
  status: words,
});
export type RecruiteeOffer = z.infer<typeof recruiteeOfferSchema>;
