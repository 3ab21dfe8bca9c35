import { fillLetterTemplate } from "@/lib/domain/cover-letter/letter-template";
import { ownerOf, type ServiceContext } from "@/server/context";
import { getApplicationOf } from "@/server/services/application/application.store";
import { type LetterTemplate, listLetterTemplatesOf } from "@/server/services/cover-letter/letter-template.store";

/** The letters its owner keeps, filled for one application. */
export async function listLetterTemplates(
  ctx: ServiceContext,
  input: { applicationId: string },
): Promise<LetterTemplate[]> {
  const accountId = ownerOf(ctx);
  const { posting } = await getApplicationOf(ctx.db, accountId, input.applicationId);
  const kept = await listLetterTemplatesOf(ctx.db, accountId);
  return kept.map((template) => ({ ...template, content: fillLetterTemplate(template.content, posting) }));
}
