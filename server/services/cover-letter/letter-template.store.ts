import { type LetterTemplateContent, letterTemplateContentSchema } from "@/lib/domain/cover-letter/letter-template";
import type { DatabaseClient } from "@/server/db/client";
import { asJson } from "@/server/db/json";

export type LetterTemplate = { id: string; name: string; language: string; content: LetterTemplateContent };

/** By name. */
export async function listLetterTemplatesOf(db: DatabaseClient, accountId: string): Promise<LetterTemplate[]> {
  const rows = await db.letterTemplate.findMany({ where: { accountId }, orderBy: { name: "asc" } });
  return rows.map(({ id, name, language, content }) => ({
    id,
    name,
    language,
    content: letterTemplateContentSchema.parse(content),
  }));
}

/** Saving under a name that is taken replaces what it held. */
export async function upsertLetterTemplate(
  db: DatabaseClient,
  accountId: string,
  template: Omit<LetterTemplate, "id">,
): Promise<string> {
  const { name, language } = template;
  const content = asJson(template.content);
  const row = await db.letterTemplate.upsert({
    where: { accountId_name: { accountId, name } },
    create: { accountId, name, language, content },
    update: { language, content },
    select: { id: true },
  });
  return row.id;
}

export async function deleteLetterTemplateOf(db: DatabaseClient, accountId: string, id: string): Promise<boolean> {
  return (await db.letterTemplate.deleteMany({ where: { accountId, id } })).count > 0;
}
