import type { Evidence } from "@/lib/domain/evidence/evidence.schema";
import { evidenceId } from "@/lib/domain/evidence/evidence-id";
import { parseQuantities } from "@/lib/domain/evidence/quantity";
import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";

/**
 * A fact as its owner states it: dated and marked. With `entry` (the pointer of a job, school or project in the ledger) it
 * may name that entry's employer, title and time.
 */
export function makeStatement(
  ctx: ServiceContext,
  ledger: readonly Evidence[],
  input: { text: string; entry?: string | undefined },
): Evidence {
  const entry = input.entry === undefined ? undefined : ledger.find((item) => item.pointer === input.entry);
  if (input.entry !== undefined && !entry)
    throw new AppError("invalid_input", "Choose one of the jobs or schools in your resume.");
  const { employer, title, institution, startDate, endDate } = entry?.asserts ?? {};
  return {
    id: evidenceId("statement", ownerOf(ctx), input.text),
    kind: "statement",
    text: input.text,
    ...(input.entry ? { entry: input.entry } : {}),
    asserts: {
      ...(employer ? { employer } : {}),
      ...(title ? { title } : {}),
      ...(institution ? { institution } : {}),
      ...(startDate ? { startDate } : {}),
      ...(endDate ? { endDate } : {}),
      skills: ctx.ports.skills.recognize(input.text).map(({ label }) => label),
      quantities: parseQuantities(input.text),
    },
    source: "owner",
    statedAt: ctx.clock.now().toISOString(),
  };
}
