"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { RadioGroup } from "radix-ui";
import { useId } from "react";
import { Button, IconButton } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Segmented } from "@/components/ui/segmented";
import {
  DOCUMENT_TEMPLATES,
  type DocumentStyle,
  type DocumentTemplate,
  RESUME_SECTIONS,
  type ResumeSection,
} from "@/lib/domain/package/document-style.schema";

const TEMPLATES: Record<DocumentTemplate, { name: string; hint: string }> = {
  classic: { name: "Classic", hint: "Serif, calm, for any trade" },
  modern: { name: "Modern", hint: "Sans, with a coloured head" },
  compact: { name: "Compact", hint: "Much on one page" },
  academic: { name: "Academic", hint: "Education and papers first" },
  "two-column": { name: "Two columns", hint: "Skills beside the work" },
};
const ACCENTS = ["#1f2937", "#1f5f8b", "#24564f", "#6b1f35", "#5b3a8c", "#8a4b14"];
const SECTIONS: Record<ResumeSection, string> = {
  summary: "Summary",
  work: "Work",
  education: "Education",
  projects: "Projects",
  skills: "Skills",
  certificates: "Certificates",
  languages: "Languages",
  publications: "Publications",
  awards: "Awards",
  volunteer: "Volunteering",
  interests: "Interests",
  references: "References",
};

export type DocumentStylePanelProps = {
  style: DocumentStyle;
  /** Sections that this resume has. */
  sections: readonly ResumeSection[];
  /** What "auto" means for this employer; null where there is none. */
  paper: "a4" | "us-letter" | null;
  onChange: (style: DocumentStyle) => void;
};

/** How the documents look: template, colour, density, paper and the order of sections. The preview is the PDF itself. */
export function DocumentStylePanel({ style, sections, paper, onChange }: DocumentStylePanelProps) {
  const colour = useId();
  const set = (change: Partial<DocumentStyle>) => onChange({ ...style, ...change });
  const order = [...new Set([...style.sectionOrder, ...RESUME_SECTIONS])].filter((name) => sections.includes(name));
  const move = (index: number, by: -1 | 1) => {
    const next = [...order];
    const [name] = next.splice(index, 1);
    if (name) next.splice(index + by, 0, name);
    set({ sectionOrder: next });
  };
  return (
    <div className="flex flex-col gap-5 p-4">
      <fieldset>
        <legend className="mb-2 font-medium text-sm">Template</legend>
        <RadioGroup.Root
          aria-label="Template"
          value={style.template}
          onValueChange={(value) => {
            const template = DOCUMENT_TEMPLATES.find((name) => name === value);
            if (template) set({ template });
          }}
          className="grid grid-cols-2 gap-2 sm:grid-cols-3"
        >
          {DOCUMENT_TEMPLATES.map((name) => (
            <RadioGroup.Item
              key={name}
              value={name}
              className="flex min-h-16 flex-col items-start rounded-md px-3 py-2 text-left ring-1 ring-line ring-inset hover:bg-hover data-[state=checked]:bg-accent-soft data-[state=checked]:ring-2 data-[state=checked]:ring-accent"
            >
              <span className="font-medium text-sm">{TEMPLATES[name].name}</span>
              <span className="text-muted text-xs">{TEMPLATES[name].hint}</span>
            </RadioGroup.Item>
          ))}
        </RadioGroup.Root>
      </fieldset>
      <fieldset>
        <legend className="mb-2 font-medium text-sm">Colour</legend>
        <div className="flex flex-wrap items-center gap-2">
          <Button size="sm" aria-pressed={style.accent === null} onClick={() => set({ accent: null })}>
            The template's own
          </Button>
          {ACCENTS.map((accent) => (
            <button
              key={accent}
              type="button"
              aria-label={`Colour ${accent}`}
              aria-pressed={style.accent === accent}
              onClick={() => set({ accent })}
              className={cn(
                "size-11 rounded-full ring-1 ring-line ring-inset md:size-8",
                style.accent === accent && "outline-2 outline-accent outline-offset-2",
              )}
              style={{ backgroundColor: accent }}
            />
          ))}
          <label htmlFor={colour} className="flex items-center gap-2 text-muted text-sm">
            <input
              id={colour}
              type="color"
              value={style.accent ?? "#1f2937"}
              onChange={(event) => set({ accent: event.target.value })}
              className="size-11 rounded-md bg-surface md:size-8"
            />
            Another
          </label>
        </div>
        <p className="mt-1.5 text-muted text-xs">A colour too light to read is set darker.</p>
      </fieldset>
      <div className="flex flex-wrap gap-5">
        <div>
          <p className="mb-2 font-medium text-sm">Density</p>
          <Segmented
            label="Density"
            value={style.density}
            onValueChange={(density) => set({ density })}
            options={[
              { value: "airy", label: "Airy" },
              { value: "normal", label: "Normal" },
              { value: "tight", label: "Tight" },
            ]}
          />
        </div>
        <div>
          <p className="mb-2 font-medium text-sm">Paper</p>
          <Segmented
            label="Paper"
            value={style.paper}
            onValueChange={(value) => set({ paper: value })}
            options={[
              { value: "auto", label: paper ? `As used there (${paper === "a4" ? "A4" : "Letter"})` : "As used there" },
              { value: "a4", label: "A4" },
              { value: "us-letter", label: "Letter" },
            ]}
          />
        </div>
      </div>
      <fieldset>
        <legend className="mb-2 font-medium text-sm">Order of sections</legend>
        <ol className="divide-y rounded-md ring-1 ring-line ring-inset">
          {order.map((name, index) => (
            <li key={name} className="flex items-center gap-1 pl-3 text-sm">
              <span className="flex-1">{SECTIONS[name]}</span>
              <IconButton label={`Move ${SECTIONS[name]} up`} disabled={index === 0} onClick={() => move(index, -1)}>
                <ArrowUp aria-hidden />
              </IconButton>
              <IconButton
                label={`Move ${SECTIONS[name]} down`}
                disabled={index === order.length - 1}
                onClick={() => move(index, 1)}
              >
                <ArrowDown aria-hidden />
              </IconButton>
            </li>
          ))}
        </ol>
        {style.sectionOrder.length > 0 ? (
          <Button size="sm" variant="ghost" className="mt-2" onClick={() => set({ sectionOrder: [] })}>
            Back to the order chosen for the job
          </Button>
        ) : null}
      </fieldset>
    </div>
  );
}
