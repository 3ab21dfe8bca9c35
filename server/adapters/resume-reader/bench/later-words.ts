import type { InventedPerson } from "@/server/adapters/resume-reader/bench/invented-person";

type LaterWords = {
  languages: string;
  certificates: string;
  interests: string;
  projects: string;
  awards: string;
  publications: string;
};

const ENGLISH: LaterWords = {
  languages: "Languages",
  certificates: "Certifications",
  interests: "Interests",
  projects: "Projects",
  awards: "Awards",
  publications: "Publications",
};

/** Headings of the sections that only the later people have. */
export function laterWords(language: InventedPerson["language"]): LaterWords {
  switch (language) {
    case "de":
      return {
        languages: "Sprachen",
        certificates: "Zertifikate",
        interests: "Interessen",
        projects: "Projekte",
        awards: "Auszeichnungen",
        publications: "Publikationen",
      };
    case "fr":
      return {
        languages: "Langues",
        certificates: "Certificats",
        interests: "Centres d’intérêt",
        projects: "Projets",
        awards: "Distinctions",
        publications: "Publications",
      };
    case "es":
      return {
        languages: "Idiomas",
        certificates: "Certificaciones",
        interests: "Intereses",
        projects: "Proyectos",
        awards: "Premios",
        publications: "Publicaciones",
      };
    case "pt":
      return {
        languages: "Idiomas",
        certificates: "Certificações",
        interests: "Interesses",
        projects: "Projetos",
        awards: "Prémios",
        publications: "Publicações",
      };
    default:
      return ENGLISH;
  }
}
