/** "acme" of acme.breezy.hr for the domain "breezy.hr"; null for other hosts and for the vendor's own names. */
export function subdomainOf(url: URL, domains: string[]): string | null {
  for (const domain of domains) {
    if (!url.hostname.endsWith(`.${domain}`)) continue;
    const name = url.hostname.slice(0, -domain.length - 1);
    return name === "" || /^(?:www|app|api|help|support|blog|status|login|info)$/.test(name) ? null : name;
  }
  return null;
}

/** The path's parts, decoded where they can be. */
export function pathParts(url: URL): string[] {
  return url.pathname.split("/").filter(Boolean);
}
