/** Sans serif, left-aligned, one colour: calm and current. */
export const MODERN = `
#set page(margin: (x: 2cm, top: 1.7cm, bottom: 1.6cm))
#set text(font: sans, size: 10.4pt * scale)
#set par(leading: 0.62em * space)
#show heading.where(level: 1): it => block(width: 100%, below: 0pt, fitted(text(size: 2.7em, weight: 700, tracking: -0.01em, it.body)))
#show heading.where(level: 2): it => block(width: 100%, above: 1.55em * space, below: 0.9em * space, sticky: true,
  grid(columns: (auto, 1fr), column-gutter: 0.8em, align: horizon,
    text(size: 1.2em, weight: 600, fill: accent, it.body), line(length: 100%, stroke: 0.6pt + accent.lighten(65%))))
#show heading.where(level: 3): it => text(weight: 600, it.body)

#let head-block() = {
  person(doc.name)
  if doc.label != "" { block(above: 0.85em, below: 0pt, text(size: 1.28em, fill: accent, doc.label)) }
  if doc.contacts.len() > 0 { block(width: 100%, above: 1em, below: 0pt, text(size: 0.95em, fill: muted, contact-lines(doc.contacts))) }
}

#let style = plain-style + (
  where: it => text(fill: accent, it),
  entry: (e, title, dates) => two-line-entry(e, title, dates, it => text(fill: accent, it), 0.6em),
  marker: text(fill: accent, [•]),
)

#let resume() = {
  head-block()
  for s in doc.sections { section(s, style) }
  end-mark
}
`;
