import { foldForSearch } from "@/lib/domain/job/search-query";
import type { ReadWishes } from "@/lib/domain/match/read-wishes";
import type { RetrievalTexts } from "@/lib/domain/match/retrieval-texts";
import type { DatabaseClient } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import { jobsOf, openAndFiltered, seenAsSet, type Viewer } from "@/server/services/job/job-conditions.store";

/**
 * Jobs that a person's places do not rule out on sight: remote, in one of their countries, or in none that is known. What the
 * finer facts rule out keeps its place behind and is scored later.
 */
export function withinWishes({ places, remote, homeCountries }: ReadWishes): Prisma.Sql {
  if (remote === "only") return Prisma.sql`(j."remoteMode" = 'remote' OR j."remoteMode" IS NULL)`;
  const countries = [...new Set([...places.flatMap((place) => place.countries), ...homeCountries])];
  if (places.length === 0 || countries.length === 0) return Prisma.sql`TRUE`;
  return Prisma.sql`(j.countries && ${countries}::text[] OR j.countries = '{}' OR j."remoteMode" = 'remote')`;
}

/** Jobs whose headline (title, company, place, named skills) holds any of the words, those with the most of them in the title first. */
export async function findByAnyWord(
  db: DatabaseClient,
  viewer: Viewer,
  { titleWords, skills }: RetrievalTexts,
  within: Prisma.Sql,
  limit: number,
): Promise<string[]> {
  const words = titleWords.flatMap(lexemes);
  const question = [...new Set([...words, ...skills.map((skill) => lexemes(skill).join(" <-> "))])].filter(Boolean);
  if (question.length === 0) return [];
  const [any, ofTitles] = [question.join(" | "), words.join(" | ")];
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT j.id FROM ${jobsOf(viewer)}, (SELECT to_tsquery('simple', ${any}) || to_tsquery('english', ${ofTitles}) AS question) q
    WHERE j.headline @@ q.question AND ${within} AND ${openAndFiltered({})} AND ${seenAsSet(viewer)}
    ORDER BY ts_rank(j.headline, q.question) DESC, j.id DESC LIMIT ${limit}`;
  return rows.map((row) => row.id);
}

/** Letters and digits only, in quotes, so that a word cannot leave them. */
function lexemes(text: string): string[] {
  return (foldForSearch(text).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => `'${word}'`);
}
