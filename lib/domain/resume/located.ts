import type { Box } from "@/lib/domain/resume/layout/source-document";

/** A text with the place it was read from. */
export type Located = { text: string; page: number; box: Box };
