import { z } from "zod";
import type { CoverLetter } from "@/lib/domain/cover-letter/cover-letter.schema";
import { type DocumentStyle, RESUME_SECTIONS, type ResumeSection } from "@/lib/domain/package/document-style.schema";
import type { Posting } from "@/lib/domain/posting/posting.schema";
import type { Resume } from "@/lib/domain/resume/resume.schema";
import { STANDARD_SECTION_ORDER } from "@/lib/domain/resume/tailor-resume";
import type { DocumentOptions } from "@/server/ports/document-renderer";

const LETTER_COUNTRIES = new Set(["US", "CA", "MX", "PH"]);

/** US Letter where the employer's country uses it, A4 elsewhere. */
export function paperFor(posting: Pick<Posting, "places">): DocumentOptions["paper"] {
  const countries = posting.places.flatMap((place) => (place.countryCode ? [place.countryCode] : []));
  return countries.length > 0 && countries.every((code) => LETTER_COUNTRIES.has(code)) ? "us-letter" : "a4";
}

/** The owner's style for one posting: paper by the employer's country, sections as the owner or else tailoring ordered them. */
export function documentOptions(
  style: DocumentStyle,
  input: { posting: Pick<Posting, "places">; language: CoverLetter["language"]; resume: Resume },
): DocumentOptions {
  const sectionOrder = style.sectionOrder.length > 0 ? style.sectionOrder : tailoredOrder(input.resume);
  return {
    template: style.template,
    paper: style.paper === "auto" ? paperFor(input.posting) : style.paper,
    language: input.language,
    density: style.density,
    ...(style.accent ? { accent: style.accent } : {}),
    ...(sectionOrder.length > 0 ? { sectionOrder } : {}),
  };
}

/** What tailoring moved before its usual place, and what stands between; nothing where the template's own order will do. */
function tailoredOrder(resume: Resume): ResumeSection[] {
  const chosen = z.array(z.string()).catch([]).parse(resume.meta?.dossier?.sectionOrder);
  const moved = chosen.findLastIndex((name, index) => name !== STANDARD_SECTION_ORDER[index]);
  const known = new Set<string>(RESUME_SECTIONS);
  return chosen
    .slice(0, moved + 1)
    .map((name) => (name === "basics" ? "summary" : name))
    .filter((name): name is ResumeSection => known.has(name));
}
