import type { RefObject } from "react";
import type { Place } from "@/components/application/part-marks";
import { readPointer } from "@/components/resume/resume-pointer";
import type { MarkedEditorHandle } from "@/components/ui/marked-editor";
import type { DraftEdit } from "@/lib/domain/application/draft-edit.schema";

/** Where in the draft a place is: a paragraph of the letter, or a line of a list in the resume. */
function partsOf(where: string): { paragraph: number | null; list: string; line: number } {
  const paragraph = /^letter\/(\d+)$/.exec(where)?.[1];
  const line = /^(\/.*\/highlights)\/(\d+)$/.exec(where);
  return {
    paragraph: paragraph === undefined ? null : Number(paragraph),
    list: line?.[1] ?? where,
    line: Number(line?.[2] ?? 0),
  };
}

/** The whole text of a part, with single spaces. */
export function textOf(where: string, paragraphs: readonly string[], edit: DraftEdit): string {
  const asked = /^answer\/(.+)$/.exec(where)?.[1];
  if (asked !== undefined) return edit.answers.find(({ id }) => id === asked)?.answer ?? "";
  const { paragraph, list, line } = partsOf(where);
  if (paragraph !== null) return (paragraphs[paragraph] ?? "").trim().replace(/\s+/g, " ");
  const value = readPointer(edit.resume, list);
  const lines = (Array.isArray(value) ? value : [value]).filter(
    (text): text is string => typeof text === "string" && text.trim() !== "",
  );
  return (lines[line] ?? "").trim().replace(/\s+/g, " ");
}

/** Puts other words in the place of some, in the editor that holds them. */
export function replaceIn(
  place: Place | null,
  span: { start: number; end: number },
  text: string,
  letter: RefObject<MarkedEditorHandle | null>,
  lines: ReadonlyMap<string, MarkedEditorHandle>,
): void {
  if (!place) return;
  const { paragraph, list, line } = partsOf(place.where);
  if (paragraph !== null) letter.current?.replace({ block: paragraph, ...span }, text);
  else lines.get(list)?.replace({ block: line, ...span }, text);
}

export function hasSection(edit: DraftEdit, name: string): boolean {
  if (name === "summary") return Boolean(edit.resume.basics?.summary);
  const entries = readPointer(edit.resume, `/${name}`);
  return Array.isArray(entries) && entries.length > 0;
}
