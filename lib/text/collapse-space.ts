/** Every run of white space, line breaks and no-break spaces included, becomes one space; ends are trimmed. */
export function collapseSpace(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
