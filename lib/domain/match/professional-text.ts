import type { Resume } from "@/lib/domain/resume/resume.schema";

const PERSONAL_FIELD =
  /^\s*[•*-]?\s*(?:full )?(?:name|address|street|city|phone|telephone|tel|mobile|cell|e-?mail|date of birth|d\.?o\.?b|born|birth(?:day|date| place)?|age|gender|sex|nationality|citizenship|marital status|civil status|family status|children|religion|photo|picture|pronouns|geburtsdatum|geboren|familienstand|staatsangehörigkeit|adresse|anschrift|telefon)\b\s*[:–-]/iu;
const CONTACT =
  /[\w.+-]+@[\w-]+\.\w|https?:\/\/|www\.|linkedin\.com|github\.com|(?:\+|\b00|\(\d{2,4}\)|\b0\d)[\d\s()./-]{7,}\d|\b\d{3}[\s.-]\d{3}[\s.-]\d{4}\b|\b\d{1,5}\s+\w+(?:\s\w+)?\s(?:street|st|avenue|ave|road|rd|lane|ln|drive|dr|blvd|way|court|ct)\b|straße|strasse|\brue de\b/iu;
/** E-mail and web addresses, wherever they stand. */
const ADDRESSES = /[\w.+-]+@[\w-]+\.[\w.]+|https?:\/\/\S+|www\.\S+|\b(?:linkedin|github|gitlab|xing)\.com\/\S*/giu;
const PERSONAL_WORDS =
  /\b(?:(?:fe)?male|m[ae]n|wom[ae]n|married|single|divorced|widow(?:ed)?|mother|father|husband|wife|son|daughter|boy|girl|sir|madam|he|she|him|her|his|hers|they|aged? \d+|\d+[- ]years?[- ]old)\b/giu;
/** Words that end a job's title; a first line with one of them is a headline, not a name. */
export const ROLE_NOUN =
  /\b(?:engineer|developer|programmer|manager|nurse|teacher|analyst|designer|scientist|architect|consultant|director|administrator|assistant|specialist|coordinator|technician|accountant|officer|executive|representative|lead|head|driver|chef|cook|waiter|waitress|bartender|barista|clerk|cashier|supervisor|operator|mechanic|electrician|plumber|carpenter|welder|therapist|physician|doctor|surgeon|dentist|pharmacist|lawyer|attorney|paralegal|solicitor|counsel|editor|writer|journalist|copywriter|marketer|strategist|planner|recruiter|buyer|auditor|controller|bookkeeper|economist|researcher|professor|lecturer|tutor|instructor|trainer|coach|librarian|receptionist|secretary|salesperson|seller|agent|broker|adviser|advisor|intern|trainee|apprentice|student|graduate|founder|owner|president|ceo|cto|cfo|coo|partner|associate|principal|producer|photographer|artist|animator|musician|actor|translator|interpreter|pilot|attendant|guard|firefighter|paramedic|caregiver|carer|midwife|counselor|counsellor|psychologist|chemist|biologist|physicist|geologist|statistician|mathematician|actuary|surveyor|inspector|foreman|labourer|laborer|worker|helper|cleaner|housekeeper|gardener|farmer|baker|butcher|stylist|tester|devops|sre|scrum master|product owner|entwickler(?:in)?|ingenieur(?:in)?|leiter(?:in)?|berater(?:in)?|pfleger(?:in)?)s?\b/iu;

/**
 * The part of a resume that says what someone can do. Name, contact, address, age, gender, photo and the like are left
 * out, so that nothing computed from it can depend on them. Prefers the structured resume where it holds most of the text.
 */
export function professionalText(resumeText: string, resume?: Resume): string {
  const name = resume?.basics?.name ?? nameLine(resumeText);
  const structured = resume ? structuredText(resume) : "";
  const chosen =
    structured.length >= resumeText.length * 0.45 && structured !== "" ? structured : plainText(resumeText, resume);
  return withoutName(chosen, name).replace(ADDRESSES, " ").replace(PERSONAL_WORDS, " ");
}

function structuredText(resume: Resume): string {
  const parts: (string | undefined)[] = [resume.basics?.label, resume.basics?.summary];
  for (const w of resume.work ?? []) parts.push(w.position, w.description, w.summary, ...(w.highlights ?? []));
  for (const v of resume.volunteer ?? []) parts.push(v.position, v.summary, ...(v.highlights ?? []));
  for (const e of resume.education ?? []) parts.push(`${e.studyType ?? ""} ${e.area ?? ""}`, ...(e.courses ?? []));
  for (const s of resume.skills ?? []) parts.push([s.name, ...(s.keywords ?? [])].filter(Boolean).join(", "));
  for (const p of resume.projects ?? [])
    parts.push(p.name, p.description, ...(p.highlights ?? []), (p.keywords ?? []).join(", "));
  for (const c of resume.certificates ?? []) parts.push(c.name);
  for (const a of resume.awards ?? []) parts.push(a.title, a.summary);
  for (const p of resume.publications ?? []) parts.push(p.name, p.summary);
  for (const l of resume.languages ?? []) parts.push(`${l.language ?? ""} ${l.fluency ?? ""}`);
  return parts.filter((p) => p !== undefined && p.trim() !== "").join("\n");
}

/** Contact and address stand among the first lines of a resume. */
const HEADER_LINES = 6;

function plainText(text: string, resume: Resume | undefined): string {
  const head = nameLine(text);
  let kept = 0;
  return text
    .split(/\r?\n/)
    .filter((line) => {
      if (line.trim() === "") return true;
      if ((head !== undefined && line.trim() === head) || PERSONAL_FIELD.test(line)) return false;
      if (kept < HEADER_LINES && (CONTACT.test(line) || isAddress(line, resume))) return false;
      kept++;
      return true;
    })
    .join("\n");
}

function isAddress(line: string, resume: Resume | undefined): boolean {
  const { address, postalCode, city } = resume?.basics?.location ?? {};
  if ([address, postalCode].some((part) => part && line.includes(part))) return true;
  if (city && line.trim().startsWith(city)) return true;
  return (
    line.trim().split(/\s+/).length <= 6 &&
    /^\s*[\p{Lu}][\p{L}.'’ -]+,\s*[\p{Lu}][\p{L}.'’ -]*(?:\s*\d{4,6})?\s*$/u.test(line) &&
    !ROLE_NOUN.test(line)
  );
}

/** Callings that are also family names, and words that begin a job's title instead of a name. */
const SURNAME = /[\s-](?:baker|cook|butcher|carpenter|farmer|gardener|porter|driver|page|head|chef|guard|partner)\b/iu;
const TITLE_START =
  /^(?:head|senior|junior|lead|chief|assistant|executive|pastry|line|sous|master|truck|bus|delivery|private|personal|prep|commis|demi|security|managing|landscape|head)\b/iu;

/** The first line of a plain text where it looks like a person's name and nothing else. */
function nameLine(text: string): string | undefined {
  const [first, ...next] = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .slice(0, 5);
  if (!first || /\d|[:@]/.test(first)) return undefined;
  const isSurname = SURNAME.test(first) && !TITLE_START.test(first) && next.some((line) => CONTACT.test(line));
  if (ROLE_NOUN.test(first) && !isSurname) return undefined;
  const words = first.replace(/,.*$/, "").split(/\s+/);
  return words.length <= 5 &&
    words.every(
      (w) =>
        /^[\p{Lu}\p{Lo}(“"'][\p{L}\p{M}.'’)”"-]*$/u.test(w) || /^(?:de|da|van|von|der|den|del|la|bin|al|el)$/.test(w),
    )
    ? first
    : undefined;
}

function withoutName(text: string, name: string | undefined): string {
  const words = (name ?? "")
    .replace(/,.*$/, "")
    .split(/\s+/)
    .filter((w) => w.length > 1 && !ROLE_NOUN.test(w));
  if (words.length === 0) return text;
  const escaped = words.map((w) => w.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return text.replace(new RegExp(`(?<![\\p{L}])(?:${escaped.join("|")})(?:['’]s)?(?![\\p{L}])`, "gu"), " ");
}
