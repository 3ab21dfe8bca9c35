import { z } from "zod";
import { fieldDislike } from "@/lib/domain/match/field-dislike";
import type { PreparedPosting } from "@/lib/domain/match/prepared-posting";
import { EMPLOYMENT_TYPES, type Seniority } from "@/lib/domain/posting/posting.schema";
import type { Wishes } from "@/lib/domain/profile/wishes.schema";

/** Which way a person points from one job. */
export const DIRECTIONS = ["more", "less"] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Lists of the wishes that can grow by what was learned from one job. */
export const LEARNED_FIELDS = ["titles", "places", "niceToHave", "mustNot"] as const;

export const wishProposalSchema = z.object({
  field: z.enum(LEARNED_FIELDS),
  value: z.string().trim().min(1).max(200),
});
/** One wish that a job suggests, with the words on its chip. Nothing is learned until the person agrees. */
export type WishProposal = z.infer<typeof wishProposalSchema> & { words: string };

export type ProposalSubject = {
  company: string;
  location: string;
  prepared: Pick<PreparedPosting, "occupation" | "skills" | "facts">;
  /** Canonical skills the person has; a skill they lack may be what puts them off. */
  ownSkills: ReadonlySet<string>;
};

const MOST_SKILLS = 3;
const LEVEL_WORDS: Record<Seniority, string> = {
  intern: "internship",
  entry: "entry",
  mid: "mid",
  senior: "senior",
  lead: "lead",
  manager: "manager",
  director: "director",
  executive: "executive",
};

/** Reasons that a job itself offers for wanting more or fewer like it, those already in the wishes left out. */
export function proposeWishes(direction: Direction, subject: ProposalSubject, wishes: Wishes): WishProposal[] {
  const proposals = direction === "more" ? more(subject) : less(subject);
  const has = (p: WishProposal) => wishes[p.field].some((w) => w.trim().toLowerCase() === p.value.toLowerCase());
  const seen = new Set<string>();
  return proposals.filter((p) => {
    const key = `${p.field} ${p.value.toLowerCase()}`;
    if (p.value === "" || has(p) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The wishes with one proposal added; the same wishes where it is there already. */
export function withWish(wishes: Wishes, { field, value }: z.infer<typeof wishProposalSchema>): Wishes {
  return wishes[field].includes(value) ? wishes : { ...wishes, [field]: [...wishes[field], value] };
}

/** The wishes without what a proposal added. */
export function withoutWish(wishes: Wishes, { field, value }: z.infer<typeof wishProposalSchema>): Wishes {
  return { ...wishes, [field]: wishes[field].filter((w) => w !== value) };
}

function more({ prepared, ownSkills }: ProposalSubject): WishProposal[] {
  const { occupation, skills, facts } = prepared;
  const place = facts.remote?.mode === "remote" ? undefined : (facts.places[0]?.city ?? facts.places[0]?.text);
  const liked = skills.filter((s) => s.worth >= 0.6 && ownSkills.has(s.label)).slice(0, MOST_SKILLS);
  return [
    { field: "titles", value: occupation, words: `Look for “${occupation}”` },
    ...(place ? [{ field: "places" as const, value: place, words: `Jobs in ${place}` }] : []),
    ...liked.map(({ label }) => ({ field: "niceToHave" as const, value: label, words: `Likes: ${label}` })),
  ];
}

function less({ company, location, prepared, ownSkills }: ProposalSubject): WishProposal[] {
  const { occupation, skills, facts } = prepared;
  const never = (words: string, value: string): WishProposal => ({ field: "mustNot", value, words });
  const place = facts.places[0]?.city ?? (location.length <= 40 ? location : undefined);
  const lacking = skills.filter((s) => s.worth >= 1 && !ownSkills.has(s.label)).slice(0, MOST_SKILLS);
  const mode = facts.remote?.mode;
  const contract = EMPLOYMENT_TYPES.find((t) => t === facts.employmentType && t !== "full_time");
  return [
    never(`Nothing from ${company}`, fieldDislike("company", company)),
    ...titleWords(occupation).map((word) => never(`No “${word}” in the title`, fieldDislike("title", word))),
    ...(facts.seniority
      ? [never(`Nothing at ${LEVEL_WORDS[facts.seniority]} level`, fieldDislike("level", facts.seniority))]
      : []),
    ...(place && mode !== "remote" ? [never(`Nothing in ${place}`, fieldDislike("place", place))] : []),
    ...(mode ? [never(`Nothing ${mode.replace("_", " ")}`, fieldDislike("work", mode.replace("_", " ")))] : []),
    ...(contract
      ? [never(`No ${contract.replace("_", " ")} work`, fieldDislike("contract", contract.replace("_", " ")))]
      : []),
    ...lacking.map(({ label }) => never(`Nothing that asks for ${label}`, label)),
  ];
}

const TOO_BROAD = new Set("and or of for the in at with to a an und der die für im de du la le".split(" "));
const MOST_TITLE_WORDS = 4;

/** Words of a title that may each be what the person does not want, the whole title first where it has several. */
function titleWords(occupation: string): string[] {
  const words = (occupation.match(/[\p{L}\p{N}+#.]+/gu) ?? []).filter(
    (w) => w.length > 2 && !TOO_BROAD.has(w.toLowerCase()),
  );
  return [...(words.length > 1 && words.length <= 4 ? [words.join(" ")] : []), ...words.slice(0, MOST_TITLE_WORDS)];
}
