import {
  each,
  escapeHtml,
  type HtmlTemplate,
  htmlBullets,
  htmlPage,
} from "@/server/adapters/resume-reader/bench/html-page";
import type { InventedPerson } from "@/server/adapters/resume-reader/bench/invented-person";
import { laterWords } from "@/server/adapters/resume-reader/bench/later-words";
import { RESUME_WORDS, writeSpan } from "@/server/adapters/resume-reader/bench/resume-words";

/** Dated things that are no jobs and people who are not the owner, to be kept out of the history and the head. */
function neighbours(p: InventedPerson): string {
  const l = laterWords(p.language);
  const w = RESUME_WORDS[p.language];
  const heads: Record<string, [string, string]> = {
    de: ["Ehrenamt", "Referenzen"],
    fr: ["Bénévolat", "Références"],
    es: ["Voluntariado", "Referencias"],
    pt: ["Voluntariado", "Referências"],
  };
  const [volunteer, references] = heads[p.language] ?? ["Volunteering", "References"];
  return `<h2>${l.projects}</h2><p><b>Blue Lantern</b> (2020 – 2021)</p>${htmlBullets(["Garden planner used by 40 families", "Built in three weekends"])}<h2>${volunteer}</h2><p><b>Harbour Rescue</b>, ${w.months[2]} 2016 – ${w.months[5]} 2018</p>${htmlBullets(["Night watch twice a month"])}<h2>${l.publications}</h2><p>Okafor, B. (2019). On tides and timetables. Quay Review 4, 12–19.</p><h2>${references}</h2><p>Dr. Beatrix Okafor, Quay Institute, b.okafor@example.edu, +1 202 555 0111</p>`;
}

/** Long resumes that run over pages, with everything in them. */
export const FOURTH_HTML_TUNED: Record<string, HtmlTemplate> = {
  "everything-long": (p) => {
    const w = RESUME_WORDS[p.language];
    return htmlPage(
      "body{font-size:12.5pt;line-height:1.8}h1{font-size:26pt}h2{font-size:15pt;margin:16pt 0 6pt;border-bottom:2px solid #333}.r{display:flex;justify-content:space-between}",
      `<h1>${p.name}</h1><p>${p.headline}</p><p>${p.email} | ${p.phone} | ${p.location}</p><h2>${w.summary}</h2><p>${p.summary}</p><h2>${w.work}</h2>${each(p.work, (x) => `<div class=r><b>${x.title}, ${escapeHtml(x.company)}</b><span>${writeSpan(p, x)}</span></div><p><i>${x.place}</i></p>${htmlBullets(x.bullets)}`)}<h2>${w.education}</h2>${each(p.education, (e) => `<div class=r><b>${e.degree}</b><span>${writeSpan(p, e)}</span></div><p>${e.institution}</p>`)}${neighbours(p)}<h2>${w.skills}</h2>${each(p.skills, (g) => `<p>${g.label}: ${g.items.join(", ")}</p>`)}`,
    );
  },
};

/** The same, in two columns and in a table; these are only counted. */
export const FOURTH_HTML_HELD_OUT: Record<string, HtmlTemplate> = {
  "everything-sidebar": (p) => {
    const w = RESUME_WORDS[p.language];
    return htmlPage(
      "body{font-size:11.5pt;line-height:1.65}.g{display:grid;grid-template-columns:1fr 56mm;column-gap:10mm}h1{font-size:24pt}h2{font-size:13pt;color:#803;margin:12pt 0 4pt}h3{font-size:11.5pt}aside{font-size:10pt}",
      `<h1>${p.name}</h1><p>${p.headline}</p><div class=g><main><h2>${w.work}</h2>${each(p.work, (x) => `<h3>${escapeHtml(x.company)}</h3><p>${x.title} | ${writeSpan(p, x, "numbers")}</p>${htmlBullets(x.bullets)}`)}${neighbours(p)}</main><aside><h2>${w.contact}</h2><p>${p.email}</p><p>${p.phone}</p><p>${p.location}</p><h2>${w.education}</h2>${each(p.education, (e) => `<h3>${e.degree}</h3><p>${e.institution}</p><p>${writeSpan(p, e, "numbers")}</p>`)}<h2>${w.skills}</h2>${htmlBullets(p.skills.flatMap((g) => g.items))}</aside></div>`,
    );
  },
};
