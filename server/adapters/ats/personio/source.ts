import { AppError } from "@/lib/errors";
import { defineSource } from "@/server/adapters/ats/define-source";
import { fetchWholeBoard } from "@/server/adapters/ats/fetch-whole-board";
import { personioPositionSchema } from "@/server/adapters/ats/personio/schema";
import { isObject } from "@/server/adapters/ats/read-json-answer";
import { readXmlAnswer } from "@/server/adapters/ats/read-xml-answer";
import { xmlWords } from "@/server/adapters/ats/xml-words";

const HOST = /^([^.]+)\.jobs\.personio\.(?:de|com)$/;

/** Personio's public XML feed. */
export const personio = defineSource({
  name: "personio",
  label: "Personio",
  schema: personioPositionSchema,
  recognises: (text) => /<workzag-jobs[\s>]/.test(text),
  select(text) {
    const root = readXmlAnswer(text, "Personio")["workzag-jobs"];
    if (root === undefined)
      throw new AppError("invalid_input", "This is not a Personio answer: it holds no positions.");
    return isObject(root) && Array.isArray(root.position) ? root.position : [];
  },
  map(position, board) {
    const id = xmlWords(position.id);
    const name = xmlWords(position.name);
    if (id === undefined) return "The record has no id.";
    if (name === undefined) return "The record has no title.";
    const more =
      isObject(position.additionalOffices) && Array.isArray(position.additionalOffices.office)
        ? position.additionalOffices.office
        : [];
    const offices = [...new Set([xmlWords(position.office), ...more.map(xmlWords)])].filter((o) => o !== undefined);
    const type = xmlWords(position.employmentType);
    return {
      nativeId: id,
      company: xmlWords(position.subcompany),
      title: name,
      url: board.token
        ? `https://${board.token}.jobs.personio.${board.url?.includes(".personio.com") ? "com" : "de"}/job/${id}`
        : undefined,
      location: offices.join("; "),
      places: offices.map((text) => ({ text })),
      // "permanent" says nothing about hours, the schedule does; an internship is one whatever its hours.
      employmentType:
        type && /intern|trainee|student|temporary|freelance/i.test(type) ? type : (xmlWords(position.schedule) ?? type),
      seniority: xmlWords(position.seniority),
      department: xmlWords(position.department),
      postedAt: xmlWords(position.createdAt),
      html: htmlOf(position.jobDescriptions),
    };
  },
  fetch: (http, board, state, read) =>
    fetchWholeBoard(
      http,
      "Personio",
      board,
      `https://${board.token}.jobs.personio.${board.url?.includes(".personio.com") ? "com" : "de"}/xml`,
      state,
      read,
    ),
  tokenOf: (url) => HOST.exec(url.hostname)?.[1] ?? null,
});

function htmlOf(descriptions: unknown): string | undefined {
  const parts = isObject(descriptions) && Array.isArray(descriptions.jobDescription) ? descriptions.jobDescription : [];
  const html = parts
    .filter(isObject)
    .map((p) => `<h3>${xmlWords(p.name) ?? ""}</h3>${xmlWords(p.value) ?? ""}`)
    .join("\n");
  return html === "" ? undefined : html;
}
