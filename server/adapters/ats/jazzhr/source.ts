import { z } from "zod";
import { AppError } from "@/lib/errors";
import { defineSource } from "@/server/adapters/ats/define-source";
import { fetchWholeBoard } from "@/server/adapters/ats/fetch-whole-board";
import { subdomainOf } from "@/server/adapters/ats/host-token";
import { anything } from "@/server/adapters/ats/lenient";
import { isObject } from "@/server/adapters/ats/read-json-answer";
import { readXmlAnswer } from "@/server/adapters/ats/read-xml-answer";
import { selectRecords } from "@/server/adapters/ats/select-records";
import { xmlWords } from "@/server/adapters/ats/xml-words";

/** One job of app.jazz.co/feeds/export/jobs/TOKEN (XML) or of the same fields in JSON. */
const jazzJobSchema = z.object({
  id: anything,
  board_code: anything,
  title: anything,
  url: anything,
  buttons: anything,
  department: anything,
  city: anything,
  state: anything,
  country: anything,
  type: anything,
  experience: anything,
  description: anything,
  original_open_date: anything,
  postal: anything,
  status: anything,
});

/** JazzHR (documented XML feed of a company's jobs). */
export const jazzHr = defineSource({
  name: "jazzhr",
  label: "JazzHR",
  schema: jazzJobSchema,
  recognises: (text) =>
    /applytojob\.com\/apply|"board_code"\s*:/.test(text) && /^\s*[<[{]/.test(text) && !/<html/i.test(text),
  select(text) {
    if (!text.trim().startsWith("<")) return selectRecords(text, "JazzHR", ["", "jobs"], ["board_code"]);
    const root = readXmlAnswer(text, "JazzHR").jobs;
    if (root === undefined) throw new AppError("invalid_input", "This is not a JazzHR answer: it holds no jobs.");
    return isObject(root) && Array.isArray(root.job) ? root.job : [];
  },
  map(job) {
    const [id, title] = [xmlWords(job.id) ?? xmlWords(job.board_code), xmlWords(job.title)];
    if (id === undefined) return "The record has no id.";
    if (title === undefined) return "The record has no title.";
    return {
      nativeId: id,
      title,
      url: xmlWords(job.url),
      places: [{ city: xmlWords(job.city), region: xmlWords(job.state), country: xmlWords(job.country) }],
      employmentType: xmlWords(job.type),
      seniority: xmlWords(job.experience),
      department: xmlWords(job.department),
      postedAt: xmlWords(job.original_open_date),
      html: xmlWords(job.description),
    };
  },
  fetch: (http, board, state, read) =>
    fetchWholeBoard(
      http,
      "JazzHR",
      board,
      `https://app.jazz.co/feeds/export/jobs/${encodeURIComponent(board.token)}`,
      state,
      read,
    ),
  tokenOf: (url) => subdomainOf(url, ["applytojob.com"]),
});
