import { cleanLine } from "@/server/adapters/documents/clean-text";

export type DocumentLink = { text: string; href: string | null };

/** A web address as people write it ("linkedin.com/in/ada") with the link behind it; no link for other schemes. */
export function webLink(address: string | undefined): DocumentLink | null {
  const text = cleanLine(address);
  if (text === "") return null;
  const hasScheme = /^[a-z][a-z0-9+.-]*:/i.test(text);
  const candidate = hasScheme ? text : `https://${text}`;
  if (!URL.canParse(candidate) || /\s/.test(text)) return { text, href: null };
  const url = new URL(candidate);
  if (url.protocol !== "https:" && url.protocol !== "http:") return { text, href: null };
  return { text: text.replace(/^https?:\/\//i, "").replace(/\/$/, ""), href: url.href };
}

/** An e-mail address with its mailto link; anything else stays text. */
export function mailLink(address: string | undefined): DocumentLink | null {
  const text = cleanLine(address);
  if (text === "") return null;
  return { text, href: /^[^\s@?&]+@[^\s@?&]+$/.test(text) ? `mailto:${text}` : null };
}

/** A telephone number with its tel link. */
export function phoneLink(number: string | undefined): DocumentLink | null {
  const text = cleanLine(number);
  if (text === "") return null;
  const digits = text.replace(/\(0\)/g, "").replace(/[^\d+]/g, "");
  return { text, href: /^\+?\d{5,15}$/.test(digits) ? `tel:${digits}` : null };
}
