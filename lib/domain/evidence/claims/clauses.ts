import type { Sentence } from "@/lib/domain/evidence/claims/split-text";

/**
 * Who a clause is about. "person": it says something about the owner and must be backed. "posting": it speaks of the
 * employer, the job or a wish, and backs nothing.
 */
export type Clause = { text: string; start: number; end: number; about: "person" | "posting" };

/** When someone could start and what they would like to earn. */
const LOGISTICS =
  /\b(eintrittstermin|eintrittsdatum|gehaltsvorstellung\w*|gehaltswunsch|k(ü|u)ndigungsfrist|salary expectations?|expected salary|notice period|start date|earliest (possible )?start\w*|available from)\b/iu;
/** What someone says not to have or not to be. */
const DENIAL =
  /\b(do not|don't|does not|doesn't|did not|didn't|have not|haven't|am not|was not|wasn't|not yet|never (used|worked|led|managed|had)|no (formal |direct |prior |professional |commercial )?(experience|degree|background|knowledge)|without (any )?(experience|a degree)|lack(ing)?|new to me|(wäre|ist|sind|wären) (für mich|mir) (noch )?neu|neuland|yet to|noch nicht|noch keine?n?|(bisher|bislang|leider) (noch )?(nicht|keine?n?)|nicht (bisher|bislang)|(nicht|keine?n?) [\p{L}-]+ ?(gearbeitet|erstellt|gemacht|verwendet|genutzt|eingesetzt|besitze|vorweisen)|keine? (erfahrung|kenntnisse|abschluss)|nicht (habe|bin|kenne|beherrsche)|habe ich (zwar )?(noch )?(nicht|keine?n?))\b(?! only)/iu;
const PERSON = /\b(i|i'm|i've|i'd|me|my|mine|myself|ich|mein|meine[nmrs]?|mir|mich)\b/i;
const ADDRESSEE = /\b(you|your|yours|you're|you'll|you've|Sie|Ihr|Ihre|Ihren|Ihrem|Ihrer|Ihres|Ihnen)\b/;
/** "What I would bring to your team: …": what follows is claimed, though it is put as a wish. */
const OFFER =
  /\b(what|things?|all( that)?|was) (i|i'd|ich) ?(would|can|could|will|'d|mochte|möchte|kann|konnte|könnte|wurde|würde)? ?(also |still |ihnen |dir )?(bring|offer|add|contribute|mitbringe|biete|einbringe|anbiete)\b|\b(you (would|will|'d) (get|gain|find)|sie (bekommen|gewinnen|erhalten) (mit mir|eine?n?))\b/i;
const ADDRESSEE_START =
  /^\s*(and |but |that |which |as |und |dass |die |das )?(You|Your|You're|Sie|Ihre?[mnrs]?|Ihnen)\b/;
const OTHERS =
  /\b((is|are|was|were) (hiring|looking for|seeking|searching for|recruiting)|(sucht|suchen|besetzt|besetzen) (eine?n?|zum|ab)|the (posting|advert|ad|advertisement|vacancy|listing|job description|description|role|position|opening|job) (asks?|calls?|requires?|needs?|mentions?|says?|lists?|names?|describes?|looks?|seeks?|wants?|combines?|is|offers?|involves?|sounds?|demands?|emphasi[sz]es|stresses|puts?)|(die|der) (stelle|anzeige|ausschreibung|stellenanzeige|position) \p{L}+t\b)/iu;

/** "Halden's search for …", "Halden is looking for …" at the start. */
const THEIR_NAME =
  /^\s*(\p{Lu}[\p{L}\p{N}&.-]*\s?(& |of |und )?){1,4}('s?\s+(search|mission|work|team|posting|advert\w*|vacancy|product\w*|platform|approach|reputation|focus|commitment|culture|values|growth|plans?|opening|decision|vision)|\s+(is|are) (looking|hiring|searching|known|seeking|growing)|\s+(sucht|ist bekannt|steht für))\b/u;

const WISH =
  /\b(apply(ing)? (for|to (the|your|this|join|be)|as|at|here|with you)|(to|like to|excited to|keen to|decided to) apply\b(?! (my|our|the|what|these|it|machine|\p{Ll}+ing\b))|applied (for|to) (your|this)|(my|this|an|our|the following) application\b(?= (for|to|as|in response|is|and|with|,|\.)|[.,]|$)|application for the|excited|excites|enthusiastic|eager|keen|look(ing)? forward|hope to|hoping|i hope|i would|i'd|it would|would (love|like|welcome|be|relish|enjoy|appreciate|allow)|i will|i'll|(can|could) (work|help|contribute|offer you|start|begin)|able to (start|begin)|first \d+ days|wish to|i wish|want to|aim to|interested|interests? me|interest in|draws? me|drew me|attract(s|ed) me|appeal(s|ed) to me|appealing|caught my|admire|impressed (by|with)|impresses me|inspired by|inspiring|passionate about (joining|your|the)|welcome (the|an) opportunity|opportunity (to (join|work with you|contribute|discuss|meet|speak|talk|be|learn more|apply|bring)|at|with you)|this opportunity|your opportunity|happy to|glad to|pleased to|delighted|available (to|for|from|immediately|at)|at your convenience|(to|please) discuss|discuss(ing)? (how|my|the role|this)|(an|the|for|in an?) interview|a conversation|(30|15|20)-minute|(?<!(before|after|since|upon|on|by|when) )joining (your|you|the)|to join|relocate|relocating|read (about|that|your)|learn(ed|t)? more|learn(ed|t)? (about|of|that) your|came across|saw (your|that you|the (posting|advert\w*|vacancy|position|opening))|noticed (your|that you)|heard (about|of|that)|am writing|i write to|vacancy|(this|the|your|current) ([\p{L}-]+ ){0,4}(opening|vacancy)|i (strongly |firmly |truly )?believe|confident(?! (with|using|on|at) )|convinced|considering (me|my)|consideration|consider me|please|thank you|thanks for|(good|great|strong|perfect|ideal|natural) (fit|match|candidate)|fits? (my|well|the role|your)|i am looking|i'm looking|am currently looking|my search|curious (about|to)|notice period|salary|compensation|next (step|challenge|role|position|chapter)|(like|liked|love|loved|enjoy|enjoyed|follow|followed|admired|appreciate|respect|visited) (that )?(your|you|what you|how you))\b/iu;
const WISH_DE =
  /\b(bewerbe|bewerbung|bewerben|interesse|(mich|sehr) interessiert|interessiere|freue|freuen|würde|wuerde|möchte|moechte|könnte|koennte|anfangen|beginnen|reizt|anspricht|angesprochen|spricht mich|begeistert mich|gern(e)? (überzeuge|stelle|erzähle|stehe|lerne|komme)|(persönlichen|einem|im) gespr(ä|a)ch|kennenlernen|bin (ich )?(davon )?(ü|u)berzeugt|hoffe|verf(ü|u)gbar|zur verf(ü|u)gung|kenne ich (seit|aus|von|durch)|eintritt\w*|ausgeschriebene|(anzeige|ausschreibung|website|seite)[^.]* gelesen|aufmerksam|suche nach|danke|dank|gespannt|gehaltsvorstellung\w*|gehaltswunsch|umziehen|umzug|k(ü|u)ndigungsfrist)\b/i;
/** Words after which even a wish says something about the owner: "to bring my ten years of …". */
const CLAIM_START =
  /\b(my (?!(interest|application|cv|resume|next|career goals?|attention|r[eé]sum[eé]|letter|enthusiasm|availability|desire|hope|motivation|way|portfolio|candidacy|earliest|salary|notice|expectations?)\b)|bring(ing)? (?=(over|more|\d|a |an |my|\p{L}+ years|strong|deep|extensive|proven|hands))|with (?=(over |more than |almost |nearly |about |around )?(\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)\b)|as an? (?=(\p{L}+[ -]){0,4}?(with|who|at|certified|engineer|developer|manager|nurse|teacher|analyst|consultant|designer|lead|accountant))|having (?!read|seen|come)|i'm (an? |the |certified|fluent|proficient|experienced|skilled|familiar)|i've |i (have|hold|led|lead|managed|built|worked|work|am an?|was an?|earned|completed|speak|know|use|used|developed|designed|created|increased|reduced|cut|grew|launched|ran|run|headed|founded|won|taught|studied|graduated|am (certified|fluent|proficient|an expert|experienced|skilled|familiar))\b|mein(e[nmr]?)? (?!(interesse|bewerbung|lebenslauf|unterlagen|motivation|eintritt|anschreiben|gehalts\p{L}*|k(ü|u)ndigungsfrist|n(ä|a)chst\p{L}*)\b)|mit (?=((ü|u)ber |mehr als |fast |rund )?\d|(zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf)\b)|als (?=(zertifizierte|erfahrene|ausgebildete|gelernte|staatlich|approbierte|langjährige)|([\p{L}-]+ ){0,3}[\p{L}-]+ mit\b)|ich (habe|bin (?!überzeugt|gespannt|begeistert|sicher|interessiert|sehr|auf)|leite|leitete|verfüge|spreche|besitze|arbeite|arbeitete|war|beherrsche|kenne|baute|entwickelte|führte|verantworte|studierte)\b)/iu;

const BREAK =
  /\s*(?:;|—|–(?=\s)|:\s|,\s(?=(?:and|but|so|while|where|which|who|because|as|since|I|my|having|with|und|aber|doch|denn|weil|da|wobei|während|wo|ich|mit|deshalb|die|das|der|your|you|Ihr|Ihre|Sie)\b)|\s(?=(?:and|but|und|aber) (?:I|my|ich|mein\w*|you|your|Sie|Ihre?\w*)\b)|\s(?=(?:that|which|because|since|weil|dass) (?:I|my|ich|mein\w*|you|your|Sie|Ihre?\w*)\b)|,\s)/gu;

/** Cuts a sentence of a letter into clauses and says who each is about. Lines of a resume are always about the owner. */
export function clausesOf(sentence: Sentence, isLetter: boolean): Clause[] {
  if (sentence.part !== "body") return [];
  if (!isLetter) return [{ text: sentence.text, start: sentence.start, end: sentence.end, about: "person" }];
  const pieces: Clause[] = [];
  let from = 0;
  const cuts = [...sentence.text.matchAll(BREAK)]
    .filter((m) => !insideQuotes(sentence.text, m.index))
    .map((m) => m.index + m[0].length);
  let about: Clause["about"] | null = null;
  for (const to of [...cuts, sentence.text.length]) {
    if (to <= from) continue;
    const text = sentence.text.slice(from, to);
    for (const part of judge(text, about)) {
      pieces.push({
        text: text.slice(part.from, part.to),
        start: sentence.start + from + part.from,
        end: sentence.start + from + part.to,
        about: part.about,
      });
      about = OFFER.test(text) ? "person" : part.about;
    }
    from = to;
  }
  return merge(pieces, sentence);
}

type Part = { from: number; to: number; about: Clause["about"] };

/** From here on the clause tells what the employer said or wants. */
const THEY_WANT =
  /\b(you (are looking|are seeking|need|want|seek|require|mention|ask|expect|would like|write|wrote|say|said|describe)|Sie (suchen|wünschen|erwarten|brauchen|schreiben|fordern|verlangen|benötigen))\b/u;

function judge(text: string, before: Clause["about"] | null): Part[] {
  const theirs = THEY_WANT.exec(text);
  if (theirs && theirs.index > 0 && !CLAIM_START.test(text.slice(theirs.index))) {
    const lead = text.slice(0, theirs.index);
    return [
      ...(lead.trim() === "" ? [] : weigh(lead, before)),
      { from: lead.trim() === "" ? 0 : theirs.index, to: text.length, about: "posting" },
    ];
  }
  return weigh(text, before);
}

function weigh(text: string, before: Clause["about"] | null): Part[] {
  const whole = (about: Clause["about"]): Part[] => [{ from: 0, to: text.length, about }];
  if (DENIAL.test(text) || LOGISTICS.test(text)) return whole("posting");
  const isPerson = PERSON.test(text);
  const isAddressee = ADDRESSEE.test(text.replace(/\bsie\b/g, "")) || OTHERS.test(text);
  const isWish = WISH.test(text) || WISH_DE.test(text);
  if (ADDRESSEE_START.test(text) && !/\b(I|my|ich|mein\p{L}*)\b/u.test(text)) return whole("posting");
  if (THEIR_NAME.test(text) && !/\b(I|I've|my|ich|mein\p{L}*)\b/u.test(text)) return whole("posting");
  if (isWish || (isAddressee && !isPerson)) {
    const start = CLAIM_START.exec(text);
    if (start && (isWish || isPerson)) {
      const parts: Part[] = [];
      if (start.index > 0) parts.push({ from: 0, to: start.index, about: "posting" });
      return [...parts, { from: start.index, to: text.length, about: "person" }];
    }
    return whole("posting");
  }
  if (isPerson) return whole("person");
  return whole(before ?? "person");
}

function merge(pieces: Clause[], sentence: Sentence): Clause[] {
  const out: Clause[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    if (last && last.about === piece.about && last.end === piece.start) {
      last.end = piece.end;
      last.text = sentence.text.slice(last.start - sentence.start, piece.end - sentence.start);
    } else out.push({ ...piece });
  }
  return out;
}

function insideQuotes(text: string, index: number): boolean {
  return (text.slice(0, index).match(/"/g)?.length ?? 0) % 2 === 1;
}
