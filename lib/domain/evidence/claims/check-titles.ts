import {
  type Check,
  type ClauseContext,
  entryItem,
  hasWord,
  unsupported,
} from "@/lib/domain/evidence/claims/check-context";
import { fold, foldedWords, wordsOf } from "@/lib/domain/evidence/claims/fold";
import type { LedgerItem } from "@/lib/domain/evidence/claims/ledger";
import { SENIORITY, TITLE_HEADS, TITLE_TAILS } from "@/lib/domain/evidence/claims/lexicon-titles";

type Title = { words: string[]; start: number; end: number };

const FRAME_BEFORE =
  /\b(as|as an?|as the|als|am an?|was an?|am the|was the|been an?|am|was|been|be|served as|worked as|made|appointed|named|hired as|rose to|advanced to|moved up to|elected|ernannt zum|ernannt zur|become an?|became an?|became|promoted to|role of|position of|title of|role as|position as|work as an?|worked as an?|job as an?|my time as an?|career as an?|experience as an?|(bin|war|wurde|arbeite|arbeitete)( ich)?( derzeit| aktuell| zuletzt| dort)?|(bin|war) ich ([a-z]+ ){0,2}jahre( lang)?|zur|zum|rolle als|position als|tatigkeit als|a|an|the|my role as|former|current|currently an?|derzeit|aktuell|eine?|einer|einem)\s+((\p{L}+ly|experienced|certified|qualified|registered|licensed|dedicated|seasoned|skilled|trained|erfahrene[rn]?|zertifizierte[rn]?|gelernte[rn]?|ausgebildete[rn]?|staatlich anerkannte[rn]?)\s+)?$/u;

/** Titles the text gives to the owner must be held in the evidence: at the employer the sentence names, else at any. */
export const checkTitles: Check = (c) => {
  const out = [];
  for (const title of titlesIn(c.clause.text)) {
    const isLine = !c.isLetter && c.sentence.isLine && !c.sentence.isBullet && c.sentence.text.length < 110;
    const lead = c.folded.slice(Math.max(0, title.start - 60), title.start);
    // "as a creative director": an adjective may stand between, where the head alone is a post.
    const isFramed =
      FRAME_BEFORE.test(lead) ||
      (POST.test(title.words.at(-1) ?? "") && /\b(am|as|was|became|been|be) an? (?:[a-z-]+ ){1,2}$/.test(lead));
    if (!isLine && !isFramed) continue;
    if (isLine && !/^\p{Lu}/u.test(c.clause.text.slice(title.start))) continue;
    if (
      /\b(with|by|to|for|of|from|under|in|during|after|through|mit|von|unter|our|fur|(?<!as )(?<!was )(?<!am )(?<!be )(?<!been )(?<!became )the)\s+(an?\s+|the\s+|our\s+|my\s+|eine[mnr]?\s+|dem\s+|der\s+)?$/.test(
        c.folded.slice(Math.max(0, title.start - 22), title.start),
      ) &&
      !/\b(role|position|title|job|time|experience|promoted|work)\w*\s+(of|to|as)\s+(an?\s+|the\s+)?$/.test(
        c.folded.slice(Math.max(0, title.start - 30), title.start),
      )
    )
      continue;
    if (
      /\b(ausbildung|lehre|umschulung|weiterbildung|studium|apprenticeship|training|degree|diploma)\s+(zum|zur|als|as an?|as)\s+$/.test(
        c.folded.slice(Math.max(0, title.start - 34), title.start),
      )
    )
      continue;
    if (isTheJob(c, title)) continue;
    const bound = c.entries.filter((e) => e.titles.length > 0 && !e.isSchool);
    const pool = bound.length > 0 ? bound.flatMap((e) => e.titles) : c.ledger.entries.flatMap((e) => e.titles);
    const general = c.ledger.items.filter((i) =>
      [
        "summary",
        "contact",
        "role",
        "statement",
        "bullet",
        "project",
        "volunteer",
        "certificate",
        "degree",
        "award",
      ].includes(i.evidence.kind),
    );
    if (pool.some((t) => holds(new Set(foldedWords(t)), title.words))) continue;
    if (bound.length === 0 && general.some((i) => namesAsOwn(i) && holds(i.words, title.words))) continue;
    if (bound.length > 0 && bound.some((e) => e.items.some((i) => namesAsOwn(i) && holds(i.words, title.words))))
      continue;
    const near: LedgerItem | null = entryItem(bound[0]) ?? general.find((i) => i.evidence.kind === "role") ?? null;
    const where = bound.length > 0 ? ` at ${bound[0]?.names[0] ?? "this employer"}` : "";
    out.push(
      unsupported(
        c,
        "title",
        title.start,
        title.end,
        `Your evidence does not name the title ${c.clause.text.slice(title.start, title.end)}${where}.`,
        near,
      ),
    );
  }
  return out;
};

const POST =
  /^(director|manager|engineer|officer|president|supervisor|architect|executive|consultant|chef|professor|surgeon|attorney|lawyer|counsel|analyst|scientist|accountant|auditor|head|foreman|inspector|editor|producer|principal)$/;

/** The title applied for, where the sentence does not say that it is held already. */
function isTheJob(c: ClauseContext, title: Title): boolean {
  const wanted = foldedWords(c.allowed.title ?? "");
  if (!c.isLetter || c.entries.length > 0 || wanted.length < 2 || !title.words.every((w) => wanted.includes(w)))
    return false;
  return !/\b(am|was|been|were|served|work\w*|serving|promoted|became|rose|bin|war|wurde|arbeite\w*|tatig|years?|jahr\w*) ((also|already|now|currently|as|to|the|an?|eine?|als|dort|zuletzt|ich|derzeit) )+([a-z-]+ ){0,2}$/.test(
    c.folded.slice(Math.max(0, title.start - 40), title.start),
  );
}

/** A bullet may name other people's titles; it names one of the owner's only with words such as "as" or "promoted". */
function namesAsOwn(item: LedgerItem): boolean {
  return (
    item.evidence.kind !== "bullet" ||
    /\b(as|promoted|appointed|acting|became|role|position|served|als|befordert\w*|ernannt|zum|zur)\b/.test(item.folded)
  );
}

/** Head nouns with the capitalised or seniority words before them. Plurals are other people. */
export function titlesIn(text: string): Title[] {
  const words = wordsOf(text);
  const out: Title[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i];
    if (!word) continue;
    const folded = fold(word.text).replace(/'s$/, "");
    const last = folded.split(/[-/]/).at(-1) ?? folded;
    const isOf =
      /^(head|vp|director|chief|vice|leiter|leiterin)$/.test(folded) &&
      /^(of|der|des|fur)$/.test(fold(words[i + 1]?.text ?? "")) &&
      /^\p{Lu}/u.test(words[i + 2]?.text ?? "");
    if (!TITLE_HEADS.test(last) && !(TITLE_TAILS.test(last) && /^\p{Lu}/u.test(word.text)) && !isOf) continue;
    if (/^\d/.test(word.text)) continue;
    if (
      last === "lead" &&
      !/^\p{Lu}/u.test(word.text) &&
      !/^(tech|team|technical|project|squad|shift|engineering|design|product)$/i.test(words[i - 1]?.text ?? "")
    )
      continue;
    if (
      /^(principal|chief|lead|assistant|associate|executive|principal|owner|cook|head)$/.test(last) &&
      TITLE_HEADS.test(fold(words[i + 1]?.text ?? ""))
    )
      continue;
    let from = i;
    while (from > 0) {
      const before = words[from - 1];
      const current = words[from];
      if (!before || !current || !/^[\s]$/.test(text.slice(before.end, current.start))) break;
      const f = fold(before.text);
      if (
        /-(based|driven|minded|oriented|led|trained|focused|registered|certified|qualified|accredited|licensed|chartered)$/.test(
          f,
        )
      )
        break;
      const isPart =
        SENIORITY.test(f) ||
        (/^\p{Lu}/u.test(before.text) &&
          before.start > 0 &&
          !/^(As|At|In|The|A|An|My|I|Als|Bei|Am|Der|Die|Das|With|Mit|For|Jahre?n?|Monate?n?)$/.test(before.text)) ||
        (/^\p{Ll}/u.test(before.text) && /^\p{Ll}/u.test(word.text) && MODIFIER.test(f));
      if (!isPart) break;
      from -= 1;
    }
    let to = i;
    if (isOf) to = i + 2;
    const start = words[from]?.start ?? word.start;
    const end = words[to]?.end ?? word.end;
    out.push({
      words: foldedWords(text.slice(start, end)).filter((w) => !/^(of|the|der|des|fur|and|und|for)$/.test(w)),
      start,
      end,
    });
  }
  return out;
}

const MODIFIER =
  /^(tech|squad|engineering|software|data|frontend|backend|full-?stack|front-end|back-end|web|mobile|product|project|program|programme|sales|marketing|account|human|resources|hr|financial|finance|business|operations|quality|customer|graphic|ux|ui|devops|cloud|security|network|systems?|mechanical|electrical|civil|chemical|process|production|logistics|warehouse|store|office|team|shift|charge|registered|staff|clinical|research|machine|learning|platform|site|reliability|content|brand|social|media|legal|medical|supply|chain|event|school|primary|secondary|english|math|science|kitchen|sous|head|executive|technical|solutions?|test|qa|junior|senior|lead|principal|chief|assistant|associate|deputy|general)$/;

function holds(words: ReadonlySet<string>, title: string[]): boolean {
  return title.every(
    (w) =>
      hasWord(words, w) ||
      EQUAL[w]?.some((e) => words.has(e)) === true ||
      words.has(w.replace(/in$/, "")) ||
      words.has(`${w}in`),
  );
}
const EQUAL: Record<string, string[]> = {
  sr: ["senior"],
  senior: ["sr"],
  jr: ["junior"],
  junior: ["jr"],
  vp: ["vice"],
  vice: ["vp"],
  president: ["vp"],
  developer: ["engineer", "programmer", "entwickler", "entwicklerin", "softwareentwickler", "softwareentwicklerin"],
  engineer: ["developer", "ingenieur", "ingenieurin"],
  programmer: ["developer"],
  lead: ["leader", "leiter"],
  leader: ["lead"],
  frontend: ["front-end"],
  backend: ["back-end"],
  fullstack: ["full-stack"],
  "full-stack": ["fullstack"],
  ingenieur: ["engineer"],
  ingenieurin: ["engineer"],
  entwickler: ["developer", "engineer"],
  entwicklerin: ["developer", "engineer"],
  softwareentwickler: ["software"],
  softwareentwicklerin: ["software"],
  teamleiter: ["lead", "teamleitung"],
  projektleiter: ["projektleitung", "project"],
};
