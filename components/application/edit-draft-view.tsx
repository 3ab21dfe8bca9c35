"use client";

import { useMemo, useState } from "react";
import { ClaimsPanel } from "@/components/approval/claims-panel";
import { PageHeader } from "@/components/layout/page-header";
import { readPointer, writePointer } from "@/components/resume/resume-pointer";
import { type FieldSpec, resumeSections } from "@/components/resume/resume-sections";
import { Button, ButtonLink } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input, Textarea } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Surface, SurfaceHeader } from "@/components/ui/surface";
import { type CoverLetter, coverLetterText } from "@/lib/domain/cover-letter/cover-letter.schema";
import { editLetter, paragraphText } from "@/lib/domain/cover-letter/edit-letter";
import type { UnsupportedClaim } from "@/lib/domain/evidence/unsupported-claim.schema";
import type { Resume } from "@/lib/domain/resume/resume.schema";

export type EditDraftViewProps = {
  applicationId: string;
  title: string;
  company: string;
  letter: CoverLetter;
  resume: Resume;
  /** What the check says of the text as it is now; null while it is being checked. */
  claims: readonly UnsupportedClaim[] | null;
  onTextChange: (text: string) => void;
  pending: boolean;
  failure: string | null;
  onSave: (edit: { coverLetter: CoverLetter; resume: Resume }) => void;
};

/** Lines of the resume in one's own words. Names, dates and degrees are corrected in the resume itself. */
function editableFields(resume: Resume): (FieldSpec & { entry: string })[] {
  return resumeSections(resume).flatMap((section) =>
    section.entries.flatMap((entry) =>
      entry.fields
        .filter((field) => field.kind === "text")
        .map((field) => ({ ...field, entry: entry.title || section.title })),
    ),
  );
}

export function EditDraftView(props: EditDraftViewProps) {
  const { applicationId, title, company, claims, onTextChange, pending, failure, onSave } = props;
  const [subject, setSubject] = useState(props.letter.subject);
  const [greeting, setGreeting] = useState(props.letter.greeting);
  const [closing, setClosing] = useState(props.letter.closing);
  const [paragraphs, setParagraphs] = useState(() => props.letter.paragraphs.map(paragraphText));
  const [resume, setResume] = useState(props.resume);
  const [hasEmptyLine, setEmptyLine] = useState(false);
  const fields = useMemo(() => editableFields(props.resume), [props.resume]);

  const changedLines = (next: Resume) =>
    fields.flatMap((field) => {
      const value = readPointer(next, field.pointer);
      return typeof value === "string" && value !== readPointer(props.resume, field.pointer) ? [value] : [];
    });
  function tell(nextParagraphs: readonly string[], nextResume: Resume) {
    const letter = editLetter(props.letter, { subject, greeting, paragraphs: nextParagraphs, closing }, []);
    onTextChange([coverLetterText(letter), ...changedLines(nextResume)].join("\n\n"));
  }
  function setParagraph(index: number, text: string) {
    const next = paragraphs.map((paragraph, at) => (at === index ? text : paragraph));
    setParagraphs(next);
    tell(next, resume);
  }
  function setLine(pointer: string, text: string) {
    const next = writePointer(resume, pointer, text);
    setResume(next);
    tell(paragraphs, next);
  }
  function save() {
    const isEmpty = fields.some((field) => String(readPointer(resume, field.pointer) ?? "").trim() === "");
    setEmptyLine(isEmpty);
    if (!isEmpty)
      onSave({ coverLetter: editLetter(props.letter, { subject, greeting, paragraphs, closing }, []), resume });
  }

  return (
    <>
      <PageHeader
        back={{ href: `/applications/${applicationId}`, label: title }}
        title="Edit the draft"
        lead={`${company}. Your edit is checked and sealed as a new version, which you approve like any other.`}
      />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
        className="grid grid-cols-[minmax(0,1fr)] gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]"
      >
        <div className="flex flex-col gap-5">
          <Surface aria-labelledby="letter">
            <SurfaceHeader id="letter" title="Letter" />
            <div className="flex flex-col gap-4 p-4">
              <Field label="Subject">
                {(control) => (
                  <Input {...control} value={subject} onChange={(event) => setSubject(event.target.value)} />
                )}
              </Field>
              <Field label="Greeting">
                {(control) => (
                  <Input {...control} value={greeting} onChange={(event) => setGreeting(event.target.value)} />
                )}
              </Field>
              {paragraphs.map((paragraph, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs keep their number while they are edited
                <Field key={index} label={`Paragraph ${index + 1}`}>
                  {(control) => (
                    <Textarea
                      {...control}
                      value={paragraph}
                      onChange={(event) => setParagraph(index, event.target.value)}
                      className="font-serif text-base leading-7 md:text-base"
                    />
                  )}
                </Field>
              ))}
              <Field label="Closing">
                {(control) => (
                  <Input {...control} value={closing} onChange={(event) => setClosing(event.target.value)} />
                )}
              </Field>
            </div>
          </Surface>
          <Surface aria-labelledby="resume">
            <SurfaceHeader
              id="resume"
              title="Resume"
              hint="The wording of this application only. Names and dates are corrected in the resume itself."
            />
            <div className="flex flex-col gap-4 p-4">
              {fields.map((field) => (
                <Field key={field.pointer} label={`${field.entry}, ${field.label.toLowerCase()}`}>
                  {(control) => {
                    const value = readPointer(resume, field.pointer);
                    return (
                      <Textarea
                        {...control}
                        rows={2}
                        value={typeof value === "string" ? value : ""}
                        onChange={(event) => setLine(field.pointer, event.target.value)}
                        className="min-h-16 font-serif"
                      />
                    );
                  }}
                </Field>
              ))}
            </div>
          </Surface>
        </div>
        <div className="flex flex-col gap-4 lg:sticky lg:top-7 lg:self-start">
          <Surface aria-label="Check" aria-busy={claims === null}>
            {claims === null ? (
              <p className="px-4 py-3 text-muted text-sm">Checking what you wrote</p>
            ) : (
              <ClaimsPanel claims={claims} />
            )}
          </Surface>
          {failure ? <Notice tone="bad">{failure}</Notice> : null}
          {hasEmptyLine ? (
            <Notice tone="warn">
              A line of the resume is empty. Write it, or leave this page and send the draft back with a note to leave
              the line out.
            </Notice>
          ) : null}
          <div className="flex gap-2">
            <ButtonLink href={`/applications/${applicationId}`}>Do not change</ButtonLink>
            <Button type="submit" variant="primary" className="flex-1" pending={pending}>
              Save as a new version
            </Button>
          </div>
        </div>
      </form>
    </>
  );
}
