import { z } from "zod";
import { anything } from "@/server/adapters/ats/lenient";

/** One <position> of TOKEN.jobs.personio.de/xml. */
export const personioPositionSchema = z.object({
  id: anything,
  name: anything,
  subcompany: anything,
  office: anything,
  additionalOffices: anything,
  department: anything,
  jobDescriptions: anything,
  employmentType: anything,
  seniority: anything,
  schedule: anything,
  createdAt: anything,
});
export type PersonioPosition = z.infer<typeof personioPositionSchema>;
