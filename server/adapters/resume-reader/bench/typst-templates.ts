import type { InventedPerson } from "@/server/adapters/resume-reader/bench/invented-person";
import { RESUME_WORDS, writeSpan } from "@/server/adapters/resume-reader/bench/resume-words";

const text = (value: string) => `#"${value.replace(/\\/g, "\\\\").replace(/"/g, '\\"')}"`;
const list = (items: string[]) => items.map((item) => `- ${text(item)}`).join("\n");

export const TYPST_TEMPLATES: Record<string, (person: InventedPerson) => string> = {
  classic: (p) => {
    const w = RESUME_WORDS[p.language];
    const head = (left: string, right: string) => `#grid(columns: (1fr, auto), [${left}], [${right}])`;
    return `#set page(paper: "us-letter", margin: 18mm)\n#set text(size: 10pt)\n#align(center)[#text(size: 20pt, weight: "bold")[${text(p.name)}]\n\n${text(`${p.location} | ${p.email} | ${p.phone}`)}]\n
#let h(t) = { v(4pt); text(size: 12pt, weight: "bold", upper(t)); line(length: 100%) }
#h[${text(w.summary)}]\n${text(p.summary)}\n#h[${text(w.work)}]\n${p.work.map((x) => `${head(`*${text(x.title)}*, ${text(x.company)}`, text(writeSpan(p, x)))}\n${list(x.bullets)}`).join("\n\n")}\n#h[${text(w.education)}]\n${p.education.map((e) => head(`*${text(e.institution)}*, ${text(e.degree)}`, text(writeSpan(p, e)))).join("\n\n")}\n#h[${text(w.skills)}]\n${p.skills.map((g) => `*${text(g.label)}:* ${text(g.items.join(", "))}`).join(" \\\n")}`;
  },
  columns: (p) => {
    const w = RESUME_WORDS[p.language];
    return `#set page(paper: "a4", margin: 14mm)\n#set text(size: 9.5pt)\n#text(size: 22pt)[${text(p.name)}]\n\n#text(style: "italic")[${text(p.headline)}]\n
#let h(t) = { v(3pt); text(size: 12pt, fill: rgb("#1a4a8a"), weight: "bold", t); v(0pt) }
#grid(columns: (1fr, 2fr), gutter: 9mm, [
#h[${text(w.contact)}]\n\n${text(p.email)}\n\n${text(p.phone)}\n\n${text(p.location)}\n\n#h[${text(w.skills)}]\n\n${p.skills.map((g) => `*${text(g.label)}*\n\n${text(g.items.join(", "))}`).join("\n\n")}\n\n#h[${text(w.education)}]\n\n${p.education.map((e) => `*${text(e.degree)}*\n\n${text(e.institution)}\n\n${text(writeSpan(p, e))}`).join("\n\n")}
], [
#h[${text(w.summary)}]\n\n${text(p.summary)}\n\n#h[${text(w.work)}]\n\n${p.work
      .map(
        (x) =>
          `*${text(x.company)}* #h(1fr) ${text(x.place)}\n\n${text(x.title)} #h(1fr) ${text(writeSpan(p, x))}\n\n${list(x.bullets)}`,
      )
      .join("\n\n")
      .replaceAll("#h(1fr)", "#box(width: 1fr)")}
])`;
  },
};
