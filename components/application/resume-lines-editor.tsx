"use client";

import { marksOf, type Place } from "@/components/application/part-marks";
import { readPointer, writePointer } from "@/components/resume/resume-pointer";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { MarkedEditor, type MarkedEditorHandle, type MarkedEditorProps } from "@/components/ui/marked-editor";
import type { CheckedPart } from "@/lib/domain/evidence/check-edit";
import type { Resume } from "@/lib/domain/resume/resume.schema";

export type ResumeLinesEditorProps = {
  resume: Resume;
  parts: ReadonlyMap<string, CheckedPart>;
  place: Place | null;
  /** Keeps the editors by the pointer of what they hold, so that a chosen wording can be put in. */
  register: (pointer: string, handle: MarkedEditorHandle | null) => void;
  revision: number;
  onChange: (change: (resume: Resume) => Resume) => void;
  onPlace: (place: Place | null) => void;
  onActive: MarkedEditorProps["onActive"];
};

type TextSpec = { pointer: string; title: string; detail: string; kind: "text" | "lines" };

/** What of a tailored resume is wording: the summary, descriptions and lines. Names and dates are corrected in the resume. */
function texts(resume: Resume): TextSpec[] {
  const specs: TextSpec[] = [];
  if (resume.basics?.summary) specs.push({ pointer: "/basics/summary", title: "Summary", detail: "", kind: "text" });
  const span = (entry: { startDate?: string | undefined; endDate?: string | undefined }) =>
    entry.startDate ? `${entry.startDate} to ${entry.endDate ?? "today"}` : "";
  const entry = (
    section: "work" | "projects" | "volunteer",
    index: number,
    item: { summary?: string | undefined; description?: string | undefined; highlights?: string[] | undefined },
    title: string,
    detail: string,
  ) => {
    const at = `/${section}/${index}`;
    for (const key of ["summary", "description"] as const)
      if (item[key]) specs.push({ pointer: `${at}/${key}`, title, detail, kind: "text" });
    if (item.highlights && item.highlights.length > 0)
      specs.push({ pointer: `${at}/highlights`, title, detail, kind: "lines" });
  };
  const named = (...words: (string | undefined)[]) => words.filter(Boolean).join(", ") || "Not named";
  for (const [index, item] of (resume.work ?? []).entries())
    entry("work", index, item, named(item.position, item.name), span(item));
  for (const [index, item] of (resume.projects ?? []).entries())
    entry("projects", index, item, named(item.name), span(item));
  for (const [index, item] of (resume.volunteer ?? []).entries())
    entry("volunteer", index, item, named(item.position, item.organization), span(item));
  return specs;
}

/** The lines of the resume, role by role. Enter makes a new line, Alt with an arrow moves one. */
export function ResumeLinesEditor(props: ResumeLinesEditorProps) {
  const { resume, parts, place, register, revision, onChange, onPlace, onActive } = props;
  return (
    <div className="flex flex-col gap-5 p-4">
      {texts(resume).map(({ pointer, title, detail, kind }) => {
        const value = readPointer(resume, pointer);
        const blocks = (Array.isArray(value) ? value : [value]).filter((text) => typeof text === "string");
        const shown = blocks.filter((text) => text.trim() !== "");
        const whereOf = (block: number) => (kind === "lines" ? `${pointer}/${block}` : pointer);
        return (
          <section key={`${pointer}:${revision}`} aria-label={title} className="flex flex-col gap-1.5">
            <h3 className="flex flex-wrap items-baseline gap-x-3 font-medium text-sm">
              {title}
              <span className="font-normal text-muted text-xs">{detail}</span>
            </h3>
            <MarkedEditor
              ref={(handle) => register(pointer, handle)}
              label={kind === "lines" ? `${title}, lines` : title}
              kind={kind === "lines" ? "lines" : "paragraphs"}
              blocks={blocks}
              marks={marksOf(
                shown.map((_, block) => parts.get(whereOf(block))),
                place,
              )}
              onActive={onActive}
              onChange={(next) =>
                onChange((before) => writePointer(before, pointer, kind === "lines" ? next : next.join(" ").trim()))
              }
              onSelect={(span) =>
                onPlace(span && { where: whereOf(span.block), start: span.start, end: span.end, text: span.text })
              }
            />
          </section>
        );
      })}
      {(resume.skills ?? []).map((group, index) =>
        group.keywords && group.keywords.length > 0 ? (
          <Field
            // biome-ignore lint/suspicious/noArrayIndexKey: groups keep their number while their words are edited
            key={`skills:${index}:${revision}`}
            label={group.name ? `Skills, ${group.name}` : "Skills"}
            help="In the order they are set, with commas between."
          >
            {(control) => (
              <Input
                {...control}
                defaultValue={group.keywords?.join(", ")}
                onChange={(event) => {
                  const keywords = event.target.value
                    .split(",")
                    .map((word) => word.trim())
                    .filter(Boolean);
                  onChange((before) => writePointer(before, `/skills/${index}/keywords`, keywords));
                }}
              />
            )}
          </Field>
        ) : null,
      )}
    </div>
  );
}
