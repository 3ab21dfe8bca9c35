import type { CoverLetter } from "@/lib/domain/cover-letter/cover-letter.schema";
import { englishBase, germanBase, type LetterPhrases, or } from "@/lib/domain/cover-letter/letter-base";
import { CURIOUS_GERMAN, FORMAL_GERMAN, MODEST_GERMAN } from "@/lib/domain/cover-letter/letter-tones-de";
import { CURIOUS_ENGLISH, FORMAL_ENGLISH, MODEST_ENGLISH } from "@/lib/domain/cover-letter/letter-tones-en";

type Tone = CoverLetter["tone"];
type Length = CoverLetter["length"];

const ENGLISH: Record<Tone, Record<Length, LetterPhrases>> = {
  plain: {
    standard: {
      ...englishBase,
      opening: (title, company) =>
        `I am applying for the position of ${title}${company === "" ? "" : ` at ${company}`}.`,
      quote: (q) => `This sentence in your posting caught my attention: "${q}"`,
      noQuote: () => "What your posting describes is close to what I would like to do next.",
      skills: (list) => `Of what you are looking for, I bring ${list}.`,
      skill: (one) => `Of what you are looking for, I bring ${one}.`,
      bridge: "This is the part of my experience I would point to first.",
      wish: (company) =>
        `I would be glad to talk about the role and about what the team${company === "" ? "" : ` at ${company}`} needs first.`,
      thanks: "Thank you for taking the time to read this.",
      closing: "Kind regards,",
    },
    short: {
      ...englishBase,
      opening: (title, company) =>
        `I am applying for the position of ${title}${company === "" ? "" : ` at ${company}`}.`,
      quote: (q) => `Your posting says: "${q}"`,
      noQuote: () => "What your posting describes is close to what I would like to do next.",
      skills: (list) => `From your list, I bring ${list}.`,
      skill: (one) => `From your list, I bring ${one}.`,
      bridge: "This is the work I would point to first.",
      wish: () => "I would be glad to talk about the role.",
      thanks: "Thank you for your time.",
      closing: "Kind regards,",
    },
  },
  warm: {
    standard: {
      ...englishBase,
      opening: (title, company) =>
        `When I read your posting for the position of ${title}${company === "" ? "" : ` at ${company}`}, I was happy to find it, and I would like to apply.`,
      quote: (q) => `These words of yours stayed with me: "${q}"`,
      noQuote: (company) => `The way your posting describes the work at ${or(company, "your company")} speaks to me.`,
      skills: (list) => `Of the things you hope to find in someone, I bring ${list}.`,
      skill: (one) => `Of the things you hope to find in someone, I bring ${one}.`,
      bridge: "Let me tell you about the parts of my work that come closest to yours.",
      wish: (company) =>
        `It would be a pleasure to meet the people at ${or(company, "your company")} and to hear what you would like this role to become.`,
      thanks: "Thank you very much for reading my application.",
      closing: "Warm regards,",
    },
    short: {
      ...englishBase,
      opening: (title, company) =>
        `I was happy to read your posting for the position of ${title}${company === "" ? "" : ` at ${company}`}, and I would like to apply.`,
      quote: (q) => `These words of yours stayed with me: "${q}"`,
      noQuote: () => "The way your posting describes the work speaks to me.",
      skills: (list) => `Of the things you hope to find, I bring ${list}.`,
      skill: (one) => `Of the things you hope to find, I bring ${one}.`,
      bridge: "This is the part of my work that comes closest to yours.",
      wish: () => "It would be a pleasure to meet you and hear more.",
      thanks: "Thank you very much for reading this.",
      closing: "Warm regards,",
    },
  },
  confident: {
    standard: {
      ...englishBase,
      opening: (title, company) =>
        `Please consider me for the position of ${title}${company === "" ? "" : ` at ${company}`}.`,
      quote: (q) => `You write: "${q}" That is the kind of work I want to be measured by.`,
      noQuote: (company) =>
        `The work your posting describes at ${or(company, "your company")} is the kind of work I want to be measured by.`,
      skills: (list) => `From your list of requirements, I bring ${list}.`,
      skill: (one) => `From your list of requirements, I bring ${one}.`,
      bridge: "My record speaks for itself, so here are its most relevant parts.",
      wish: (company) =>
        `I am ready to show in a conversation, or on a task of your choice, what this would mean for ${or(company, "your team")}.`,
      thanks: "I look forward to your answer.",
      closing: "Best regards,",
    },
    short: {
      ...englishBase,
      opening: (title, company) =>
        `Please consider me for the position of ${title}${company === "" ? "" : ` at ${company}`}.`,
      quote: (q) => `You write: "${q}" That is the kind of work I want to be measured by.`,
      noQuote: () => "The work your posting describes is the kind of work I want to be measured by.",
      skills: (list) => `From your requirements, I bring ${list}.`,
      skill: (one) => `From your requirements, I bring ${one}.`,
      bridge: "My record speaks for itself.",
      wish: () => "I am ready to show in a conversation what this would mean for your team.",
      thanks: "I look forward to your answer.",
      closing: "Best regards,",
    },
  },
  formal: FORMAL_ENGLISH,
  curious: CURIOUS_ENGLISH,
  modest: MODEST_ENGLISH,
};

const GERMAN: Record<Tone, Record<Length, LetterPhrases>> = {
  plain: {
    standard: {
      ...germanBase,
      opening: (title, company) =>
        `hiermit bewerbe ich mich um die Stelle „${title}“${company === "" ? "" : ` bei ${company}`}.`,
      quote: (q) => `Dieser Satz in Ihrer Ausschreibung ist mir aufgefallen: „${q}“`,
      noQuote: () => "Was Ihre Ausschreibung beschreibt, kommt dem nahe, was ich als Nächstes tun möchte.",
      skills: (list) => `Von dem, was Sie suchen, bringe ich Folgendes mit: ${list}.`,
      skill: (one) => `Von dem, was Sie suchen, bringe ich Folgendes mit: ${one}.`,
      bridge: "Aus meinem Lebenslauf möchte ich dies zuerst nennen.",
      wish: () => "Über ein Gespräch, in dem wir klären, was Ihr Team zuerst braucht, freue ich mich.",
      thanks: "Vielen Dank für Ihre Zeit.",
    },
    short: {
      ...germanBase,
      opening: (title, company) =>
        `hiermit bewerbe ich mich um die Stelle „${title}“${company === "" ? "" : ` bei ${company}`}.`,
      quote: (q) => `In Ihrer Ausschreibung steht: „${q}“`,
      noQuote: () => "Was Ihre Ausschreibung beschreibt, kommt dem nahe, was ich als Nächstes tun möchte.",
      skills: (list) => `Von dem, was Sie suchen, bringe ich mit: ${list}.`,
      skill: (one) => `Von dem, was Sie suchen, bringe ich mit: ${one}.`,
      bridge: "Dies möchte ich zuerst nennen.",
      wish: () => "Über ein Gespräch freue ich mich.",
      thanks: "Vielen Dank für Ihre Zeit.",
    },
  },
  warm: {
    standard: {
      ...germanBase,
      opening: (title, company) =>
        `über Ihre Ausschreibung der Stelle „${title}“${company === "" ? "" : ` bei ${company}`} habe ich mich gefreut und möchte mich gern bewerben.`,
      quote: (q) => `Dieser Satz von Ihnen ist mir im Gedächtnis geblieben: „${q}“`,
      noQuote: () => "Wie Sie die Arbeit in Ihrer Ausschreibung beschreiben, spricht mich an.",
      skills: (list) => `Von dem, was Sie sich wünschen, bringe ich Folgendes mit: ${list}.`,
      skill: (one) => `Von dem, was Sie sich wünschen, bringe ich Folgendes mit: ${one}.`,
      bridge: "Gern erzähle ich Ihnen von dem Teil meiner Arbeit, der Ihrer am nächsten kommt.",
      wish: () => "Ich würde Sie und Ihr Team gern kennenlernen und hören, was Sie sich von dieser Stelle wünschen.",
      thanks: "Herzlichen Dank, dass Sie sich Zeit für meine Bewerbung nehmen.",
      closing: "Mit herzlichen Grüßen",
    },
    short: {
      ...germanBase,
      opening: (title, company) =>
        `über Ihre Ausschreibung der Stelle „${title}“${company === "" ? "" : ` bei ${company}`} habe ich mich gefreut und möchte mich gern bewerben.`,
      quote: (q) => `Dieser Satz von Ihnen ist mir im Gedächtnis geblieben: „${q}“`,
      noQuote: () => "Wie Sie die Arbeit in Ihrer Ausschreibung beschreiben, spricht mich an.",
      skills: (list) => `Von dem, was Sie sich wünschen, bringe ich mit: ${list}.`,
      skill: (one) => `Von dem, was Sie sich wünschen, bringe ich mit: ${one}.`,
      bridge: "Dieser Teil meiner Arbeit kommt Ihrer am nächsten.",
      wish: () => "Ich würde Sie gern kennenlernen.",
      thanks: "Herzlichen Dank für Ihre Zeit.",
      closing: "Mit herzlichen Grüßen",
    },
  },
  confident: {
    standard: {
      ...germanBase,
      opening: (title, company) =>
        `für die Stelle „${title}“${company === "" ? "" : ` bei ${company}`} möchte ich Sie von mir überzeugen.`,
      quote: (q) => `Sie schreiben: „${q}“ An solcher Arbeit möchte ich mich messen lassen.`,
      noQuote: () => "An der Arbeit, die Ihre Ausschreibung beschreibt, möchte ich mich messen lassen.",
      skills: (list) => `Aus Ihren Anforderungen bringe ich Folgendes mit: ${list}.`,
      skill: (one) => `Aus Ihren Anforderungen bringe ich Folgendes mit: ${one}.`,
      bridge: "Meine bisherige Arbeit spricht für sich, deshalb hier das Wichtigste daraus.",
      wish: () =>
        "Was das für Ihr Team bedeuten würde, zeige ich Ihnen gern im Gespräch oder an einer Aufgabe Ihrer Wahl.",
      thanks: "Ich freue mich auf Ihre Antwort.",
      closing: "Mit besten Grüßen",
    },
    short: {
      ...germanBase,
      opening: (title, company) =>
        `für die Stelle „${title}“${company === "" ? "" : ` bei ${company}`} möchte ich Sie von mir überzeugen.`,
      quote: (q) => `Sie schreiben: „${q}“ An solcher Arbeit möchte ich mich messen lassen.`,
      noQuote: () => "An der Arbeit, die Ihre Ausschreibung beschreibt, möchte ich mich messen lassen.",
      skills: (list) => `Aus Ihren Anforderungen bringe ich mit: ${list}.`,
      skill: (one) => `Aus Ihren Anforderungen bringe ich mit: ${one}.`,
      bridge: "Meine bisherige Arbeit spricht für sich.",
      wish: () => "Was das für Ihr Team bedeuten würde, zeige ich Ihnen gern im Gespräch.",
      thanks: "Ich freue mich auf Ihre Antwort.",
      closing: "Mit besten Grüßen",
    },
  },
  formal: FORMAL_GERMAN,
  curious: CURIOUS_GERMAN,
  modest: MODEST_GERMAN,
};

/** The wording of a letter: two languages, six tones, two lengths. */
export function letterPhrases(language: CoverLetter["language"], tone: Tone, length: Length): LetterPhrases {
  return (language === "de" ? GERMAN : ENGLISH)[tone][length];
}
