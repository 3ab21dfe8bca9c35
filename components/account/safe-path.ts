/** Where to go after signing in: a path of this site, never another site. */
export function safePath(from: string | null): string {
  if (!from?.startsWith("/") || from.startsWith("//") || from.includes("\\")) return "/today";
  return from;
}
