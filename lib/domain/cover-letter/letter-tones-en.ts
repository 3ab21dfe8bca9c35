import type { CoverLetter } from "@/lib/domain/cover-letter/cover-letter.schema";
import { englishBase, type LetterPhrases, or } from "@/lib/domain/cover-letter/letter-base";

type Lengths = Record<CoverLetter["length"], LetterPhrases>;
const at = (company: string) => (company === "" ? "" : ` at ${company}`);

export const FORMAL_ENGLISH: Lengths = {
  standard: {
    ...englishBase,
    opening: (title, company) => `I wish to apply for the position of ${title}${at(company)}, as advertised.`,
    quote: (q) => `Your posting states: "${q}" This statement is the reason for my application.`,
    noQuote: (company) =>
      `The duties that your posting sets out at ${or(company, "your organisation")} are the reason for my application.`,
    skills: (list) => `Of the requirements you list, I bring ${list}.`,
    skill: (one) => `Of the requirements you list, I bring ${one}.`,
    bridge: "I should like to draw your attention to the following work from my resume.",
    wish: (company) =>
      `I would welcome the opportunity to discuss the position with ${or(company, "your organisation")} in person.`,
    thanks: "Thank you for your consideration.",
    closing: "Yours faithfully,",
  },
  short: {
    ...englishBase,
    opening: (title, company) => `I wish to apply for the position of ${title}${at(company)}.`,
    quote: (q) => `Your posting states: "${q}"`,
    noQuote: () => "The duties that your posting sets out are the reason for my application.",
    skills: (list) => `Of your requirements, I bring ${list}.`,
    skill: (one) => `Of your requirements, I bring ${one}.`,
    bridge: "I should like to name the following work.",
    wish: () => "I would welcome the opportunity to discuss the position.",
    thanks: "Thank you for your consideration.",
    closing: "Yours faithfully,",
  },
};

export const CURIOUS_ENGLISH: Lengths = {
  standard: {
    ...englishBase,
    opening: (title, company) =>
      `Your posting for the position of ${title}${at(company)} made me curious, and I would like to apply.`,
    quote: (q) => `I would like to hear more about this sentence of yours: "${q}"`,
    noQuote: (company) => `I would like to hear more about the work at ${or(company, "your company")}.`,
    skills: (list) => `From what you ask for, I bring ${list}.`,
    skill: (one) => `From what you ask for, I bring ${one}.`,
    bridge: "So that you can be curious too, here is the part of my work that seems closest.",
    wish: (company) =>
      `I would love to hear how a first month looks at ${or(company, "your company")}, and I have questions of my own.`,
    thanks: "Thank you for reading this far.",
    closing: "Best wishes,",
  },
  short: {
    ...englishBase,
    opening: (title, company) =>
      `Your posting for the position of ${title}${at(company)} made me curious, and I would like to apply.`,
    quote: (q) => `I would like to hear more about this sentence: "${q}"`,
    noQuote: () => "I would like to hear more about the work you describe.",
    skills: (list) => `From what you ask for, I bring ${list}.`,
    skill: (one) => `From what you ask for, I bring ${one}.`,
    bridge: "Here is the part of my work that seems closest.",
    wish: () => "I would love to hear how a first month looks.",
    thanks: "Thank you for reading this.",
    closing: "Best wishes,",
  },
};

export const MODEST_ENGLISH: Lengths = {
  standard: {
    ...englishBase,
    opening: (title, company) => `I would be glad to be considered for the position of ${title}${at(company)}.`,
    quote: (q) => `One sentence of your posting stayed with me: "${q}"`,
    noQuote: (company) => `What your posting says about the work at ${or(company, "your company")} stayed with me.`,
    skills: (list) => `Among the things you ask for, I bring ${list}.`,
    skill: (one) => `Among the things you ask for, I bring ${one}.`,
    bridge: "I will not promise more than I have done, so here is what I have done.",
    wish: (company) => `If this sounds useful to ${or(company, "your team")}, I would be glad to talk.`,
    thanks: "Thank you for your time and care.",
    closing: "With kind regards,",
  },
  short: {
    ...englishBase,
    opening: (title, company) => `I would be glad to be considered for the position of ${title}${at(company)}.`,
    quote: (q) => `One sentence of your posting stayed with me: "${q}"`,
    noQuote: () => "What your posting says about the work stayed with me.",
    skills: (list) => `Among the things you ask for, I bring ${list}.`,
    skill: (one) => `Among the things you ask for, I bring ${one}.`,
    bridge: "Here is what I have done that comes closest.",
    wish: () => "If this sounds useful, I would be glad to talk.",
    thanks: "Thank you for your time.",
    closing: "With kind regards,",
  },
};
