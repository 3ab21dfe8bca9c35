import { AppError } from "@/lib/errors";
import { readCards } from "@/server/adapters/ats/alert/read-cards";
import { readLines } from "@/server/adapters/ats/alert/read-lines";
import { defineSource } from "@/server/adapters/ats/define-source";
import { mappedRecordSchema } from "@/server/adapters/ats/mapped-record";
import { parsePage } from "@/server/adapters/ats/page-dom";

/** The body of a job-alert mail, HTML or plain text, of any sender: what it lists, with the addresses it leads to. Nothing is fetched. */
export const alert = defineSource({
  name: "alert",
  label: "Job-alert e-mail",
  isSavedOnly: true,
  companyFrom: "record",
  schema: mappedRecordSchema,
  select(text) {
    const jobs = /<a[\s>]/i.test(text) ? readCards(parsePage(text)) : readLines(text);
    if (jobs.length === 0) throw new AppError("invalid_input", "No job was found in this mail.");
    return jobs;
  },
  map: (record) => record,
  fetch: async () => {
    throw new AppError("invalid_input", "Mails are not fetched: forward them, or add the .eml file.");
  },
  tokenOf: () => null,
});
