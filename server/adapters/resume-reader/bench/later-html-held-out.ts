import {
  each,
  escapeHtml,
  type HtmlTemplate,
  htmlBullets,
  htmlPage,
} from "@/server/adapters/resume-reader/bench/html-page";
import type { InventedPerson, InventedRole } from "@/server/adapters/resume-reader/bench/invented-person";
import { laterWords } from "@/server/adapters/resume-reader/bench/later-words";
import { RESUME_WORDS, writeSpan } from "@/server/adapters/resume-reader/bench/resume-words";

function byEmployer(person: InventedPerson): { company: string; roles: InventedRole[] }[] {
  const groups: { company: string; roles: InventedRole[] }[] = [];
  for (const role of person.work) {
    const last = groups.at(-1);
    if (last?.company === role.company) last.roles.push(role);
    else groups.push({ company: role.company, roles: [role] });
  }
  return groups;
}

/** Layouts that are only ever counted: do not look at how they are misread. */
export const LATER_HTML_HELD_OUT: Record<string, HtmlTemplate> = {
  "dense-page": (p) => {
    const w = RESUME_WORDS[p.language];
    const l = laterWords(p.language);
    return htmlPage(
      "body{font:8.5pt/1.2 serif}h1{font-size:15pt;display:inline}h2{font-size:9.5pt;border-bottom:1px solid #000;margin:4pt 0 1pt;font-variant:small-caps}ul{margin:0 0 2pt}.r{display:flex;justify-content:space-between}",
      `<div class=r><h1>${p.name}</h1><span>${p.phone} · ${p.email} · ${p.location}</span></div><h2>${w.skills}</h2>${each(p.skills, (g) => `<p><b>${g.label}:</b> ${g.items.join(", ")}</p>`)}<h2>${w.work}</h2>${each(p.work, (x) => `<div class=r><span><b>${escapeHtml(x.company)}</b> — <i>${x.title}</i> — ${x.place}</span><span>${writeSpan(p, x)}</span></div>${htmlBullets(x.bullets)}`)}<h2>${w.education}</h2>${each(p.education, (e) => `<div class=r><span><b>${e.institution}</b> — ${e.degree}</span><span>${writeSpan(p, e)}</span></div>`)}${p.extras?.projects ? `<h2>${l.projects}</h2>${each(p.extras.projects, (x) => `<p><b>${x.name}</b>: ${x.text}</p>`)}` : ""}${p.extras?.awards ? `<h2>${l.awards}</h2>${htmlBullets(p.extras.awards)}` : ""}`,
    );
  },
  "academic-years": (p) => {
    const w = RESUME_WORDS[p.language];
    const l = laterWords(p.language);
    const year = (span: { start: string; end: string | null }) =>
      `${span.start.slice(0, 7).split("-").reverse().join("/")}–${span.end ? span.end.split("-").reverse().join("/") : RESUME_WORDS[p.language].present}`;
    const row = (left: string, right: string) => `<div class=w><div>${left}</div><div>${right}</div></div>`;
    return htmlPage(
      "body{font:11pt/1.4 serif}h1{font-size:18pt;font-weight:400}h2{font-size:12pt;font-style:italic;font-weight:400;margin:14pt 0 4pt}.w{display:grid;grid-template-columns:38mm 1fr;margin-bottom:6pt}",
      `<h1>${p.name}</h1><p>${p.headline}</p><p>${p.location}</p><p>${p.email} · ${p.phone}</p><h2>${w.education}</h2>${each(p.education, (e) => row(year(e), `${e.degree}, ${e.institution}`))}<h2>${w.work}</h2>${each(p.work, (x) => row(year(x), `${x.title}, ${escapeHtml(x.company)}, ${x.place}<br>${x.bullets.map(escapeHtml).join("<br>")}`))}${p.extras?.publications ? `<h2>${l.publications}</h2>${each(p.extras.publications, (x) => `<p>${x}</p>`)}` : ""}<h2>${w.skills}</h2>${each(p.skills, (g) => `<p>${g.label}: ${g.items.join(", ")}</p>`)}${p.extras?.languages ? `<h2>${l.languages}</h2><p>${p.extras.languages.join(", ")}</p>` : ""}`,
    );
  },
  "two-halves": (p) => {
    const w = RESUME_WORDS[p.language];
    const l = laterWords(p.language);
    return htmlPage(
      "h1{font-size:24pt;text-align:center}header{text-align:center;border-bottom:2px solid #0b6e4f;padding-bottom:6pt}.g{display:grid;grid-template-columns:1fr 1fr;gap:10mm;margin-top:6pt}h2{font-size:12pt;color:#0b6e4f;margin:8pt 0 3pt}h3{font-size:10.5pt}.m{font-style:italic;font-size:9.5pt}",
      `<header><h1>${p.name}</h1><p>${p.headline} | ${p.location} | ${p.phone} | ${p.email}</p></header><div class=g><div><h2>${w.work}</h2>${each(p.work, (x) => `<h3>${x.title}</h3><p class=m>${escapeHtml(x.company)}, ${x.place}</p><p class=m>${writeSpan(p, x)}</p>${htmlBullets(x.bullets)}`)}</div><div><h2>${w.summary}</h2><p>${p.summary}</p><h2>${w.education}</h2>${each(p.education, (e) => `<h3>${e.degree}</h3><p class=m>${e.institution}</p><p class=m>${writeSpan(p, e)}</p>`)}<h2>${w.skills}</h2>${htmlBullets(p.skills.flatMap((g) => g.items))}${p.extras?.certificates ? `<h2>${l.certificates}</h2>${htmlBullets(p.extras.certificates)}` : ""}</div></div>`,
    );
  },
  "date-pills": (p) => {
    const w = RESUME_WORDS[p.language];
    return htmlPage(
      "body{background:#fff}h1{font-size:26pt;color:#3a0ca3}h2{font-size:14pt;color:#3a0ca3;margin:12pt 0 4pt}.c{border:1px solid #ddd;border-radius:4pt;padding:5pt 8pt;margin-bottom:6pt}.p{display:inline-block;background:#3a0ca3;color:#fff;font-size:8.5pt;border-radius:8pt;padding:0 6pt;-webkit-print-color-adjust:exact}.t{display:inline-block;background:#eee;padding:1pt 6pt;margin:1pt 4pt 1pt 0;border-radius:3pt;-webkit-print-color-adjust:exact}",
      `<h1>${p.name}</h1><p><b>${p.headline}</b></p><p>${p.location}</p><p>${p.phone}</p><p>${p.email}</p><h2>${w.summary}</h2><p>${p.summary}</p><h2>${w.work}</h2>${each(p.work, (x) => `<div class=c><span class=p>${writeSpan(p, x)}</span><h3>${x.title}</h3><p>${escapeHtml(x.company)} · ${x.place}</p>${htmlBullets(x.bullets)}</div>`)}<h2>${w.education}</h2>${each(p.education, (e) => `<div class=c><span class=p>${writeSpan(p, e)}</span><h3>${e.degree}</h3><p>${e.institution} · ${e.place}</p></div>`)}<h2>${w.skills}</h2><p>${each(
        p.skills.flatMap((g) => g.items),
        (s) => `<span class=t>${s}</span>`,
      )}</p>`,
    );
  },
  "grouped-employers": (p) => {
    const w = RESUME_WORDS[p.language];
    return htmlPage(
      "h1{font-size:22pt}h2{font-size:13pt;border-left:4pt solid #1b998b;padding-left:6pt;margin:12pt 0 5pt}.e{font-size:12pt;font-weight:700;margin-top:6pt}.r{display:flex;justify-content:space-between}.t{font-weight:600}",
      `<h1>${p.name}</h1><p>${p.headline}</p><p>${p.email} | ${p.phone} | ${p.location}</p><h2>${w.summary}</h2><p>${p.summary}</p><h2>${w.work}</h2>${each(byEmployer(p), (g) => `<p class=e>${escapeHtml(g.company)}</p>${each(g.roles, (x) => `<div class=r><span class=t>${x.title}</span><span>${writeSpan(p, x)}</span></div><p>${x.place}</p>${htmlBullets(x.bullets)}`)}`)}<h2>${w.education}</h2>${each(p.education, (e) => `<p class=e>${e.institution}</p><div class=r><span>${e.degree}</span><span>${writeSpan(p, e)}</span></div>`)}<h2>${w.skills}</h2>${each(p.skills, (g) => `<p><b>${g.label}</b> — ${g.items.join(" · ")}</p>`)}`,
    );
  },
  "profile-export": (p) => {
    const w = RESUME_WORDS[p.language];
    const l = laterWords(p.language);
    return htmlPage(
      "@page{margin:0}body{display:grid;grid-template-columns:66mm 1fr;min-height:290mm}aside{background:#293e49;color:#fff;padding:12mm 7mm;font-size:9.5pt;-webkit-print-color-adjust:exact}main{padding:12mm 10mm}aside h2{font-size:12pt;font-weight:400;margin:14pt 0 5pt}main h2{font-size:14pt;font-weight:400;margin:14pt 0 6pt}h1{font-size:24pt;font-weight:400}.c{font-size:11.5pt;margin-top:8pt}.m{color:#888;font-size:9.5pt}",
      `<aside><h2>${w.contact}</h2><p>${p.phone}</p><p>${p.email}</p>${each(p.extras?.links, (x) => `<p>${x}</p>`)}<h2>${w.skills}</h2>${each(
        p.skills.flatMap((g) => g.items),
        (s) => `<p>${s}</p>`,
      )}${p.extras?.languages ? `<h2>${l.languages}</h2>${each(p.extras.languages, (x) => `<p>${x}</p>`)}` : ""}${p.extras?.certificates ? `<h2>${l.certificates}</h2>${each(p.extras.certificates, (x) => `<p>${x}</p>`)}` : ""}</aside><main><h1>${p.name}</h1><p>${p.headline}</p><p class=m>${p.location}</p><h2>${w.summary}</h2><p>${p.summary}</p><h2>${w.work}</h2>${each(byEmployer(p), (g) => `<p class=c>${escapeHtml(g.company)}</p>${each(g.roles, (x) => `<p><b>${x.title}</b></p><p class=m>${writeSpan(p, x)}</p><p class=m>${x.place}</p><p>${x.bullets.map(escapeHtml).join("<br>")}</p>`)}`)}<h2>${w.education}</h2>${each(p.education, (e) => `<p class=c>${e.institution}</p><p>${e.degree} · (${writeSpan(p, e)})</p>`)}</main>`,
    );
  },
};
