import type { AnswerView } from "@/lib/domain/answer/answer.schema";
import type { JudgedRequirement } from "@/lib/domain/match/match.schema";

type Said = Pick<AnswerView, "kind" | "topic" | "answer">;
export type KnockOutAnswer = {
  /** What the posting asks for. */
  label: string;
  /** Why the owner's own answer would end the application, in a sentence. */
  warning: string;
};

const NO =
  /^\W*(?:no|nope|nein|non|não|nao)(?![\p{L}])|\b(?:not (?:allowed|authori[sz]ed|eligible)|keine (?:arbeitserlaubnis|berechtigung))\b/iu;
const YES = /^\W*(?:yes|yep|ja|oui|sí|si|sim)(?![\p{L}])/iu;

/** An answer for this country, or one that names none. */
const isFor = (said: Said, country: string | null): boolean =>
  said.topic === "" || country === null || said.topic.toLowerCase() === country.toLowerCase();

function yearsOf(text: string): number | null {
  const found = /\d+(?:[.,]\d+)?/.exec(text)?.[0];
  return found === undefined ? null : Number(found.replace(",", "."));
}

function againstPermit(bank: readonly Said[], country: string | null): string | null {
  const own = bank.filter((said) => isFor(said, country));
  if (own.some(({ kind, answer }) => (kind === "work_permit" || kind === "citizenship") && NO.test(answer)))
    return "Your answers say that you may not work there.";
  const needsHelp = own.some(
    ({ kind, answer }) =>
      (kind === "sponsorship" && YES.test(answer)) || (kind === "permit_without_sponsorship" && NO.test(answer)),
  );
  return needsHelp ? "Your answers say that you need a visa from the employer; the posting asks for a permit." : null;
}

function against(requirement: JudgedRequirement, bank: readonly Said[], country: string | null): string | null {
  switch (requirement.kind) {
    case "work_permit":
      return againstPermit(bank, country);
    case "clearance":
      return bank.some(({ kind, answer }) => kind === "security_clearance" && NO.test(answer))
        ? "Your answers say that you have no security clearance."
        : null;
    case "licence":
      return /driv|führerschein|permis|conduc/i.test(requirement.label) &&
        bank.some(({ kind, answer }) => kind === "driving_licence" && NO.test(answer))
        ? "Your answers say that you have no driving licence."
        : null;
    case "years": {
      const asked = yearsOf(requirement.label);
      const own = bank
        .filter(
          ({ kind, topic }) =>
            kind === "years_of_experience" &&
            (topic === "" || requirement.label.toLowerCase().includes(topic.toLowerCase())),
        )
        .map(({ answer }) => yearsOf(answer));
      const most = Math.max(...own.map((years) => years ?? Number.NEGATIVE_INFINITY));
      return asked !== null && Number.isFinite(most) && most < asked
        ? `Your answers say ${most} ${most === 1 ? "year" : "years"}; ${asked} are asked for.`
        : null;
    }
    default:
      return null;
  }
}

/**
 * What the owner's own answers say against a posting's must-haves, before an hour is spent on it. Silent wherever the bank
 * says nothing: an unknown is no no.
 * @param country ISO 3166-1 code of the job's country, where it is known.
 */
export function knockOutAnswers(
  requirements: readonly JudgedRequirement[],
  bank: readonly Said[],
  country: string | null,
): KnockOutAnswer[] {
  return requirements.flatMap((requirement) => {
    const warning = requirement.must ? against(requirement, bank, country) : null;
    return warning ? [{ label: requirement.label, warning }] : [];
  });
}
