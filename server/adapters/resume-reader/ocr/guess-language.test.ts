import { describe, expect, it } from "vitest";
import { guessLanguage } from "@/server/adapters/resume-reader/ocr/guess-language";

describe("the language of recognised words", () => {
  it.each([
    ["fra", "Expérience professionnelle Pilotage de l'ouverture des entrepôts et du transport pour les clients"],
    ["spa", "Experiencia laboral Refuerzo de los grupos y tutoría con el departamento del centro, desde las aulas"],
    ["por", "Experiencia profissional Coordenacao da equipe em terapia com tecnicos do hospital e das alas"],
    [null, "Work experience Led a team of nurses for the night with care and calm"],
    [null, "Leitung von Teams in der Motorenauslegung und Senkung der Verluste mit neuen Wicklungen"],
    [null, "Ada Example"],
  ])("is %s", (language, text) => {
    expect(guessLanguage(text.split(" "))).toBe(language);
  });
});
