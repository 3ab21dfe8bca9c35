import type { InventedPerson } from "@/server/adapters/resume-reader/bench/invented-person";
import { RESUME_WORDS, writeSpan } from "@/server/adapters/resume-reader/bench/resume-words";

type Template = (person: InventedPerson) => string;

const page = (css: string, body: string) =>
  `<!doctype html><meta charset="utf-8"><style>@page{size:A4;margin:14mm}*{box-sizing:border-box}body{font:10.5pt/1.4 sans-serif;margin:0;color:#222}ul{margin:2pt 0 8pt;padding-left:14pt}h1,h2,h3,p{margin:0}${css}</style>${body}`;
const escapeHtml = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
const bullets = (items: string[]) => `<ul>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join("")}</ul>`;
const skillLines = (person: InventedPerson) =>
  person.skills.map((group) => `<p><b>${group.label}:</b> ${group.items.join(", ")}</p>`).join("");

/** Ways in which browsers print resumes; the classes of layout are common, none is anybody's template. */
export const HTML_TEMPLATES: Record<string, Template> = {
  "centered-bars": (p) => {
    const w = RESUME_WORDS[p.language];
    return page(
      "header{text-align:center}h1{font-size:22pt}h2{font-size:12pt;border-bottom:1px solid #444;margin:10pt 0 4pt}.r{display:flex;justify-content:space-between}i{color:#444}",
      `<header><h1>${p.name}</h1><p>${p.location} | ${p.phone} | ${p.email}</p></header><h2>${w.summary}</h2><p>${p.summary}</p><h2>${w.work}</h2>${p.work.map((x) => `<div class=r><b>${escapeHtml(x.company)}</b><span>${writeSpan(p, x)}</span></div><div class=r><i>${x.title}</i><span>${x.place}</span></div>${bullets(x.bullets)}`).join("")}<h2>${w.education}</h2>${p.education.map((e) => `<div class=r><b>${e.institution}</b><span>${writeSpan(p, e)}</span></div><p><i>${e.degree}</i></p>`).join("")}<h2>${w.skills}</h2>${skillLines(p)}`,
    );
  },
  "dark-sidebar": (p) => {
    const w = RESUME_WORDS[p.language];
    return page(
      "@page{margin:0}body{display:grid;grid-template-columns:68mm 1fr;min-height:290mm}aside{background:#20324a;color:#fff;padding:12mm 8mm;-webkit-print-color-adjust:exact}main{padding:12mm 10mm}h2{font-size:12pt;text-transform:uppercase;letter-spacing:1.5pt;margin:12pt 0 4pt}aside li{list-style:none}aside ul{padding:0}h3{font-size:11pt}.d{color:#666;font-size:9pt}",
      `<aside><h2>${w.contact}</h2><p>${p.email}</p><p>${p.phone}</p><p>${p.location}</p><h2>${w.skills}</h2><ul>${p.skills
        .flatMap((g) => g.items)
        .map((s) => `<li>${s}</li>`)
        .join(
          "",
        )}</ul></aside><main><h1>${p.name}</h1><p>${p.headline}</p><h2>${w.summary}</h2><p>${p.summary}</p><h2>${w.work}</h2>${p.work.map((x) => `<h3>${x.title}</h3><p>${escapeHtml(x.company)}, ${x.place}</p><p class=d>${writeSpan(p, x, "numbers")}</p>${bullets(x.bullets)}`).join("")}<h2>${w.education}</h2>${p.education.map((e) => `<h3>${e.degree}</h3><p>${e.institution}</p><p class=d>${writeSpan(p, e, "numbers")}</p>`).join("")}</main>`,
    );
  },
  "right-sidebar": (p) => {
    const w = RESUME_WORDS[p.language];
    return page(
      "h1{font-size:24pt;color:#0a5}h2{font-size:13pt;color:#0a5;margin:10pt 0 3pt}.g{display:grid;grid-template-columns:1fr 52mm;gap:10mm}.t{display:inline-block;border:1px solid #ccc;padding:1pt 5pt;margin:1pt 3pt 1pt 0}",
      `<h1>${p.name}</h1><p>${p.headline}</p><p>${p.email} · ${p.phone} · ${p.location}</p><div class=g><main><h2>${w.work}</h2>${p.work.map((x) => `<p><b>${x.title}</b> | ${escapeHtml(x.company)}</p><p>${writeSpan(p, x)} | ${x.place}</p>${bullets(x.bullets)}`).join("")}</main><aside><h2>${w.summary}</h2><p>${p.summary}</p><h2>${w.education}</h2>${p.education.map((e) => `<p><b>${e.degree}</b></p><p>${e.institution}</p><p>${writeSpan(p, e)}</p>`).join("")}<h2>${w.skills}</h2>${p.skills
        .flatMap((g) => g.items)
        .map((s) => `<span class=t>${s}</span>`)
        .join("")}</aside></div>`,
    );
  },
  "date-column": (p) => {
    const w = RESUME_WORDS[p.language];
    const row = (left: string, right: string) => `<div class=w><div class=l>${left}</div><div>${right}</div></div>`;
    return page(
      ".w{display:grid;grid-template-columns:42mm 1fr;gap:6mm;margin-bottom:4pt}.l{text-align:right;color:#555}h2{font-size:13pt;margin:10pt 0 4pt;color:#345}",
      `<h1>${p.name}</h1><p>${p.location} • ${p.email} • ${p.phone}</p><h2>${w.summary}</h2><p>${p.summary}</p><h2>${w.work}</h2>${p.work.map((x) => row(writeSpan(p, x, "numbers"), `<b>${x.title}</b>, ${escapeHtml(x.company)}, ${x.place}${bullets(x.bullets)}`)).join("")}<h2>${w.education}</h2>${p.education.map((e) => row(writeSpan(p, e, "numbers"), `<b>${e.degree}</b>, ${e.institution}`)).join("")}<h2>${w.skills}</h2>${p.skills.map((g) => row(g.label, g.items.join(", "))).join("")}`,
    );
  },
  "margin-headings": (p) => {
    const w = RESUME_WORDS[p.language];
    const block = (title: string, body: string) => `<section><h2>${title}</h2><div>${body}</div></section>`;
    return page(
      "section{display:grid;grid-template-columns:45mm 1fr;border-top:1px solid #999;padding:6pt 0}h2{font-size:11pt}h1{font-size:20pt}.r{display:flex;justify-content:space-between}",
      `<h1>${p.name}</h1><p>${p.email} | ${p.phone} | ${p.location}</p><br>${block(w.summary, p.summary)}${block(w.work, p.work.map((x) => `<div class=r><b>${x.title}</b><span>${writeSpan(p, x)}</span></div><p>${escapeHtml(x.company)} – ${x.place}</p>${bullets(x.bullets)}`).join(""))}${block(w.education, p.education.map((e) => `<div class=r><b>${e.institution}</b><span>${writeSpan(p, e)}</span></div><p>${e.degree}</p>`).join(""))}${block(w.skills, skillLines(p))}`,
    );
  },
  "one-line-heads": (p) => {
    const w = RESUME_WORDS[p.language];
    return page(
      "body{font-family:serif}h1{text-align:center;font-size:18pt;letter-spacing:3pt;text-transform:uppercase}header{text-align:center}h2{font-size:11pt;text-transform:uppercase;margin:9pt 0 2pt}",
      `<header><h1>${p.name}</h1><p>${p.phone} · ${p.email} · ${p.location}</p></header><h2>${w.work}</h2>${p.work.map((x) => `<p>${x.title}, ${escapeHtml(x.company)}, ${x.place} (${writeSpan(p, x)})</p>${bullets(x.bullets)}`).join("")}<h2>${w.education}</h2>${p.education.map((e) => `<p>${e.degree}, ${e.institution} (${writeSpan(p, e)})</p>`).join("")}<h2>${w.skills}</h2><p>${p.skills.flatMap((g) => g.items).join(", ")}</p>`,
    );
  },
};
