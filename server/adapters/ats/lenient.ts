import { z } from "zod";

/**
 * Zod pieces for other people's answers. A field that is not needed never spoils a record: null, empty or of an unexpected kind
 * reads as absent. A field that is needed is said with `needed`.
 */

/** A non-empty string, also from a number; otherwise absent. */
export const words = z
  .unknown()
  .optional()
  .transform((value) => wordsOf(value));

/** Whatever is there; read later. */
export const anything = z.unknown().optional();

/** A finite number, also from digits in a string; otherwise absent. */
export const amount = z
  .unknown()
  .optional()
  .transform((value) => {
    const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
    return typeof number === "number" && Number.isFinite(number) ? number : undefined;
  });

/** true or false, also "true", "yes", 1; otherwise absent. */
export const flag = z
  .unknown()
  .optional()
  .transform((value) => {
    if (typeof value === "boolean") return value;
    if (value === 1 || value === "1" || value === "true" || value === "yes") return true;
    return value === 0 || value === "0" || value === "false" || value === "no" ? false : undefined;
  });

/** A string that has to be there; the reason is shown with the rejected record. */
export function needed(what: string) {
  return z
    .unknown()
    .optional()
    .transform((value, context) => {
      const text = typeof value === "string" || typeof value === "number" ? wordsOf(value) : undefined;
      if (text === undefined) {
        context.addIssue({ code: "custom", message: `The record has no ${what}.` });
        return z.NEVER;
      }
      return text;
    });
}

/** An object, or absent. */
export function part<Shape extends z.ZodRawShape>(shape: Shape) {
  const schema = z.object(shape);
  return z
    .unknown()
    .optional()
    .transform((value): z.output<typeof schema> | undefined => {
      const result = schema.safeParse(value);
      return result.success ? result.data : undefined;
    });
}

/** The elements of a list that fit; anything else than a list is an empty one. */
export function list<T>(element: z.ZodType<T>) {
  return z
    .unknown()
    .optional()
    .transform((value): T[] => {
      if (!Array.isArray(value)) return [];
      return value.flatMap((item) => {
        const result = element.safeParse(item);
        return result.success && result.data !== undefined ? [result.data] : [];
      });
    });
}

function wordsOf(value: unknown): string | undefined {
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}
