import type { Dislike } from "@/lib/domain/match/dislike";
import type { PostingWords } from "@/lib/domain/match/prepared-posting";

/** Fields of a posting that a dislike may name: "company: Acme", "title: sales", "level: intern", "place: Munich". */
export const DISLIKE_FIELDS = ["company", "title", "level", "place", "contract", "work"] as const;
export type DislikeField = (typeof DISLIKE_FIELDS)[number];

const NAMED = new RegExp(`^\\s*(?:no |not )?(${DISLIKE_FIELDS.join("|")}):\\s*(\\S.*?)\\s*$`, "i");
const fold = (text: string) =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}&+#]+/gu, " ")
    .trim();

/** How a dislike of one field is written in the wishes. */
export function fieldDislike(field: DislikeField, value: string): string {
  return `${field}: ${value}`;
}

/** A dislike that names its field ("title: sales") looks there and nowhere else; null for any other dislike. */
export function compileFieldDislike(said: string): Dislike | null {
  const [, name, value = ""] = NAMED.exec(said) ?? [];
  const field = DISLIKE_FIELDS.find((f) => f === name?.toLowerCase());
  const wanted = fold(value);
  if (!field || wanted === "") return null;
  return { said, find: (posting) => findIn(field, wanted, posting) };
}

function findIn(field: DislikeField, wanted: string, posting: PostingWords): string | null {
  if (field === "company") return fold(posting.company) === wanted ? posting.company : null;
  if (field === "level") return posting.seniority === wanted ? posting.seniority : null;
  if (field === "work") return posting.remoteMode?.replace("_", " ") === wanted ? posting.remoteMode : null;
  if (field === "contract") return posting.employmentType?.replace("_", " ") === wanted ? posting.employmentType : null;
  const words = field === "title" ? posting.title : posting.location;
  return ` ${fold(words)} `.includes(` ${wanted} `) ? words : null;
}
