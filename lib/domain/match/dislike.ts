import { compileFieldDislike } from "@/lib/domain/match/field-dislike";
import { compilePlaceDislike } from "@/lib/domain/match/place-dislike";
import type { PostingWords } from "@/lib/domain/match/prepared-posting";
import type { SkillRecognizer } from "@/lib/domain/match/skill.schema";
import { textTerms } from "@/lib/domain/match/text-terms";
import type { Seniority } from "@/lib/domain/posting/posting.schema";

/** Something a person never wants, as they said it. `find` gives the words of a posting that show it, or null. */
export type Dislike = { said: string; find: (posting: PostingWords) => string | null };

/** Ways postings put what people name in a word; the trigger is looked for in the wish, the pattern in the posting. */
const TOPICS: [RegExp, RegExp][] = [
  [
    /gambl|betting|casino|igaming/i,
    /\b(?:gambling|i-?gaming|casinos?|sports ?betting|betting|sportsbook|wager\w*|poker|slots?(?= games)|lotter(?:y|ies)|bookmaker)\b/i,
  ],
  [
    /crypto|web ?3|blockchain|bitcoin|\bnfts?\b|\bdefi\b/i,
    /\b(?:crypto(?:currenc\w+)?|web ?3|blockchain|bitcoin|ethereum|nfts?|defi|tokenomics|stablecoins?)\b/i,
  ],
  [
    /defen[cs]e|military|weapon|arms\b/i,
    /\b(?:defen[cs]e (?:industry|sector|contract\w*|technolog\w+|compan\w+|customers?|systems?|tech)|military|weapons?|munitions?|missiles?|warfighters?|warfare|armed forces|department of (?:defense|war)|dod)\b/i,
  ],
  [/tobacco|vap(?:e|ing)|cigarette/i, /\b(?:tobacco|vap(?:e|es|ing)|cigarettes?|nicotine)\b/i],
  [/adult|porn/i, /\b(?:adult (?:content|entertainment|industry)|porn\w*)\b/i],
  [
    /\boil\b|fossil|petroleum|\bgas (?:industry|compan)/i,
    /\b(?:oil (?:and|&) gas|fossil fuels?|petroleum|offshore drilling|upstream oil)\b/i,
  ],
  [/week-?ends?\b/i, /\b(?:week-?ends?|saturdays?|sundays?|7 days a week)\b/i],
  [
    /night|overnight|graveyard/i,
    /\b(?:night[- ]?(?:shifts?|work|duty)|overnights?|graveyard shift|third shift|nights)\b/i,
  ],
  [
    /shift(?: ?work|s\b)|rotating/i,
    /\b(?:shift[- ]?work|rotating shifts?|(?:early|late|night|split|three|3)[- ]shifts?|shift pattern|on a rota|shifts)\b/i,
  ],
  [
    /on[- ]?call|pager|standby|bereitschaft/i,
    /\b(?:on[- ]?call|pager(?:duty)? (?:duty|rotation)|stand-?by duty|out[- ]of[- ]hours (?:support|rota)|24\/7 support|rufbereitschaft)\b/i,
  ],
  [/overtime|long hours|crunch/i, /\b(?:(?:mandatory |regular )?overtime|long hours|extended hours|60\+? hours?)\b/i],
  [/commission/i, /\b(?:commission[- ](?:only|based)|100% commission|uncapped commission|purely commission)\b/i],
  [/unpaid|volunteer/i, /\b(?:unpaid|no compensation|volunteer (?:position|role|basis))\b/i],
  [/cold[- ]?call/i, /\b(?:cold[- ]?call\w*|outbound (?:calls?|calling|dialing)|telesales|door[- ]to[- ]door)\b/i],
  [/door[- ]?to[- ]?door/i, /\bdoor[- ]?to[- ]?door\b/i],
  [
    /agenc(?:y|ies)|recruit(?:er|ing firm|ment agenc)|staffing|body ?lease|consultanc/i,
    /\b(?:our client|on behalf of (?:our|a) client|staffing (?:agency|firm|company)|recruitment (?:agency|consultancy)|agency(?= (?:is|role|work|environment|setting|side|life))|(?:digital|creative|marketing|advertising|media|pr) agency|consultancy)\b/i,
  ],
  [
    /relocat/i,
    /\b(?:(?:must|required to|need to|willing(?:ness)? to|be able to) relocate|relocation (?:is )?required)\b/i,
  ],
  [
    /people manage|line manage|managing people|direct reports|managing a team/i,
    /\b(?:direct reports|people management|line management|manag(?:e|ing) (?:a team|people|the team)|performance reviews)\b/i,
  ],
  [/heavy lift|lifting|physical/i, /\b(?:lift(?:ing)? (?:up to )?\d+|heavy lifting|physically demanding|lbs\b)/i],
  [
    /take-?home|home assignment|coding test|whiteboard/i,
    /\b(?:take[- ]?home (?:test|assignment|task|exercise|challenge)|coding (?:test|challenge)|technical assignment|whiteboard)\b/i,
  ],
  [/clearance/i, /\b(?:security clearance|ts\/sci|secret clearance|clearance (?:is )?required)\b/i],
  [
    /driv(?:ing|er)|own car/i,
    /\b(?:driver['’]?s? licen[cs]e|driving licen[cs]e|own (?:car|vehicle)|valid licen[cs]e)\b/i,
  ],
];
const CONTRACTS: [RegExp, string, RegExp][] = [
  [
    /contract(?:or|s|ing)?\b|freelance|b2b contract|1099|c2c/i,
    "contract",
    /\b(?:contractor|freelanc\w+|day rate|daily rate|ir35|contracting (?:role|position)|c2c|corp[- ]to[- ]corp|1099|\d+[- ]month contract|contract (?:role|position)|fixed[- ]term contract|\(contract\))/i,
  ],
  [/part[- ]?time/i, "part_time", /\bpart[- ]?time\b/i],
  [/full[- ]?time/i, "full_time", /\bfull[- ]?time\b/i],
  [/intern(?:ship)?s?\b/i, "internship", /\bintern(?:ship)?\b/i],
  [/temp(?:orary)?\b|fixed[- ]term|zeitarbeit/i, "temporary", /\b(?:temporary|fixed[- ]term|temp role|seasonal)\b/i],
];
const LEAD_IN =
  /^\s*(?:please\s+)?(?:no|not?|never|without|avoid|nothing (?:in|with|to do with)|anything (?:in|with|to do with|related to)|any|don['’]?t want(?: to)?|do not want(?: to)?|i (?:hate|won['’]?t|will not)|exclude|must not(?: be| have| require| involve)?|not in|work(?:ing)? (?:in|for|at|with|on)|jobs? (?:in|with|that require)|compan(?:y|ies) (?:in|that)|the)\s+/i;
const IN_OFFICE =
  /\b(?:on[- ]?site|(?:in|from|at) (?:the |our |an? )?(?:[\w-]+ )?office|office[- ]based|in[- ]person|hybrid)\b/i;
/** A level is looked for in what the posting is, not in every sentence that names one. */
const LEVELS: [RegExp, readonly Seniority[], RegExp][] = [
  [/^(?:junior|entry[- ]level|graduate)\b/i, ["entry"], /\b(?:junior|jr\.?|entry[- ]level|graduate)\b/i],
  [/^(?:senior|sr)\b/i, ["senior"], /\b(?:senior|sr\.?)\b/i],
  [
    /^(?:manage(?:r|ment)|managerial|lead(?:ership)?)\b/i,
    ["manager", "lead", "director"],
    /\b(?:manager|lead|head of|director)\b/i,
  ],
  [/^(?:executive|director|vp|c-level)\b/i, ["director", "executive"], /\b(?:director|vp|vice president|chief)\b/i],
];
const OF_JOBS = /\b(?:roles?|jobs?|positions?|levels?|titles?|postings?)$/i;
const FILLER = new Set([
  "based",
  "industry",
  "company",
  "companies",
  "sector",
  "role",
  "job",
  "work",
  "position",
  "related",
  "any",
  "heavy",
  "environment",
  "business",
  "required",
  "requirement",
  "product",
  "space",
]);
const NEGATED =
  /\b(?:no|not|never|without|non|isn['’]t|don['’]t|won['’]t|doesn['’]t|free of|zero|excluding|except|kein\w*)\b[^.;\n]{0,25}$/i;

/** Turns a dislike in free text into a test of a posting's words. Mentions that the posting itself denies do not count. */
export function compileDislike(said: string, recognizer: SkillRecognizer): Dislike {
  const inField = compileFieldDislike(said);
  if (inField) return inField;
  let phrase = said.trim();
  for (let i = 0; i < 4 && LEAD_IN.test(phrase); i++) phrase = phrase.replace(LEAD_IN, "");
  phrase = phrase.replace(/[.!]+$/, "").trim();
  const travel = /travel/i.test(phrase) ? travelLimit(said) : null;
  if (travel !== null) return { said, find: (p) => findTravel(p.text, travel) };
  const contract = CONTRACTS.find(([trigger]) => trigger.test(phrase) && phrase.split(/\s+/).length <= 4);
  if (contract)
    return {
      said,
      find: (p) =>
        p.employmentType === contract[1]
          ? contract[1].replace("_", "-")
          : firstOf(contract[2], `${p.title}\n${p.text.slice(0, 1500)}`),
    };
  if (/\bon-?site|\boffice|in[- ]person|commut/i.test(phrase) && !/manag|admin/i.test(phrase)) {
    return {
      said,
      find: (p) =>
        p.remoteMode === "remote"
          ? null
          : p.remoteMode === "hybrid" && /full|only|5 days|five days/i.test(said)
            ? null
            : (firstOf(IN_OFFICE, `${p.location}\n${p.text}`) ??
              (p.remoteMode === "on_site" || !/\bremote|home ?office/i.test(p.text) ? p.location || null : null)),
    };
  }
  const level = OF_JOBS.test(phrase) ? LEVELS.find(([trigger]) => trigger.test(phrase)) : undefined;
  if (level)
    return {
      said,
      find: (p) => (p.seniority && level[1].includes(p.seniority) ? p.seniority : firstOf(level[2], p.title)),
    };
  const inPlace = compilePlaceDislike(said, phrase);
  if (inPlace) return inPlace;
  const topics = TOPICS.filter(([trigger]) => trigger.test(phrase));
  if (topics.length > 0) {
    return {
      said,
      find: (p) => topics.reduce<string | null>((found, [, pattern]) => found ?? firstOf(pattern, wordsOf(p)), null),
    };
  }
  const company = companyKey(phrase);
  const inWords = wordTest(phrase, recognizer);
  return { said, find: (p) => (company.length > 2 && companyKey(p.company) === company ? p.company : inWords(p)) };
}

const wordsOf = (p: PostingWords) => `${p.company}\n${p.title}\n${p.text}`;
const companyKey = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}&]+/gu, " ")
    .trim();

/** Lines of work that nearly every posting mentions; they count only in the title or the department. */
const BROAD =
  /^(?:sales|management|managers?|support|marketing|consult(?:ing|ancy)|teaching|testing|design|leadership|admin(?:istration)?|operations|finance|customer service|research|training|retail)$/i;

/** How a phrase without a topic is looked for: a broad line of work in the title, a language as asked for, a skill by name, else its words. */
function wordTest(phrase: string, recognizer: SkillRecognizer): (posting: PostingWords) => string | null {
  const words = phraseFinder(phrase);
  if (BROAD.test(phrase)) return (p) => words(`${p.title}\n${p.department ?? ""}`);
  const skill = recognizer.canonical(phrase);
  if (skill === null) return (p) => words(wordsOf(p));
  if (recognizer.recognize(skill).some((m) => m.kind === "language")) {
    const level = "fluen\\w+|requir\\w+|native|proficien\\w+|speak\\w*|must|skills|knowledge|[BC][12]";
    const asked = new RegExp(
      `\\b${skill}\\b[^.\\n]{0,40}\\b(?:${level})\\b|\\b(?:${level})\\b[^.\\n]{0,30}\\b${skill}\\b`,
      "i",
    );
    return (p) => firstOf(asked, `${p.title}\n${p.text}`);
  }
  return (p) => p.skills.find((s) => s === skill) ?? null;
}

const compiled = new Map<RegExp, RegExp>();

/** The pattern with its global flag, compiled once. */
function everyMatch(pattern: RegExp): RegExp {
  const known = compiled.get(pattern) ?? new RegExp(pattern.source, "gi");
  compiled.set(pattern, known);
  return known;
}

function firstOf(pattern: RegExp, text: string): string | null {
  for (const match of text.matchAll(everyMatch(pattern))) {
    if (!NEGATED.test(text.slice(Math.max(0, match.index - 40), match.index))) return match[0];
  }
  return null;
}

/** The highest share of travel the person accepts, in percent; 0 for "no travel". */
function travelLimit(said: string): number {
  return Number(/(\d{1,3})\s*%/.exec(said)?.[1] ?? 0);
}

function findTravel(text: string, limit: number): string | null {
  for (const match of text.matchAll(/[^.\n]{0,40}\btravel(?:l?ing)?\b[^.\n]{0,50}/gi)) {
    const shares = [...match[0].matchAll(/(\d{1,3})\s*%/g)].map((m) => Number(m[1]));
    if (shares.length > 0) {
      if (Math.max(...shares) > limit) return match[0].trim();
    } else if (
      limit < 15 &&
      /\b(?:requir\w+|willing\w*|ability|able|must|frequent\w*|extensive\w*|regular\w*|expected|occasional\w*|up to)\b/i.test(
        match[0],
      ) &&
      !NEGATED.test(match[0].slice(0, match[0].search(/travel/i)))
    ) {
      return match[0].trim();
    }
  }
  return null;
}

/** All content words of the phrase within a stretch of eight words. */
function phraseFinder(phrase: string): (text: string) => string | null {
  const wanted = [...textTerms(phrase).keys()].filter((w) => !FILLER.has(w));
  if (wanted.length === 0) return () => null;
  const loose = wanted.map((w) => `${w.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/(?:y|e|ing)$/, "")}\\p{L}{0,4}`);
  const first = new RegExp(`(?<![\\p{L}\\p{N}])(?:${loose.join("|")})(?![\\p{L}\\p{N}])`, "giu");
  const each = loose.map((w) => new RegExp(`(?<![\\p{L}\\p{N}])${w}(?![\\p{L}\\p{N}])`, "iu"));
  return (text) => {
    for (const match of text.matchAll(first)) {
      const stretch = text.slice(match.index, match.index + match[0].length + (wanted.length > 1 ? 50 : 0));
      if (!each.every((w) => w.test(stretch)) || NEGATED.test(text.slice(Math.max(0, match.index - 30), match.index)))
        continue;
      return wanted.length > 1 ? (stretch.split(/[.\n;]/)[0] ?? match[0]) : match[0];
    }
    return null;
  };
}
