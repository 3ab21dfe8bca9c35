import { bambooOpeningSchema } from "@/server/adapters/ats/bamboohr/schema";
import { defineSource } from "@/server/adapters/ats/define-source";
import { fetchPages } from "@/server/adapters/ats/fetch-pages";
import { subdomainOf } from "@/server/adapters/ats/host-token";
import { isObject, readJsonAnswer } from "@/server/adapters/ats/read-json-answer";
import { selectRecords } from "@/server/adapters/ats/select-records";

const WORKPLACE: Record<string, string> = { "0": "on-site", "1": "remote", "2": "hybrid" };

/** BambooHR careers. The description is in the detail only. */
export const bambooHr = defineSource({
  name: "bamboohr",
  label: "BambooHR",
  schema: bambooOpeningSchema,
  recognises: (text) => /"jobOpeningName"\s*:/.test(text),
  select(text) {
    const answer = readJsonAnswer(text, "BambooHR");
    const result = isObject(answer) ? answer.result : undefined;
    if (isObject(result) && isObject(result.jobOpening)) return [result.jobOpening];
    return selectRecords(text, "BambooHR", ["result"], ["jobOpeningName"]);
  },
  map(opening, board) {
    const id = opening.id ?? /\/careers\/(\d+)/.exec(opening.jobOpeningShareUrl ?? "")?.[1];
    if (opening.jobOpeningName === undefined) return "The record has no title.";
    if (id === undefined) return "The record has no id.";
    const place = opening.location;
    const ats = opening.atsLocation;
    return {
      nativeId: id,
      title: opening.jobOpeningName,
      url:
        opening.jobOpeningShareUrl ?? (board.token ? `https://${board.token}.bamboohr.com/careers/${id}` : undefined),
      places: [
        {
          city: place?.city ?? ats?.city,
          region: place?.state ?? place?.province ?? ats?.state ?? ats?.province,
          country: place?.addressCountry ?? place?.country ?? ats?.country,
        },
      ],
      workplace: opening.isRemote ? "remote" : WORKPLACE[opening.locationType ?? ""],
      employmentType: opening.employmentStatusLabel ?? opening.employmentType,
      seniority: opening.minimumExperience,
      salary: { text: opening.compensation },
      department: opening.departmentLabel,
      postedAt: opening.datePosted,
      html: opening.description,
    };
  },
  fetch(http, board, _state, read) {
    const base = `https://${board.token}.bamboohr.com/careers`;
    return fetchPages(http, "BambooHR", board, {
      pageSize: Number.POSITIVE_INFINITY,
      read,
      request: () => ({ url: `${base}/list`, kind: "page" }),
      detail: (posting) => ({ url: `${base}/${posting.id.split(":").at(-1)}/detail`, kind: "page" }),
    });
  },
  posting(url, token) {
    const id = /\/careers\/(\d+)/.exec(url.pathname)?.[1] ?? url.searchParams.get("id");
    return id && /^\d+$/.test(id)
      ? { url: `https://${token}.bamboohr.com/careers/${id}/detail`, kind: "page" }
      : undefined;
  },
  tokenOf: (url) => subdomainOf(url, ["bamboohr.com"]),
});
