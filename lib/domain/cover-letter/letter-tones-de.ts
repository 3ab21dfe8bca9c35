import type { CoverLetter } from "@/lib/domain/cover-letter/cover-letter.schema";
import { germanBase, type LetterPhrases } from "@/lib/domain/cover-letter/letter-base";

type Lengths = Record<CoverLetter["length"], LetterPhrases>;
const bei = (company: string) => (company === "" ? "" : ` bei ${company}`);

export const FORMAL_GERMAN: Lengths = {
  standard: {
    ...germanBase,
    opening: (title, company) => `auf die von Ihnen ausgeschriebene Stelle „${title}“${bei(company)} bewerbe ich mich.`,
    quote: (q) => `In Ihrer Ausschreibung heißt es: „${q}“ Dieser Satz ist der Anlass meiner Bewerbung.`,
    noQuote: () => "Die in Ihrer Ausschreibung genannten Aufgaben sind der Anlass meiner Bewerbung.",
    skills: (list) => `Von den genannten Anforderungen bringe ich Folgendes mit: ${list}.`,
    skill: (one) => `Von den genannten Anforderungen bringe ich Folgendes mit: ${one}.`,
    bridge: "Aus meinem Lebenslauf möchte ich Folgendes hervorheben.",
    wish: () => "Über die Einladung zu einem persönlichen Gespräch freue ich mich.",
    thanks: "Für die Prüfung meiner Unterlagen danke ich Ihnen.",
  },
  short: {
    ...germanBase,
    opening: (title, company) => `auf die Stelle „${title}“${bei(company)} bewerbe ich mich.`,
    quote: (q) => `In Ihrer Ausschreibung heißt es: „${q}“`,
    noQuote: () => "Die genannten Aufgaben sind der Anlass meiner Bewerbung.",
    skills: (list) => `Von den genannten Anforderungen bringe ich mit: ${list}.`,
    skill: (one) => `Von den genannten Anforderungen bringe ich mit: ${one}.`,
    bridge: "Folgendes möchte ich hervorheben.",
    wish: () => "Über die Einladung zu einem Gespräch freue ich mich.",
    thanks: "Für die Prüfung meiner Unterlagen danke ich Ihnen.",
  },
};

export const CURIOUS_GERMAN: Lengths = {
  standard: {
    ...germanBase,
    opening: (title, company) =>
      `Ihre Ausschreibung der Stelle „${title}“${bei(company)} hat mich neugierig gemacht, deshalb bewerbe ich mich.`,
    quote: (q) => `Über diesen Satz von Ihnen möchte ich gern mehr erfahren: „${q}“`,
    noQuote: () => "Über die Arbeit, die Sie beschreiben, möchte ich gern mehr erfahren.",
    skills: (list) => `Von dem, wonach Sie fragen, bringe ich Folgendes mit: ${list}.`,
    skill: (one) => `Von dem, wonach Sie fragen, bringe ich Folgendes mit: ${one}.`,
    bridge: "Damit auch Sie neugierig werden können, hier der Teil meiner Arbeit, der am nächsten liegt.",
    wish: () => "Gern würde ich hören, wie ein erster Monat bei Ihnen aussieht; eigene Fragen habe ich auch.",
    thanks: "Danke, dass Sie bis hierher gelesen haben.",
    closing: "Mit besten Grüßen",
  },
  short: {
    ...germanBase,
    opening: (title, company) =>
      `Ihre Ausschreibung der Stelle „${title}“${bei(company)} hat mich neugierig gemacht, deshalb bewerbe ich mich.`,
    quote: (q) => `Über diesen Satz möchte ich gern mehr erfahren: „${q}“`,
    noQuote: () => "Über die Arbeit, die Sie beschreiben, möchte ich gern mehr erfahren.",
    skills: (list) => `Von dem, wonach Sie fragen, bringe ich mit: ${list}.`,
    skill: (one) => `Von dem, wonach Sie fragen, bringe ich mit: ${one}.`,
    bridge: "Dieser Teil meiner Arbeit liegt am nächsten.",
    wish: () => "Gern würde ich hören, wie ein erster Monat bei Ihnen aussieht.",
    thanks: "Danke fürs Lesen.",
    closing: "Mit besten Grüßen",
  },
};

export const MODEST_GERMAN: Lengths = {
  standard: {
    ...germanBase,
    opening: (title, company) => `ich möchte mich um die Stelle „${title}“${bei(company)} bewerben.`,
    quote: (q) => `Dieser Satz von Ihnen ist mir geblieben: „${q}“`,
    noQuote: () => "Was Ihre Ausschreibung über die Arbeit sagt, ist mir geblieben.",
    skills: (list) => `Unter dem, was Sie suchen, bringe ich Folgendes mit: ${list}.`,
    skill: (one) => `Unter dem, was Sie suchen, bringe ich Folgendes mit: ${one}.`,
    bridge: "Mehr versprechen, als in meinem Lebenslauf steht, möchte ich nicht, deshalb hier das Wichtigste daraus.",
    wish: () => "Wenn das für Sie passt, freue ich mich über ein Gespräch.",
    thanks: "Vielen Dank für Ihre Zeit und Ihre Sorgfalt.",
  },
  short: {
    ...germanBase,
    opening: (title, company) => `ich möchte mich um die Stelle „${title}“${bei(company)} bewerben.`,
    quote: (q) => `Dieser Satz von Ihnen ist mir geblieben: „${q}“`,
    noQuote: () => "Was Ihre Ausschreibung über die Arbeit sagt, ist mir geblieben.",
    skills: (list) => `Unter dem, was Sie suchen, bringe ich mit: ${list}.`,
    skill: (one) => `Unter dem, was Sie suchen, bringe ich mit: ${one}.`,
    bridge: "Das Nächstliegende aus meinem Lebenslauf ist dies.",
    wish: () => "Wenn das für Sie passt, freue ich mich über ein Gespräch.",
    thanks: "Vielen Dank für Ihre Zeit.",
  },
};
