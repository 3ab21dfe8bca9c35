import type { Resume, ResumeWork } from "@/lib/domain/resume/resume.schema";
import type { Seeded } from "@/server/testing/truth/seeded";
import type { TruthProfile } from "@/server/testing/truth/truth-profile";

/** Sentences that follow from the fields of a resume, in several wordings, with their claims marked. */
export function factSentences(profile: TruthProfile, random: Seeded, today: string): string[] {
  return profile.language === "de"
    ? germanFacts(profile.resume, random, today)
    : englishFacts(profile.resume, random, today);
}

function englishFacts(resume: Resume, random: Seeded, today: string): string[] {
  const out: string[] = [];
  for (const [i, work] of (resume.work ?? []).entries()) {
    const [t, e] = [`[[title|${work.position}]]`, `[[employer|${work.name}]]`];
    const years = wholeYears(work, today);
    const [from, to] = [yearOf(work.startDate), yearOf(work.endDate)];
    out.push(
      random.pick([
        `I ${to ? "worked" : "work"} as ${article(work.position)} ${t} at ${e}${to ? ` from [[date|${from}]] to [[date|${to}]]` : ` since [[date|${from}]]`}.`,
        `${to ? "From" : "Since"} [[date|${from}]] ${to ? `to [[date|${to}]] ` : ""}I ${to ? "was" : "have been"} ${article(work.position)} ${t} at ${e}.`,
        `My role as ${t} at ${e} ${to ? `ended in [[date|${to}]]` : `began in [[date|${monthYear(work.startDate)}]]`}.`,
        years >= 2
          ? `I ${to ? "spent" : "have spent"} [[duration|${words(years)} years]] at ${e} as ${article(work.position)} ${t}.`
          : `At ${e} I was ${article(work.position)} ${t}.`,
        i === 0
          ? `Most recently, I ${to ? "held" : "hold"} the position of ${t} at ${e}.`
          : `Before that, I gained experience as ${article(work.position)} ${t} with ${e}.`,
      ]),
    );
  }
  const total = careerYears(resume, today);
  if (total >= 2) {
    out.push(
      random.pick([
        `I bring [[duration|${words(total)} years]] of professional experience.`,
        `I have [[duration|more than ${words(total - 1)} years]] of work behind me.`,
        `With [[duration|${total} years]] of experience I know the daily work well.`,
        `In total I have worked for [[duration|over ${total - 1} years]].`,
      ]),
    );
  }
  for (const school of resume.education ?? []) {
    if (!school.studyType || !school.area) continue;
    const s = `[[school|${school.institution}]]`;
    const d = `[[degree|${school.studyType}]]`;
    out.push(
      random.pick([
        `I hold ${article(school.studyType)} ${d} in ${school.area} from ${the(school.institution)}${s}.`,
        `I completed my ${d} in ${school.area} at ${the(school.institution)}${s}${school.endDate ? ` in [[date|${yearOf(school.endDate)}]]` : ""}.`,
        `My education includes ${article(school.studyType)} ${d} (${school.area}, ${s}).`,
        `I studied ${school.area} at ${the(school.institution)}${s}.`,
      ]),
    );
  }
  for (const c of resume.certificates ?? []) {
    out.push(
      random.pick([
        `I hold the [[certificate|${c.name}]] certificate.`,
        `In [[date|${yearOf(c.date)}]] I earned my [[certificate|${c.name}]].`,
        `I also have the [[certificate|${c.name}]].`,
      ]),
    );
  }
  const skills = random
    .shuffle((resume.skills ?? []).filter((s) => !s.level).flatMap((s) => s.keywords ?? []))
    .slice(0, 3);
  if (skills.length === 3) {
    const [a, b, c] = skills;
    out.push(
      random.pick([
        `My core skills are [[skill|${a}]], ${b} and ${c}.`,
        `I work confidently with ${a}, [[skill|${b}]] and ${c}.`,
        `I have hands-on experience with ${a}, ${b} and [[skill|${c}]].`,
        `My toolkit covers ${a}, [[skill|${b}]], and ${c}.`,
      ]),
    );
  }
  return out;
}

function germanFacts(resume: Resume, random: Seeded, today: string): string[] {
  const out: string[] = [];
  for (const work of resume.work ?? []) {
    const [t, e] = [`[[title|${work.position}]]`, `[[employer|${work.name}]]`];
    const [from, to] = [yearOf(work.startDate), yearOf(work.endDate)];
    const years = wholeYears(work, today);
    out.push(
      random.pick([
        to
          ? `Von [[date|${from}]] bis [[date|${to}]] war ich als ${t} bei ${e} tätig.`
          : `Seit [[date|${from}]] bin ich als ${t} bei ${e} tätig.`,
        `Bei ${e} ${to ? "arbeitete" : "arbeite"} ich als ${t}.`,
        years >= 2
          ? `Als ${t} ${to ? "war ich" : "bin ich seit"} [[duration|${germanYears(years, !to)}]] bei ${e}${to ? " beschäftigt" : ""}.`
          : `Als ${t} sammelte ich bei ${e} Erfahrung.`,
      ]),
    );
  }
  const total = careerYears(resume, today);
  if (total >= 2)
    out.push(
      random.pick([
        `Ich bringe [[duration|${total} Jahre]] Berufserfahrung mit.`,
        `Insgesamt verfüge ich über [[duration|mehr als ${total - 1} Jahre]] Berufserfahrung.`,
      ]),
    );
  for (const school of resume.education ?? []) {
    if (school.studyType === "Ausbildung") continue;
    out.push(
      random.pick([
        `Mein Studium der ${school.area} habe ich an der [[school|${school.institution}]] mit dem [[degree|${school.studyType}]] abgeschlossen.`,
        `Ich habe an der [[school|${school.institution}]] ${school.area} studiert.`,
      ]),
    );
  }
  const skills = random
    .shuffle((resume.skills ?? []).filter((s) => !s.level).flatMap((s) => s.keywords ?? []))
    .slice(0, 3);
  if (skills.length === 3)
    out.push(
      random.pick([
        `Zu meinen Kenntnissen gehören [[skill|${skills[0]}]], ${skills[1]} und ${skills[2]}.`,
        `Ich habe Erfahrung mit ${skills[0]}, ${skills[1]} und [[skill|${skills[2]}]].`,
      ]),
    );
  return out;
}

/** Lines of a plain-text resume with marked claims. */
export function resumeTextLines(resume: Resume): string[] {
  const out: string[] = [resume.basics?.name ?? "", resume.basics?.label ?? "", ""];
  out.push("EXPERIENCE");
  for (const work of resume.work ?? []) {
    out.push(
      `[[title|${work.position}]], [[employer|${work.name}]] ([[date|${yearOf(work.startDate)}]] – ${work.endDate ? `[[date|${yearOf(work.endDate)}]]` : "present"})`,
    );
    for (const h of work.highlights ?? []) out.push(`- ${markNumbers(h)}`);
  }
  out.push("", "EDUCATION");
  for (const s of resume.education ?? []) out.push(`[[degree|${s.studyType}]] ${s.area}, [[school|${s.institution}]]`);
  if (resume.certificates?.length)
    out.push("", "CERTIFICATES", ...resume.certificates.map((c) => `[[certificate|${c.name}]]`));
  out.push(
    "",
    "SKILLS",
    (resume.skills ?? [])
      .flatMap((s) => s.keywords ?? [])
      .map((k, i) => (i === 1 ? `[[skill|${k}]]` : k))
      .join(", "),
  );
  return out;
}

function markNumbers(text: string): string {
  return text.replace(/\d[\d.,]*(?:\s?%| percent)?/, (m) => `[[number|${m}]]`);
}

const yearOf = (date: string | undefined) => date?.slice(0, 4);
function monthYear(date: string | undefined): string {
  const names = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ];
  const month = Number(date?.slice(5, 7));
  return month > 0 ? `${names[month - 1]} ${yearOf(date)}` : (yearOf(date) ?? "");
}
function months(work: ResumeWork, today: string): number {
  const at = (d: string) => Number(d.slice(0, 4)) * 12 + Number(d.slice(5, 7) || "1");
  return work.startDate ? at(work.endDate ?? today) - at(work.startDate) + 1 : 0;
}
function wholeYears(work: ResumeWork, today: string): number {
  return Math.round(months(work, today) / 12);
}
function careerYears(resume: Resume, today: string): number {
  return Math.floor((resume.work ?? []).reduce((sum, w) => sum + months(w, today), 0) / 12);
}
const NUMBERS = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];
const words = (n: number) => NUMBERS[n] ?? String(n);
const germanYears = (n: number, dative: boolean) => `${n} ${dative ? "Jahren" : "Jahre"}`;
const article = (word: string | undefined) => (/^[AEIO]/.test(word ?? "") ? "an" : "a");
const the = (name: string | undefined) => (/^(University|Institute)/.test(name ?? "") ? "the " : "");
