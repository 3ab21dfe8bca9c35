import { each, type HtmlTemplate, htmlBullets, htmlPage } from "@/server/adapters/resume-reader/bench/html-page";
import type { InventedPerson } from "@/server/adapters/resume-reader/bench/invented-person";
import { RESUME_WORDS, writeSpan } from "@/server/adapters/resume-reader/bench/resume-words";

const attributes = (person: InventedPerson) =>
  `lang="${person.language}"${person.language === "he" || person.language === "ar" ? ' dir="rtl"' : ""}`;

/** Layouts for scripts that run from the right or are written without spaces. */
export const SCRIPT_HTML: Record<string, HtmlTemplate> = {
  "script-single": (p) => {
    const w = RESUME_WORDS[p.language];
    return htmlPage(
      "h1{font-size:22pt}h2{font-size:13pt;border-bottom:1px solid #444;margin:10pt 0 4pt}.r{display:flex;justify-content:space-between}",
      `<h1>${p.name}</h1><p>${p.headline}</p><p>${p.location} | <bdi>${p.phone}</bdi> | <bdi>${p.email}</bdi></p><h2>${w.summary}</h2><p>${p.summary}</p><h2>${w.work}</h2>${each(p.work, (x) => `<div class=r><b>${x.company}</b><span>${writeSpan(p, x)}</span></div><p>${x.title}</p>${htmlBullets(x.bullets)}`)}<h2>${w.education}</h2>${each(p.education, (e) => `<div class=r><b>${e.institution}</b><span>${writeSpan(p, e)}</span></div><p>${e.degree}</p>`)}<h2>${w.skills}</h2>${each(p.skills, (g) => `<p>${g.items.join(", ")}</p>`)}`,
      attributes(p),
    );
  },
  "script-sidebar": (p) => {
    const w = RESUME_WORDS[p.language];
    return htmlPage(
      "h1{font-size:24pt}h2{font-size:13pt;color:#155;margin:10pt 0 4pt}.g{display:grid;grid-template-columns:52mm 1fr;gap:10mm}",
      `<h1>${p.name}</h1><p>${p.headline}</p><div class=g><aside><h2>${w.contact}</h2><p><bdi>${p.email}</bdi></p><p><bdi>${p.phone}</bdi></p><p>${p.location}</p><h2>${w.skills}</h2>${htmlBullets(p.skills.flatMap((g) => g.items))}</aside><main><h2>${w.work}</h2>${each(p.work, (x) => `<p><b>${x.title}</b></p><p>${x.company}</p><p>${writeSpan(p, x)}</p>${htmlBullets(x.bullets)}`)}<h2>${w.education}</h2>${each(p.education, (e) => `<p><b>${e.degree}</b></p><p>${e.institution}</p><p>${writeSpan(p, e)}</p>`)}</main></div>`,
      attributes(p),
    );
  },
};
