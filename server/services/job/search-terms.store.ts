import { editDistance } from "@/lib/domain/board/edit-distance";
import type { SearchTerm } from "@/lib/domain/job/search-query";
import type { DatabaseClient } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import { QUESTION_CONFIGS } from "@/server/services/job/text-search-config";

/** A term as the database looks for it, with other spellings where its own finds nothing. */
export type ResolvedTerm = SearchTerm & { spellings: string[] };

const LEAST_TYPO_LENGTH = 4;
const LIKENESS = 0.35;
const MAX_SPELLINGS = 3;
const MOST_TRIED = 20_000;

/** One spelling in every language's form, or as a beginning. */
function lexeme(word: string, isPrefix: boolean): Prisma.Sql {
  // A word holds letters and digits only (see parseSearchQuery), so it cannot leave its quotes.
  const forms = QUESTION_CONFIGS.map((config) => Prisma.sql`to_tsquery(${config}::regconfig, ${`'${word}'`})`);
  const all = isPrefix ? [...forms, Prisma.sql`to_tsquery('simple', ${`'${word}':*`})`] : forms;
  return Prisma.sql`(${Prisma.join(all, " || ")})`;
}

function termQuery(term: ResolvedTerm): Prisma.Sql {
  const own =
    term.words.length > 1
      ? Prisma.sql`(phraseto_tsquery('simple', ${term.words.join(" ")}) || phraseto_tsquery('english', ${term.words.join(" ")}))`
      : lexeme(term.words[0] ?? "", term.isPrefix);
  const others = term.spellings.map((word) => lexeme(word, false));
  const any = Prisma.sql`(${Prisma.join([own, ...others], " || ")})`;
  return term.isExcluded ? Prisma.sql`!!${any}` : any;
}

/** The tsquery that a job must answer, or null where nothing is asked. */
export function questionOf(terms: ResolvedTerm[]): Prisma.Sql | null {
  if (terms.length === 0) return null;
  return Prisma.sql`(${Prisma.join(terms.map(termQuery), " && ")})`;
}

/**
 * Finds, for words that no job holds, the words they were likely meant to be (pg_trgm likeness over the words of all headlines).
 * Words that some job holds are never changed.
 */
export async function resolveTerms(db: DatabaseClient, terms: SearchTerm[]): Promise<ResolvedTerm[]> {
  const resolved = terms.map((term) => ({ ...term, spellings: [] as string[] }));
  const doubtful = resolved.filter(
    ({ words, isExcluded }) => words.length === 1 && !isExcluded && (words[0]?.length ?? 0) >= LEAST_TYPO_LENGTH,
  );
  for (const term of doubtful) {
    const [found] = await db.$queryRaw<{ is: boolean }[]>`
      SELECT EXISTS (SELECT 1 FROM "Job" j WHERE j.search @@ ${termQuery(term)} AND j."closedAt" IS NULL) AS is`;
    if (found?.is) continue;
    const word = term.words[0] ?? "";
    const like = await db.$queryRaw<{ word: string }[]>`
      SELECT word FROM "SearchWord" WHERE word % ${word} AND similarity(word, ${word}) >= ${LIKENESS}::float4
      ORDER BY similarity(word, ${word}) DESC, abs(length(word) - ${word.length}::int), word LIMIT ${MAX_SPELLINGS}`;
    const spellings = like.map((row) => row.word);
    term.spellings.push(...(spellings.length > 0 ? spellings : await findSlips(db, word)));
  }
  return resolved;
}

/** Words that a slip of the keys away: letters swapped, left out, doubled or beside the right one. Likeness of letter triples misses these in short words. */
async function findSlips(db: DatabaseClient, word: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ word: string }[]>`
    SELECT word FROM "SearchWord" WHERE length(word) BETWEEN ${word.length - 1}::int AND ${word.length + 1}::int
      AND left(word, 1) IN (${word.slice(0, 1)}, ${word.slice(1, 2)}) ORDER BY word LIMIT ${MOST_TRIED}`;
  return rows
    .map((row) => row.word)
    .filter((other) => editDistance(word, other) <= 1)
    .slice(0, MAX_SPELLINGS);
}
