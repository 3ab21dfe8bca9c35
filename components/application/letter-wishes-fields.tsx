"use client";

import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { COVER_LETTER_LENGTHS, COVER_LETTER_TONES } from "@/lib/domain/cover-letter/cover-letter.schema";
import type { LetterWishes } from "@/lib/domain/package/document-style.schema";

const TONES: Record<LetterWishes["tone"], string> = {
  plain: "Plain",
  warm: "Warm",
  confident: "Confident",
  formal: "Formal",
  curious: "Curious",
  modest: "Modest",
};
const LENGTHS: Record<LetterWishes["length"], string> = { short: "Short", standard: "Full page" };
const LANGUAGES: Record<LetterWishes["language"], string> = {
  posting: "As the posting (else English)",
  en: "English",
  de: "German",
};

/** How the letter shall be; remembered for the next one. */
export function LetterWishesFields({
  wishes,
  onChange,
}: {
  wishes: LetterWishes;
  onChange: (wishes: LetterWishes) => void;
}) {
  return (
    <div className="grid gap-3 sm:grid-cols-3">
      <Field label="Tone">
        {(control) => (
          <Select
            {...control}
            value={wishes.tone}
            onChange={(event) => {
              const tone = COVER_LETTER_TONES.find((name) => name === event.target.value);
              if (tone) onChange({ ...wishes, tone });
            }}
            options={COVER_LETTER_TONES.map((value) => ({ value, label: TONES[value] }))}
          />
        )}
      </Field>
      <Field label="Length">
        {(control) => (
          <Select
            {...control}
            value={wishes.length}
            onChange={(event) => {
              const length = COVER_LETTER_LENGTHS.find((name) => name === event.target.value);
              if (length) onChange({ ...wishes, length });
            }}
            options={COVER_LETTER_LENGTHS.map((value) => ({ value, label: LENGTHS[value] }))}
          />
        )}
      </Field>
      <Field label="Language">
        {(control) => (
          <Select
            {...control}
            value={wishes.language}
            onChange={(event) => {
              const language = (["posting", "en", "de"] as const).find((name) => name === event.target.value);
              if (language) onChange({ ...wishes, language });
            }}
            options={(["posting", "en", "de"] as const).map((value) => ({ value, label: LANGUAGES[value] }))}
          />
        )}
      </Field>
    </div>
  );
}
