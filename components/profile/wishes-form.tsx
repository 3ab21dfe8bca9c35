"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { TagInput } from "@/components/ui/tag-input";
import { SALARY_PERIODS, SENIORITIES, type Seniority } from "@/lib/domain/posting/posting.schema";
import { type Wishes, wishesSchema } from "@/lib/domain/profile/wishes.schema";

export const SENIORITY_LABELS: Record<Seniority, string> = {
  intern: "Internship",
  entry: "Entry",
  mid: "Mid",
  senior: "Senior",
  lead: "Lead",
  manager: "Manager",
  director: "Director",
  executive: "Executive",
};

const REMOTE_OPTIONS = [
  { value: "", label: "No preference" },
  { value: "yes", label: "Remote is fine" },
  { value: "only", label: "Remote only" },
  { value: "hybrid", label: "Hybrid" },
  { value: "no", label: "On site" },
];

const CURRENCIES = [
  "EUR",
  "USD",
  "GBP",
  "CHF",
  "SEK",
  "NOK",
  "DKK",
  "PLN",
  "CZK",
  "CAD",
  "AUD",
  "NZD",
  "INR",
  "SGD",
  "JPY",
  "BRL",
];

export type WishesFormProps = {
  wishes: Wishes;
  pending: boolean;
  failure: string | null;
  onSave: (wishes: Wishes) => void;
};

/** What is wanted, what is not, and the floor. Empty means no wish, never "nothing". */
export function WishesForm({ wishes, pending, failure, onSave }: WishesFormProps) {
  const [draft, setDraft] = useState(wishes);
  const [amount, setAmount] = useState(wishes.salaryFloor ? String(wishes.salaryFloor.amount) : "");
  const [error, setError] = useState<string | undefined>();
  const set = (change: Partial<Wishes>) => setDraft((current) => ({ ...current, ...change }));
  const floor = draft.salaryFloor ?? { amount: 0, currency: "EUR", period: "year" as const };
  const remoteOptions = REMOTE_OPTIONS.some((option) => option.value === (draft.remote ?? ""))
    ? REMOTE_OPTIONS
    : [...REMOTE_OPTIONS, { value: draft.remote ?? "", label: draft.remote ?? "" }];

  function submit() {
    const number = Number(amount.replace(/[\s,.'](?=\d{3}\b)/g, ""));
    if (amount.trim() !== "" && (!Number.isFinite(number) || number < 0)) {
      setError("Write a number, such as 65000, or leave it empty.");
      return;
    }
    setError(undefined);
    onSave(
      wishesSchema.parse({
        ...draft,
        remote: draft.remote || undefined,
        salaryFloor: amount.trim() === "" ? undefined : { ...floor, amount: number },
      }),
    );
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      className="flex flex-col gap-5 p-4"
    >
      {failure ? <Notice tone="bad">{failure}</Notice> : null}
      <Field label="Titles" help="Press Enter after each. Similar titles are found too.">
        {(control) => (
          <TagInput
            {...control}
            values={draft.titles}
            onValuesChange={(titles) => set({ titles })}
            placeholder="Platform engineer"
          />
        )}
      </Field>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field label="Places" help="Cities or countries.">
          {(control) => (
            <TagInput
              {...control}
              values={draft.places}
              onValuesChange={(places) => set({ places })}
              placeholder="Berlin"
            />
          )}
        </Field>
        <Field label="Remote" help="Where a posting limits it, that is shown.">
          {(control) => (
            <Select
              {...control}
              options={remoteOptions}
              value={draft.remote ?? ""}
              onChange={(event) => set({ remote: event.target.value || undefined })}
            />
          )}
        </Field>
      </div>
      <fieldset>
        <legend className="font-medium text-sm">Level</legend>
        <div className="mt-2 flex flex-wrap gap-2">
          {SENIORITIES.map((seniority) => {
            const isOn = draft.seniority.includes(seniority);
            return (
              <Button
                key={seniority}
                size="sm"
                aria-pressed={isOn}
                onClick={() =>
                  set({
                    seniority: isOn
                      ? draft.seniority.filter((value) => value !== seniority)
                      : [...draft.seniority, seniority],
                  })
                }
                className={isOn ? "bg-accent-soft text-accent ring-accent" : ""}
              >
                {SENIORITY_LABELS[seniority]}
              </Button>
            );
          })}
        </div>
      </fieldset>
      <div className="grid grid-cols-2 gap-x-4 gap-y-5 sm:grid-cols-[1fr_7rem_8rem]">
        <Field label="Salary floor" error={error} optional className="col-span-2 sm:col-span-1">
          {(control) => (
            <Input
              {...control}
              inputMode="numeric"
              value={amount}
              onChange={(event) => setAmount(event.target.value)}
              placeholder="65000"
            />
          )}
        </Field>
        <Field label="Currency">
          {(control) => (
            <Select
              {...control}
              options={[...new Set([floor.currency, ...CURRENCIES])].map((currency) => ({
                value: currency,
                label: currency,
              }))}
              value={floor.currency}
              onChange={(event) => set({ salaryFloor: { ...floor, currency: event.target.value } })}
            />
          )}
        </Field>
        <Field label="Per">
          {(control) => (
            <Select
              {...control}
              options={SALARY_PERIODS.map((period) => ({
                value: period,
                label: period[0]?.toUpperCase() + period.slice(1),
              }))}
              value={floor.period}
              onChange={(event) =>
                set({
                  salaryFloor: {
                    ...floor,
                    period: SALARY_PERIODS.find((period) => period === event.target.value) ?? "year",
                  },
                })
              }
            />
          )}
        </Field>
      </div>
      <Field label="Must have" help="A job without these moves down, and the list says why." optional>
        {(control) => (
          <TagInput
            {...control}
            values={draft.mustHave}
            onValuesChange={(mustHave) => set({ mustHave })}
            placeholder="Four-day week"
          />
        )}
      </Field>
      <Field label="Never again" help="A job with these moves to the end." optional>
        {(control) => (
          <TagInput
            {...control}
            values={draft.mustNot}
            onValuesChange={(mustNot) => set({ mustNot })}
            placeholder="Gambling"
          />
        )}
      </Field>
      <Field
        label="Countries where you may work"
        help="Two-letter codes, such as DE or US. Used to warn you before a question about permits."
        optional
      >
        {(control) => (
          <TagInput
            {...control}
            values={draft.workAuthorization}
            onValuesChange={(codes) => set({ workAuthorization: codes.map((code) => code.toUpperCase()) })}
            placeholder="DE"
          />
        )}
      </Field>
      <div>
        <Button type="submit" variant="primary" pending={pending}>
          Save wishes
        </Button>
      </div>
    </form>
  );
}
