/** A link of a page as an absolute address; undefined when there is no base for a relative one. */
export function absoluteUrl(link: string | undefined, base: string | undefined): string | undefined {
  if (link === undefined) return undefined;
  if (URL.canParse(link)) return link;
  return base !== undefined && URL.canParse(link, base) ? new URL(link, base).href : undefined;
}
