import { parsePhoneNumberFromString } from "libphonenumber-js/min";
import type { FieldRecorder } from "@/lib/domain/resume/field-recorder";
import { type Line, type Segment, segmentBox } from "@/lib/domain/resume/layout/line";
import type { Located } from "@/lib/domain/resume/located";
import { findName } from "@/lib/domain/resume/read/find-name";
import { optional } from "@/lib/domain/resume/read/read-work";
import type { Resume } from "@/lib/domain/resume/resume.schema";
import type { TextNorm } from "@/lib/domain/resume/sections/heading-looks";
import { findDateRanges } from "@/lib/domain/resume/values/date-range";
import { isPlace, type Place, parsePlace } from "@/lib/domain/resume/values/place";

type Basics = NonNullable<Resume["basics"]>;
type Profile = NonNullable<Basics["profiles"]>[number];

export type Contact = { basics: Basics; place?: Place; phoneE164?: string; used: Set<Line> };

const EMAIL = /[\p{L}\p{N}][\p{L}\p{N}._%+'-]*\s?@\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/u;
const PHONE = /(?:\+|00)?\(?\+?\d[\d\s()./–‑-]{6,22}\d(?:\s*(?:x|ext\.?)\s*\d{1,5})?/g;
const URL =
  /(?:https?:\/\/)?(?:www\.)?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:com|org|net|io|dev|me|co|ai|app|de|fr|es|pt|br|uk|eu|ch|at|nl|it|pl|in|info|tech|design|page|xyz|site|online|edu|gov|us|ca|au|blog|cloud|so|gg|inc|art|work)(?:\/[^\s|,;·•]*)?(?![\p{L}\p{N}@.-])/giu;
const NETWORKS: [RegExp, string][] = [
  [/linkedin\.com\/(?:in|pub)\/([^/?#\s]+)/i, "LinkedIn"],
  [/github\.com\/([^/?#\s]+)/i, "GitHub"],
  [/gitlab\.com\/([^/?#\s]+)/i, "GitLab"],
  [/(?:twitter|x)\.com\/([^/?#\s]+)/i, "X"],
  [/stackoverflow\.com\/users\/([^?#\s]+)/i, "Stack Overflow"],
  [/behance\.net\/([^/?#\s]+)/i, "Behance"],
  [/dribbble\.com\/([^/?#\s]+)/i, "Dribbble"],
  [/medium\.com\/(@?[^/?#\s]+)/i, "Medium"],
  [/xing\.com\/profile\/([^/?#\s]+)/i, "Xing"],
  [/orcid\.org\/([\dX-]+)/i, "ORCID"],
  [/scholar\.google\.[a-z.]+\/citations\?user=([^&\s]+)/i, "Google Scholar"],
  [/kaggle\.com\/([^/?#\s]+)/i, "Kaggle"],
];
const STREET =
  /\b\d{1,5}[a-z]?\s+(?:[\p{L}.']+\s+){0,4}(?:st|street|ave|avenue|rd|road|blvd|boulevard|ln|lane|dr|drive|way|ct|court|pl|place|sq|square|pkwy|terrace|rue|calle|rua|avenida|via)\b|\b\p{L}+(?:str\.|straße|strasse|weg|allee|platz|gasse|ring)\s*\d|(?:^|\s)(?:rue|calle|rua|avenida|av\.|avenue|boulevard|via|c\/)\s[\p{L}\s.']+,?\s*(?:n[ºo°]\s*)?\d|^\d+[ ,]+(?:bis )?(?:rue|avenue|boulevard|place|chemin|allée)/iu;
const LABEL =
  /^(?:address|location|adresse|anschrift|wohnort|ort|dirección|ubicación|endereço|localização|based in|lives in|residence|domicile|city|home)\s*:\s*/i;
const FIELD_LABEL =
  /^(?:e-?mail|mail|phone|tel(?:efon|éfono|efone|éphone)?|mobil(?:e|telefon)?|cell|móvil|handy|linkedin|github|website|web|portfolio|t|m|p|e)\s*[:.]\s*/i;

/** The phrases of a contact line: its segments, again cut at bars, dots and dashes. */
function phrases(line: Line): { text: string; segment: Segment; start: number }[] {
  return line.segments.flatMap((segment) => {
    const parts: { text: string; segment: Segment; start: number }[] = [];
    let at = 0;
    for (const match of [...segment.text.matchAll(/\s*[|•·⋅∙●♦◆▪;]\s*|\s+[–—⁃]\s+|\s{2,}|\s+\/\s+/g), null]) {
      const end = match ? match.index : segment.text.length;
      const raw = segment.text.slice(at, end);
      const text = raw.trim();
      if (text !== "") parts.push({ text, segment, start: at + raw.indexOf(text) });
      at = match ? match.index + match[0].length : end;
    }
    return parts;
  });
}

function located(segment: Segment, text: string, start: number): Located {
  return { text, page: segment.page, box: segmentBox(segment, start, start + text.length) };
}

function findEmail(lines: Line[]): Located | undefined {
  for (const line of lines) {
    for (const segment of line.segments) {
      const match = EMAIL.exec(segment.text);
      if (match) return located(segment, match[0].replace(/\s/g, ""), match.index);
      const link = segment.spans.find((span) => span.link?.startsWith("mailto:"));
      const address = link?.link?.slice(7).split("?")[0];
      if (address && EMAIL.test(address)) return located(segment, address, link?.start ?? 0);
    }
  }
  return undefined;
}

function findPhone(lines: Line[]): Located | undefined {
  for (const line of lines) {
    for (const segment of line.segments) {
      const text = segment.text.replace(URL, (url) => " ".repeat(url.length));
      for (const match of text.matchAll(PHONE)) {
        const digits = match[0].replace(/\D/g, "");
        if (digits.length < 8 || digits.length > 15) continue;
        if (
          /^(?:19|20)\d{2}\s*[–-]\s*(?:19|20)\d{2}$/.test(match[0].trim()) ||
          findDateRanges(match[0]).some((range) => !range.isSingle)
        )
          continue;
        if (/\d{1,2}[./]\d{1,2}[./](?:19|20)\d{2}/.test(match[0])) continue;
        return located(segment, match[0].trim(), match.index);
      }
    }
  }
  return undefined;
}

function findLocation(lines: Line[]): Located | undefined {
  const candidates: { located: Located; score: number }[] = [];
  lines.forEach((line, lineIndex) => {
    for (const { text, segment, start } of phrases(line)) {
      const label = LABEL.exec(text)?.[0] ?? "";
      const bare = text
        .slice(label.length)
        .replace(EMAIL, "")
        .replace(URL, "")
        .replace(PHONE, (phone) => (phone.replace(/\D/g, "").length >= 8 ? "" : phone))
        .replace(/^(?:[\s,|:–-]|\p{So}|\ufe0f)+|[\s,|:–\p{So}-]+$/gu, "");
      if (bare === "" || bare.length > 90 || FIELD_LABEL.test(bare)) continue;
      const at = start + Math.max(0, text.indexOf(bare));
      const isStreet = STREET.test(bare);
      const isPostal =
        /\b\d{5}\b|\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b|\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/.test(bare) &&
        /\p{L}{3}/u.test(bare);
      if (!label && !isPlace(bare) && !isStreet && !(isPostal && bare.length < 60)) continue;
      const score =
        (label ? 3 : 0) + (isPlace(bare) ? 2 : 0) + (isStreet ? 2.5 : 0) + (/,/.test(bare) ? 1 : 0) - lineIndex * 0.05;
      candidates.push({ located: located(segment, bare, at), score });
      // An address on two lines: the street, then the town.
      const below = lines[lineIndex + 1];
      if (isStreet && !isPlace(bare.split(",").slice(1).join(",").trim()) && below) {
        const town = phrases(below).find(
          (phrase) =>
            Math.abs(phrase.segment.x - segment.x) < 8 && (isPlace(phrase.text) || /\b\d{4,5}\b/.test(phrase.text)),
        );
        if (town)
          candidates.push({ located: { ...located(segment, `${bare}, ${town.text}`, at) }, score: score + 1.5 });
      }
    }
  });
  return candidates.sort((a, b) => b.score - a.score)[0]?.located;
}

function findLinks(lines: Line[]): { url: string; located: Located }[] {
  const links: { url: string; located: Located }[] = [];
  const add = (url: string, where: Located) => {
    const clean = url.replace(/[).,;]+$/, "");
    const key = clean.replace(/^https?:\/\/(?:www\.)?|\/$/g, "").toLowerCase();
    if (!links.some((link) => link.url.replace(/^https?:\/\/(?:www\.)?|\/$/g, "").toLowerCase() === key))
      links.push({ url: clean, located: where });
  };
  for (const line of lines) {
    for (const segment of line.segments) {
      const text = segment.text.replace(new RegExp(EMAIL, "gu"), (email) => " ".repeat(email.length));
      for (const match of text.matchAll(URL)) add(match[0], located(segment, match[0], match.index));
      for (const span of segment.spans) {
        if (span.link && /^https?:/.test(span.link))
          add(span.link, located(segment, segment.text.slice(span.start, span.end), span.start));
      }
    }
  }
  return links;
}

function toProfile(url: string): Profile | null {
  for (const [pattern, network] of NETWORKS) {
    const match = pattern.exec(url);
    if (match?.[1]) return { network, username: match[1], url: /^https?:/.test(url) ? url : `https://${url}` };
  }
  return null;
}

/**
 * Name, headline, e-mail, phone, place and links. `head` are the lines before the first heading and those of contact
 * sections; `all` is the whole document, searched for an address only when the head has none.
 */
export function readContact(head: Line[], all: Line[], norm: TextNorm, recorder: FieldRecorder): Contact {
  const top = all.filter((line) => line.page === 1).slice(0, 60);
  const email = findEmail(head) ?? findEmail(all);
  const phone = findPhone(head) ?? findPhone(top.slice(0, 12));
  const { name, label, used } = findName(head, top, norm, email?.text);
  const rest = head.filter((line) => !used.has(line) || line.segments.length > 1);
  const location = findLocation(rest);
  const links = findLinks(head);
  const profiles: Profile[] = [];
  let site: { url: string; located: Located } | undefined;
  for (const link of links) {
    const profile = toProfile(link.url);
    if (profile) {
      recorder.put(`/basics/profiles/${profiles.length}/url`, link.located, 0.9);
      profiles.push(profile);
    } else if (!site && !email?.text.endsWith(link.url)) site = link;
  }
  const place = location ? parsePlace(location.text) : undefined;
  const parsed = phone ? parsePhoneNumberFromString(phone.text, countryOf(place, phone.text)) : undefined;
  const basics: Basics = {
    ...optional("name", recorder.put("/basics/name", name?.located, name?.confidence ?? 0)),
    ...optional("label", recorder.put("/basics/label", label, 0.75)),
    ...optional("email", recorder.put("/basics/email", email, 0.99)),
    ...optional("phone", recorder.put("/basics/phone", phone, parsed?.isValid() ? 0.97 : 0.75)),
    ...optional("url", recorder.put("/basics/url", site ? { ...site.located, text: site.url } : undefined, 0.8)),
    ...(location ? { location: locationFields(location, place ?? {}, recorder) } : {}),
    ...(profiles.length > 0 ? { profiles } : {}),
  };
  return { basics, ...(place ? { place } : {}), ...(parsed?.isValid() ? { phoneE164: parsed.number } : {}), used };
}

function countryOf(
  place: Place | undefined,
  phone: string,
): "US" | undefined | Parameters<typeof parsePhoneNumberFromString>[1] {
  if (place?.countryCode) return place.countryCode as Parameters<typeof parsePhoneNumberFromString>[1];
  // Only North America writes (212) 555-0123.
  return /^\(?[2-9]\d{2}\)?[ .-]\d{3}[ .–-]\d{4}$/.test(phone) ? "US" : undefined;
}

/** "City, Region" becomes two fields; anything longer is kept as it was written, in `address`. */
function locationFields(location: Located, place: Place, recorder: FieldRecorder): NonNullable<Basics["location"]> {
  const parts = location.text.split(/\s*,\s*/).filter(Boolean);
  const code = place.countryCode ? { countryCode: place.countryCode } : {};
  if (parts.length <= 2 && !/\d|،/.test(location.text)) {
    const [city, region] = parts;
    recorder.put("/basics/location/city", location, 0.85);
    if (region) recorder.put("/basics/location/region", location, 0.85);
    return { ...(city ? { city } : {}), ...(region ? { region } : {}), ...code };
  }
  recorder.put("/basics/location/address", location, 0.8);
  return { address: location.text, ...(place.postalCode ? { postalCode: place.postalCode } : {}), ...code };
}
