import {
  each,
  escapeHtml,
  type HtmlTemplate,
  htmlBullets,
  htmlPage,
} from "@/server/adapters/resume-reader/bench/html-page";
import { laterWords } from "@/server/adapters/resume-reader/bench/later-words";
import { RESUME_WORDS, writeSpan } from "@/server/adapters/resume-reader/bench/resume-words";

/** A third round of layouts, written after the second had been mended. These were looked at once they had been counted. */
export const THIRD_HTML_TUNED: Record<string, HtmlTemplate> = {
  "pipes-in-a-row": (p) => {
    const w = RESUME_WORDS[p.language];
    return htmlPage(
      "h1{font-size:19pt}h2{font-size:12pt;text-transform:uppercase;color:#7a1f3d;margin:10pt 0 3pt}.h{font-weight:600}",
      `<h1>${p.name}</h1><p>${p.phone} | ${p.email} | ${p.location}</p><h2>${w.summary}</h2><p>${p.summary}</p><h2>${w.work}</h2>${each(p.work, (x) => `<p class=h>${x.title} | ${escapeHtml(x.company)} | ${x.place} | ${writeSpan(p, x)}</p>${htmlBullets(x.bullets)}`)}<h2>${w.education}</h2>${each(p.education, (e) => `<p class=h>${e.degree} | ${e.institution} | ${writeSpan(p, e)}</p>`)}<h2>${w.skills}</h2>${each(p.skills, (g) => `<p>${g.label}: ${g.items.join(" | ")}</p>`)}`,
    );
  },
  "dates-first": (p) => {
    const w = RESUME_WORDS[p.language];
    return htmlPage(
      "body{font-family:serif}h1{font-size:21pt}h2{font-size:13pt;border-top:3px double #333;margin:10pt 0 4pt;padding-top:3pt}.d{font-style:italic;margin-top:5pt}",
      `<h1>${p.name}</h1><p>${p.headline}</p><p>${p.location}</p><p>${p.phone}</p><p>${p.email}</p><h2>${w.work}</h2>${each(p.work, (x) => `<p class=d>${writeSpan(p, x)}</p><p><b>${escapeHtml(x.company)}</b>, ${x.place}</p><p>${x.title}</p>${htmlBullets(x.bullets)}`)}<h2>${w.education}</h2>${each(p.education, (e) => `<p class=d>${writeSpan(p, e)}</p><p><b>${e.institution}</b></p><p>${e.degree}</p>`)}<h2>${w.skills}</h2><p>${p.skills.flatMap((g) => g.items).join(" • ")}</p>`,
    );
  },
  "bordered-table": (p) => {
    const w = RESUME_WORDS[p.language];
    return htmlPage(
      "h1{font-size:18pt}h2{font-size:12pt;margin:10pt 0 4pt}table{border-collapse:collapse;width:100%}td{border:1px solid #999;padding:3pt 5pt;vertical-align:top}ul{margin:0}",
      `<h1>${p.name}</h1><p>${p.location} | ${p.phone} | ${p.email}</p><h2>${w.summary}</h2><p>${p.summary}</p><h2>${w.work}</h2><table>${each(p.work, (x) => `<tr><td style="width:34mm">${writeSpan(p, x, "numbers")}</td><td><b>${x.title}</b><br>${escapeHtml(x.company)}<br>${x.place}</td><td>${htmlBullets(x.bullets)}</td></tr>`)}</table><h2>${w.education}</h2><table>${each(p.education, (e) => `<tr><td style="width:34mm">${writeSpan(p, e, "numbers")}</td><td><b>${e.degree}</b><br>${e.institution}</td></tr>`)}</table><h2>${w.skills}</h2>${each(p.skills, (g) => `<p>${g.label}: ${g.items.join(", ")}</p>`)}`,
    );
  },
  "photo-sidebar": (p) => {
    const w = RESUME_WORDS[p.language];
    const l = laterWords(p.language);
    return htmlPage(
      "@page{margin:0}body{display:grid;grid-template-columns:1fr 64mm;min-height:290mm}main{padding:14mm 10mm 0 14mm}aside{background:#eef3f0;padding:14mm 8mm;-webkit-print-color-adjust:exact}.f{width:34mm;height:34mm;border-radius:50%;background:#9db;margin:0 auto 8mm;-webkit-print-color-adjust:exact}h1{font-size:25pt;line-height:1.1}h2{font-size:12pt;color:#276749;text-transform:uppercase;letter-spacing:1pt;margin:10pt 0 4pt}.e{display:grid;grid-template-columns:1fr auto;column-gap:6mm}.k{font-size:8.5pt;color:#666}",
      `<main><h1>${p.name}</h1><p>${p.headline}</p><h2>${w.work}</h2>${each(p.work, (x) => `<div class=e><b>${escapeHtml(x.company)}</b><span>${writeSpan(p, x)}</span></div><p>${x.title}, ${x.place}</p>${htmlBullets(x.bullets)}`)}<h2>${w.education}</h2>${each(p.education, (e) => `<div class=e><b>${e.institution}</b><span>${writeSpan(p, e)}</span></div><p>${e.degree}</p>`)}</main><aside><div class=f></div><h2>${w.contact}</h2><p class=k>E-Mail</p><p>${p.email}</p><p class=k>Tel.</p><p>${p.phone}</p><p>${p.location}</p><h2>${w.summary}</h2><p>${p.summary}</p><h2>${w.skills}</h2>${each(p.skills, (g) => `<p><b>${g.label}</b></p>${htmlBullets(g.items)}`)}${p.extras?.languages ? `<h2>${l.languages}</h2>${htmlBullets(p.extras.languages)}` : ""}</aside>`,
    );
  },
  "skills-first-lines": (p) => {
    const w = RESUME_WORDS[p.language];
    return htmlPage(
      "h1{font-size:20pt;color:#114}h2{font-size:11pt;font-weight:700;margin:9pt 0 3pt;color:#114}.o{margin-bottom:3pt}",
      `<h1>${p.name}</h1><p>${p.headline}</p><p>${p.email} • ${p.phone} • ${p.location}</p><h2>${w.summary}</h2><p>${p.summary}</p><h2>${w.skills}</h2><p>${p.skills.flatMap((g) => g.items).join(", ")}</p><h2>${w.work}</h2>${each(p.work, (x) => `<p class=o><b>${x.title}</b> — ${escapeHtml(x.company)}, ${x.place} — ${writeSpan(p, x)}</p>${htmlBullets(x.bullets)}`)}<h2>${w.education}</h2>${each(p.education, (e) => `<p class=o><b>${e.degree}</b> — ${e.institution} — ${writeSpan(p, e)}</p>`)}`,
    );
  },
  "narrow-left-facts": (p) => {
    const w = RESUME_WORDS[p.language];
    const l = laterWords(p.language);
    return htmlPage(
      ".g{display:grid;grid-template-columns:46mm 1fr;column-gap:9mm}aside{border-right:1px solid #bbb;padding-right:5mm;font-size:9pt}h1{font-size:20pt}h2{font-size:10pt;letter-spacing:2pt;text-transform:uppercase;margin:10pt 0 4pt}h3{font-size:10.5pt}.m{color:#555;font-size:9pt}",
      `<div class=g><aside><h1>${p.name.split(" ")[0]}<br>${p.name.split(" ").slice(1).join(" ")}</h1><p>${p.headline}</p><h2>${w.contact}</h2><p>${p.location}</p><p>${p.phone}</p><p>${p.email}</p><h2>${w.education}</h2>${each(p.education, (e) => `<h3>${e.degree}</h3><p>${e.institution}</p><p class=m>${writeSpan(p, e)}</p>`)}<h2>${w.skills}</h2>${each(p.skills, (g) => `<p><b>${g.label}</b><br>${g.items.join("<br>")}</p>`)}${p.extras?.languages ? `<h2>${l.languages}</h2><p>${p.extras.languages.join("<br>")}</p>` : ""}</aside><main><h2>${w.summary}</h2><p>${p.summary}</p><h2>${w.work}</h2>${each(p.work, (x) => `<h3>${x.title} @ ${escapeHtml(x.company)}</h3><p class=m>${writeSpan(p, x)}, ${x.place}</p>${htmlBullets(x.bullets)}`)}</main></div>`,
    );
  },
};

/** And these are only ever counted. */
export const THIRD_HTML_HELD_OUT: Record<string, HtmlTemplate> = {
  "right-dates-column": (p) => {
    const w = RESUME_WORDS[p.language];
    const row = (left: string, right: string) => `<div class=w><div>${left}</div><div class=d>${right}</div></div>`;
    return htmlPage(
      ".w{display:grid;grid-template-columns:1fr 40mm;column-gap:8mm;margin-bottom:5pt}.d{text-align:right;color:#666;font-size:9.5pt}h1{font-size:23pt;font-weight:300}h2{font-size:12.5pt;font-weight:600;margin:11pt 0 4pt;border-bottom:1px solid #ccc}",
      `<h1>${p.name}</h1><p>${p.headline} · ${p.location}</p><p>${p.email} · ${p.phone}</p><h2>${w.work}</h2>${each(p.work, (x) => row(`<b>${x.title}</b><br>${escapeHtml(x.company)}${htmlBullets(x.bullets)}`, `${writeSpan(p, x)}<br>${x.place}`))}<h2>${w.education}</h2>${each(p.education, (e) => row(`<b>${e.degree}</b><br>${e.institution}`, `${writeSpan(p, e)}<br>${e.place}`))}<h2>${w.skills}</h2>${each(p.skills, (g) => row(`${g.label}: ${g.items.join(", ")}`, ""))}`,
    );
  },
  "three-column-head": (p) => {
    const w = RESUME_WORDS[p.language];
    const l = laterWords(p.language);
    return htmlPage(
      "header{display:grid;grid-template-columns:1fr 2fr 1fr;align-items:center;border-bottom:1px solid #222;padding-bottom:6pt}header h1{text-align:center;font-size:22pt}.z{text-align:right}h2{text-align:center;font-size:12pt;margin:10pt 0 4pt}.c{display:grid;grid-template-columns:1fr 1fr;column-gap:10mm}.r{display:flex;justify-content:space-between}",
      `<header><div>${p.location}</div><h1>${p.name}</h1><div class=z>${p.phone}<br>${p.email}</div></header><h2>${w.work}</h2>${each(p.work, (x) => `<div class=r><b>${x.title}</b><b>${writeSpan(p, x)}</b></div><p>${escapeHtml(x.company)} (${x.place})</p>${htmlBullets(x.bullets)}`)}<h2>${w.education}</h2>${each(p.education, (e) => `<div class=r><b>${e.degree}</b><b>${writeSpan(p, e)}</b></div><p>${e.institution}</p>`)}<div class=c><div><h2>${w.skills}</h2>${htmlBullets(p.skills.flatMap((g) => g.items))}</div><div>${p.extras?.languages ? `<h2>${l.languages}</h2>${htmlBullets(p.extras.languages)}` : ""}${p.extras?.certificates ? `<h2>${l.certificates}</h2>${htmlBullets(p.extras.certificates)}` : ""}</div></div>`,
    );
  },
};
