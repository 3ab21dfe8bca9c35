import {
  each,
  escapeHtml,
  type HtmlTemplate,
  htmlBullets,
  htmlPage,
} from "@/server/adapters/resume-reader/bench/html-page";
import { laterWords } from "@/server/adapters/resume-reader/bench/later-words";
import { RESUME_WORDS, writeSpan } from "@/server/adapters/resume-reader/bench/resume-words";

/** Layouts whose first misreadings were looked at, after they had been counted. */
export const LATER_HTML_TUNED: Record<string, HtmlTemplate> = {
  "lebenslauf-table": (p) => {
    const w = RESUME_WORDS[p.language];
    const l = laterWords(p.language);
    const row = (left: string, right: string) => `<tr><td class=l>${left}</td><td>${right}</td></tr>`;
    const labels =
      p.language === "de"
        ? ["Lebenslauf", "Persönliche Daten", "Name", "Anschrift", "Telefon", "E-Mail", "Geburtsdatum"]
        : ["Curriculum Vitae", "Personal Details", "Name", "Address", "Phone", "E-mail", "Date of birth"];
    return htmlPage(
      "body{font-family:serif;font-size:11pt}h1{font-size:20pt;margin-bottom:8pt}h2{font-size:13pt;border-bottom:1px solid #888;margin:10pt 0 4pt}td{vertical-align:top;padding:2pt 6pt 2pt 0}.l{width:44mm}ul{margin:0}",
      `<h1>${labels[0]}</h1><h2>${labels[1]}</h2><table>${row(`${labels[2]}:`, p.name)}${row(`${labels[3]}:`, p.location)}${row(`${labels[4]}:`, p.phone)}${row(`${labels[5]}:`, p.email)}${row(`${labels[6]}:`, "14.03.1988")}</table><h2>${w.work}</h2><table>${each(p.work, (x) => row(writeSpan(p, x, "numbers"), `<b>${x.title}</b><br>${escapeHtml(x.company)}, ${x.place}${htmlBullets(x.bullets)}`))}</table><h2>${w.education}</h2><table>${each(p.education, (e) => row(writeSpan(p, e, "numbers"), `<b>${e.degree}</b><br>${e.institution}, ${e.place}`))}</table><h2>${w.skills}</h2><table>${each(p.skills, (g) => row(g.label, g.items.join(", ")))}</table>${p.extras?.languages ? `<h2>${l.languages}</h2><table>${each(p.extras.languages, (x) => row(x.split(" (")[0] ?? "", x.split("(")[1]?.replace(")", "") ?? ""))}</table>` : ""}`,
    );
  },
  "creative-band": (p) => {
    const w = RESUME_WORDS[p.language];
    const l = laterWords(p.language);
    return htmlPage(
      "@page{margin:0}header{background:#e4572e;color:#fff;padding:14mm 16mm;-webkit-print-color-adjust:exact}header h1{font-size:28pt;font-weight:300}.g{display:grid;grid-template-columns:1fr 2.2fr}aside{padding:8mm;background:#f7f2ee;-webkit-print-color-adjust:exact}main{padding:8mm 12mm}h2{font-size:11pt;color:#e4572e;text-transform:uppercase;margin:10pt 0 4pt}h3{font-size:10.5pt}.bar{height:3pt;background:#e4572e;margin:1pt 0 5pt;-webkit-print-color-adjust:exact}.m{color:#777;font-size:9pt}.tl{border-left:2px solid #e4572e;padding-left:8pt;margin-bottom:6pt}",
      `<header><h1>${p.name}</h1><p>${p.headline}</p></header><div class=g><aside><h2>${w.contact}</h2><p>✉ ${p.email}</p><p>☎ ${p.phone}</p><p>⌂ ${p.location}</p><h2>${w.skills}</h2>${each(
        p.skills.flatMap((g) => g.items),
        (s) => `<p>${s}</p><div class=bar style="width:70%"></div>`,
      )}${p.extras?.languages ? `<h2>${l.languages}</h2>${each(p.extras.languages, (x) => `<p>${x}</p>`)}` : ""}${p.extras?.interests ? `<h2>${l.interests}</h2><p>${p.extras.interests.join(", ")}</p>` : ""}</aside><main><h2>${w.summary}</h2><p>${p.summary}</p><h2>${w.work}</h2>${each(p.work, (x) => `<div class=tl><h3>${x.title}</h3><p class=m>${escapeHtml(x.company)} &nbsp;|&nbsp; ${x.place} &nbsp;|&nbsp; ${writeSpan(p, x)}</p>${htmlBullets(x.bullets)}</div>`)}<h2>${w.education}</h2>${each(p.education, (e) => `<div class=tl><h3>${e.degree}</h3><p class=m>${e.institution} &nbsp;|&nbsp; ${writeSpan(p, e)}</p></div>`)}${p.extras?.certificates ? `<h2>${l.certificates}</h2>${htmlBullets(p.extras.certificates)}` : ""}</main></div>`,
    );
  },
  "no-headings": (p) =>
    htmlPage(
      "body{font-family:serif}h1{font-size:17pt}hr{border:0;border-top:1px solid #000;margin:8pt 0}.r{display:flex;justify-content:space-between}",
      `<h1>${p.name}</h1><p>${p.email} | ${p.phone} | ${p.location}</p><hr><p>${p.summary}</p><hr>${each(p.work, (x) => `<div class=r><span><b>${x.title}</b>, ${escapeHtml(x.company)}, ${x.place}</span><span>${writeSpan(p, x)}</span></div>${htmlBullets(x.bullets)}`)}<hr>${each(p.education, (e) => `<div class=r><span><b>${e.degree}</b>, ${e.institution}</span><span>${writeSpan(p, e)}</span></div>`)}<hr><p>${RESUME_WORDS[p.language].skills}: ${p.skills.flatMap((g) => g.items).join(", ")}</p>`,
    ),
  "docs-serif": (p) => {
    const w = RESUME_WORDS[p.language];
    const l = laterWords(p.language);
    return htmlPage(
      "body{font:11pt/1.35 sans-serif;color:#666}h1{font-size:30pt;color:#000;font-weight:400}header{display:grid;grid-template-columns:1fr 50mm}h2{font-size:9pt;color:#2079c7;text-transform:uppercase;margin:14pt 0 2pt}h3{font-size:11pt;color:#000;font-weight:400;margin-top:8pt}.d{font-size:8pt;text-transform:uppercase}",
      `<header><div><h1>${p.name}</h1><p>${p.headline}</p></div><div><p>${p.location}</p><p><b>${p.phone}</b></p><p><b>${p.email}</b></p></div></header><h2>${w.work}</h2>${each(p.work, (x) => `<h3><b>${escapeHtml(x.company)},</b> ${x.place} — <i>${x.title}</i></h3><p class=d>${writeSpan(p, x)}</p>${htmlBullets(x.bullets)}`)}<h2>${w.education}</h2>${each(p.education, (e) => `<h3><b>${e.institution},</b> ${e.place} — <i>${e.degree}</i></h3><p class=d>${writeSpan(p, e)}</p>`)}<h2>${w.skills}</h2>${htmlBullets(p.skills.flatMap((g) => g.items))}${p.extras?.awards ? `<h2>${l.awards}</h2><p>${p.extras.awards.join("<br>")}</p>` : ""}`,
    );
  },
  "labelled-bars": (p) => {
    const w = RESUME_WORDS[p.language];
    const l = laterWords(p.language);
    const field = (label: string, value: string) => `<p><b>${label}:</b> ${value}</p>`;
    const words: Record<string, [string, string, string]> = {
      de: ["Firma", "Position", "Zeitraum"],
      fr: ["Entreprise", "Poste", "Période"],
      es: ["Empresa", "Puesto", "Periodo"],
      pt: ["Empresa", "Cargo", "Período"],
    };
    const [company, position, period] = words[p.language] ?? ["Company", "Designation", "Duration"];
    return htmlPage(
      "h1{text-align:center;font-size:18pt}header{text-align:center;margin-bottom:6pt}h2{background:#2b4c7e;color:#fff;padding:2pt 6pt;font-size:11pt;margin:8pt 0 4pt;text-transform:uppercase;-webkit-print-color-adjust:exact}.e{margin-bottom:6pt}",
      `<header><h1>${p.name}</h1><p>${p.phone} | ${p.email} | ${p.location}</p></header><h2>${w.summary}</h2><p>${p.summary}</p><h2>${w.skills}</h2>${each(p.skills, (g) => field(g.label, g.items.join(", ")))}<h2>${w.work}</h2>${each(p.work, (x) => `<div class=e>${field(company, `${escapeHtml(x.company)}, ${x.place}`)}${field(position, x.title)}${field(period, writeSpan(p, x))}${htmlBullets(x.bullets)}</div>`)}<h2>${w.education}</h2>${each(p.education, (e) => `<p>${e.degree}, ${e.institution}, ${writeSpan(p, e)}</p>`)}${p.extras?.certificates ? `<h2>${l.certificates}</h2>${htmlBullets(p.extras.certificates)}` : ""}`,
    );
  },
  "skill-grid": (p) => {
    const w = RESUME_WORDS[p.language];
    return htmlPage(
      "h1{font-size:20pt;letter-spacing:5pt;text-transform:uppercase;text-align:center;font-weight:400}header{text-align:center}h2{font-size:10.5pt;letter-spacing:4pt;text-transform:uppercase;text-align:center;margin:12pt 0 5pt;border-top:1px solid #bbb;border-bottom:1px solid #bbb}.s{display:grid;grid-template-columns:1fr 1fr 1fr}.r{display:flex;justify-content:space-between}",
      `<header><h1>${p.name}</h1><p>${p.headline}</p><p>${p.location} ♦ ${p.phone} ♦ ${p.email}</p></header><h2>${w.summary}</h2><p>${p.summary}</p><h2>${w.skills}</h2><div class=s>${each(
        p.skills.flatMap((g) => g.items),
        (s) => `<span>${s}</span>`,
      )}</div><h2>${w.work}</h2>${each(p.work, (x) => `<div class=r><b>${escapeHtml(x.company)}</b><span>${x.place}</span></div><div class=r><i>${x.title}</i><i>${writeSpan(p, x)}</i></div>${htmlBullets(x.bullets)}`)}<h2>${w.education}</h2>${each(p.education, (e) => `<div class=r><b>${e.institution}</b><span>${e.place}</span></div><div class=r><i>${e.degree}</i><i>${writeSpan(p, e)}</i></div>`)}`,
    );
  },
};
