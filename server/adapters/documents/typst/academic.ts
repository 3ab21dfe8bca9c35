/** Serif, education and publications first, numbered pages: a curriculum vitae for people who publish. */
export const ACADEMIC = `
#set page(margin: (x: 2.3cm, top: 2cm, bottom: 1.9cm), footer: context {
  if counter(page).final().first() > 1 {
    align(center, text(size: 0.85em, fill: muted, counter(page).display("1 / 1", both: true)))
  }
})
#set text(font: serif, size: 10.2pt * scale)
#set par(leading: 0.68em * space)
#show heading.where(level: 1): it => block(width: 100%, below: 0pt, fitted(text(size: 2.2em, weight: 400, it.body)))
#show heading.where(level: 2): it => block(width: 100%, above: 1.7em * space, below: 0.85em * space, sticky: true,
  text(size: 1.22em, weight: 600, fill: accent, it.body))
#show heading.where(level: 3): it => text(weight: 600, it.body)

#let head-block() = {
  person(doc.name)
  if doc.label != "" { block(above: 0.85em, below: 0pt, text(size: 1.12em, style: "italic", fill: muted, doc.label)) }
  if doc.contacts.len() > 0 { block(width: 100%, above: 1em, below: 0pt, text(size: 0.94em, contact-lines(doc.contacts, separator: [#h(0.5em)|#h(0.5em)]))) }
  block(above: 1em, below: 0pt, line(length: 100%, stroke: 1.2pt + accent))
}

#let style = plain-style + (
  where: it => text(style: "italic", it),
  entry: (e, title, dates) => two-line-entry(e, title, dates, it => text(style: "italic", it), 0.6em),
  inner-gap: 0.7em, entry-gap: 1.15em, bullet-gap: 0.66em,
)

#let resume() = {
  head-block()
  for s in doc.sections { section(s, style) }
  end-mark
}
`;
