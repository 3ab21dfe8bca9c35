import { decodeHTML } from "entities";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import { defineSource } from "@/server/adapters/ats/define-source";
import { fetchWholeBoard } from "@/server/adapters/ats/fetch-whole-board";
import { anything, needed, words } from "@/server/adapters/ats/lenient";
import { isObject, readJsonAnswer } from "@/server/adapters/ats/read-json-answer";

const ROLE =
  /\b(?:engineers?|developers?|designers?|managers?|scientists?|analysts?|architects?|lead|head of|director|intern|researchers?|devops|sre|cto|founding|programmers?|consultants?|specialist|recruiter|marketing|sales|product|full[- ]?stack|back[- ]?end|front[- ]?end|operators?|writer|roles?|positions?)\b/i;
const PLACE = /\b(?:remote|on-?site|hybrid|worldwide|anywhere|WFH)\b/i;
const TYPE = /^(?:full[- ]?time|part[- ]?time|contract|intern(?:ship)?|freelance)\b/i;

/** One top-level comment of an "Ask HN: Who is hiring?" thread. */
const hnCommentSchema = z.object({
  id: needed("id"),
  text: needed("text"),
  author: words,
  created_at: words,
  created_at_i: anything,
});

/** Hacker News "Who is hiring?" through the Algolia API. The first line of a comment says "Company | Role | Place | ...". */
export const hnWhoIsHiring = defineSource({
  name: "hn-whoishiring",
  label: "Hacker News: Who is hiring?",
  companyFrom: "record",
  schema: hnCommentSchema,
  recognises: (text) => /who is hiring\?/i.test(text) || (/"story_id"\s*:/.test(text) && /"parent_id"\s*:/.test(text)),
  select(text) {
    const answer = readJsonAnswer(text, "Hacker News");
    if (isObject(answer)) {
      if (Array.isArray(answer.children) && (answer.type === undefined || answer.type === "story" || answer.title))
        return answer.children;
      // A search for the threads themselves holds no postings.
      if (Array.isArray(answer.hits))
        return answer.hits
          .filter((hit) => isObject(hit) && "comment_text" in hit)
          .map((hit) => (isObject(hit) ? { ...hit, id: hit.objectID, text: hit.comment_text } : hit));
      if ("text" in answer) return [answer];
    }
    throw new AppError("invalid_input", "This is not a Hacker News thread: it holds no comments.");
  },
  map(comment) {
    const [first = "", ...rest] = comment.text.split(/<p>/i);
    const line = decodeHTML(first.replace(/<[^>]+>/g, " ")).trim();
    const parts = line.split(/\s*\|\s*/).filter(Boolean);
    const isHeader = parts.length >= 2;
    const company = isHeader
      ? parts[0]?.replace(/\s*\(?https?:\/\/\S+\)?/, "").trim()
      : /^([\p{Lu}\d][\w&.' -]{1,40}?)\s+(?:is|are)\s+(?:looking for|hiring|seeking)/u.exec(line)?.[1];
    const title = isHeader
      ? parts.slice(1).find((part) => ROLE.test(part) && !TYPE.test(part))
      : /(?:looking for|hiring|seeking)\s+(?:an?\s+)?([^.,\n]{4,80})/i.exec(line)?.[1];
    const place =
      parts.slice(1).find((part) => PLACE.test(part)) ??
      parts
        .slice(1)
        .find((part) => part !== title && /,|\b[A-Z]{2,3}\b/.test(part) && part.length < 60 && !/[$€£]/.test(part));
    return {
      nativeId: comment.id,
      board: "hn",
      company,
      title:
        title ??
        (isHeader
          ? rest.map((p) => ROLE.exec(p)).find(Boolean)
            ? `Roles at ${company}`
            : (parts[1] ?? line)
          : line.slice(0, 120)),
      url: `https://news.ycombinator.com/item?id=${comment.id}`,
      location: place,
      employmentType: parts.find((part) => TYPE.test(part)),
      salary: { text: parts.find((part) => /[$€£₹]\s?\d|\d\s?k\b/i.test(part)) },
      postedAt: comment.created_at ?? comment.created_at_i,
      html: comment.text.includes("<p>") ? `<p>${comment.text}` : comment.text,
    };
  },
  fetch: (http, board, state, read) =>
    fetchWholeBoard(
      http,
      "Hacker News",
      board,
      `https://hn.algolia.com/api/v1/items/${encodeURIComponent(board.token)}`,
      state,
      read,
    ),
  tokenOf: (url) =>
    url.hostname === "news.ycombinator.com" && url.pathname === "/item" ? url.searchParams.get("id") : null,
});
