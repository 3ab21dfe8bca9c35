/** Small sans serif, name beside contacts, one line per position: much on one page, still easy to scan. */
export const COMPACT = `
#set page(margin: (x: 1.6cm, top: 1.3cm, bottom: 1.2cm))
#set text(font: sans, size: 9.4pt * scale)
#set par(leading: 0.55em * space)
#show heading.where(level: 1): it => block(below: 0pt, fitted(text(size: 2.2em, weight: 700, it.body)))
#show heading.where(level: 2): it => block(width: 100%, above: 1.15em * space, below: 0.62em * space, sticky: true, {
  line(length: 100%, stroke: 0.7pt + accent)
  v(0.42em, weak: true)
  text(size: 1em, weight: 700, fill: accent, tracking: 0.04em, upper(it.body))
})
#show heading.where(level: 3): it => text(weight: 600, it.body)

#let head-block() = {
  person(doc.name)
  if doc.label != "" { block(above: 0.6em, below: 0pt, text(size: 1.15em, fill: muted, doc.label)) }
  if doc.contacts.len() > 0 { block(width: 100%, above: 0.75em, below: 0pt, text(fill: muted, contact-lines(doc.contacts, gap: 0.45em))) }
}

#let style = plain-style + (
  entry: (e, title, dates) => {
    let parts = present((title, where-of(e)))
    line-with-dates(flow-lines(parts, [ · ], 0.5em * space), dates)
    if e.link != none {
      v(0.5em * space, weak: true)
      text(fill: muted, linked(e.link))
    }
  },
  marker: text(fill: muted, [•]),
  inner-gap: 0.5em, entry-gap: 0.8em, first-gap: 0.5em, bullet-gap: 0.48em, fact-gap: 0.5em,
)

#let resume() = {
  head-block()
  for s in doc.sections { section(s, style) }
  end-mark
}
`;
