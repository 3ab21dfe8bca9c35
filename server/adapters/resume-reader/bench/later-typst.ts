import type { InventedPerson } from "@/server/adapters/resume-reader/bench/invented-person";
import { laterWords } from "@/server/adapters/resume-reader/bench/later-words";
import { RESUME_WORDS, writeSpan } from "@/server/adapters/resume-reader/bench/resume-words";

const text = (value: string) => `#"${value.replace(/\\/g, "\\\\").replace(/"/g, '\\"')}"`;
const list = (items: string[]) => items.map((item) => `- ${text(item)}`).join("\n");

type Template = (person: InventedPerson) => string;

const hints: Template = (p) => {
  const w = RESUME_WORDS[p.language];
  const l = laterWords(p.language);
  const row = (left: string, right: string) =>
    `#grid(columns: (30mm, 1fr), gutter: 4mm, align(right)[${left}], [${right}])\n`;
  return `#set page(paper: "a4", margin: 18mm)\n#set text(size: 10.5pt)\n#let h(t) = grid(columns: (30mm, 1fr), gutter: 4mm, rect(width: 100%, height: 2mm, fill: rgb("#3873b3")), text(size: 14pt, fill: rgb("#3873b3"), t))
#grid(columns: (1fr, auto), [#text(size: 26pt)[${text(p.name)}] \\ #text(style: "italic")[${text(p.headline)}]], align(right)[#text(style: "italic", size: 9pt)[${text(p.location)} \\ ${text(p.phone)} \\ ${text(p.email)}]])
#h[${text(w.work)}]\n${p.work.map((x) => row(text(writeSpan(p, x, "numbers")), `*${text(x.title)}*, _${text(x.company)}_, ${text(x.place)}. \\\n${list(x.bullets)}`)).join("")}
#h[${text(w.education)}]\n${p.education.map((e) => row(text(writeSpan(p, e, "numbers")), `*${text(e.degree)}*, _${text(e.institution)}_, ${text(e.place)}.`)).join("")}
#h[${text(w.skills)}]\n${p.skills.map((g) => row(text(g.label), text(g.items.join(", ")))).join("")}
${p.extras?.languages ? `#h[${text(l.languages)}]\n${p.extras.languages.map((x) => row(text(x.split(" (")[0] ?? ""), text(x.split("(")[1]?.replace(")", "") ?? ""))).join("")}` : ""}`;
};

const accent: Template = (p) => {
  const w = RESUME_WORDS[p.language];
  const l = laterWords(p.language);
  return `#set page(paper: "us-letter", margin: 16mm)\n#set text(size: 10pt)\n#let h(t) = { v(5pt); text(size: 15pt, weight: "bold")[#text(fill: rgb("#dc3522"), t)] + box(width: 1fr, line(length: 100%)) }
#align(center)[#text(size: 28pt, weight: "light")[${text(p.name)}] \\ #text(size: 8pt, fill: rgb("#dc3522"))[#smallcaps[${text(p.headline)}]] \\ #text(size: 8pt)[${text(`${p.location} | ${p.phone} | ${p.email}`)}]]
#h[${text(w.summary)}]\n\n${text(p.summary)}\n\n#h[${text(w.work)}]\n\n${p.work.map((x) => `#grid(columns: (1fr, auto), [*${text(x.company)}*], [#text(fill: rgb("#dc3522"))[${text(x.place)}]], [#smallcaps[${text(x.title)}]], [#emph[${text(writeSpan(p, x))}]])\n${list(x.bullets)}`).join("\n\n")}
#h[${text(w.education)}]\n\n${p.education.map((e) => `#grid(columns: (1fr, auto), [*${text(e.institution)}*], [${text(e.place)}], [#smallcaps[${text(e.degree)}]], [#emph[${text(writeSpan(p, e))}]])`).join("\n\n")}
#h[${text(w.skills)}]\n\n#grid(columns: (32mm, 1fr), row-gutter: 5pt, ${p.skills
    .map((g) => `align(right)[*${text(g.label)}*#h(4mm)], [${text(g.items.join(", "))}]`)
    .join(", ")
    .replaceAll("#h(4mm)", "#box(width: 4mm)")})
${p.extras?.certificates ? `#h[${text(l.certificates)}]\n\n${list(p.extras.certificates)}` : ""}`;
};

/** Ways in which LaTeX and Typst classes set a CV; the first is looked at, the second only counted. */
export const LATER_TYPST_TUNED: Record<string, Template> = { hints };
export const LATER_TYPST_HELD_OUT: Record<string, Template> = { accent };
