/** A person's name as the start of a file name: ASCII letters, digits and hyphens; "candidate" where nothing is left. */
export function fileNameOf(name: string | undefined): string {
  const ascii = (name ?? "")
    .replaceAll("ß", "ss")
    .replaceAll("ø", "o")
    .replaceAll("ł", "l")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return ascii === "" ? "candidate" : ascii.slice(0, 60);
}
