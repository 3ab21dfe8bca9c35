import type { z } from "zod";
import type { derivedFromSchema } from "@/lib/domain/posting/posting.schema";

/** Where a derived field came from. */
export type DerivedFrom = z.infer<typeof derivedFromSchema>;

/** A derived value with its origin; undefined stands for absent. */
export type Derived<T> = { value: T; derived: DerivedFrom };

export const fromStructured = <T>(value: T): Derived<T> => ({ value, derived: { from: "structured" } });

/** `span` is the words the value was read from, at most 160 characters of them. */
export const fromText = <T>(value: T, span: string): Derived<T> => ({
  value,
  derived: { from: "text", span: span.replace(/\s+/g, " ").trim().slice(0, 160) },
});
