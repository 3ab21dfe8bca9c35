import { z } from "zod";
import { letterTemplateContentSchema, toLetterTemplate } from "@/lib/domain/cover-letter/letter-template";
import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import { getApplicationOf } from "@/server/services/application/application.store";
import { listLetterTemplatesOf, upsertLetterTemplate } from "@/server/services/cover-letter/letter-template.store";

export const saveLetterTemplateInput = z.object({
  applicationId: z.string().min(1),
  name: z.string().trim().min(1, "Give it a name.").max(80),
  language: z.enum(["en", "de"]),
  content: letterTemplateContentSchema,
});
const MOST_TEMPLATES = 50;

/** Keeps a letter to begin others with. The employer and the job become places to fill. */
export async function saveLetterTemplate(
  ctx: ServiceContext,
  input: z.infer<typeof saveLetterTemplateInput>,
): Promise<{ id: string }> {
  const accountId = ownerOf(ctx);
  const { posting } = await getApplicationOf(ctx.db, accountId, input.applicationId);
  const kept = await listLetterTemplatesOf(ctx.db, accountId);
  if (kept.length >= MOST_TEMPLATES && !kept.some(({ name }) => name === input.name))
    throw new AppError("limit_exceeded", `You keep ${MOST_TEMPLATES} letters already. Delete one first.`);
  const { name, language } = input;
  const content = toLetterTemplate(input.content, posting);
  return { id: await upsertLetterTemplate(ctx.db, accountId, { name, language, content }) };
}
