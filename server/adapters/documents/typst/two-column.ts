/** A wide column for what was done, a tinted narrow one for what is known. Read aloud, the wide column comes first. */
export const TWO_COLUMN = `
#let side-width = 5.9cm
#let side-gap = 0.75cm
#let page-margin = 1.7cm
#let side-kinds = ("skills", "languages", "certificates", "awards", "interests")
#let tint = rect(width: side-width + side-gap, height: 100%, fill: accent.lighten(92%))
#set page(margin: (left: page-margin, right: side-gap, top: 1.7cm, bottom: 1.5cm),
  background: if data.kind == "resume" { place(right + top, tint) })
#set text(font: sans, size: 10.2pt * scale)
#set par(leading: 0.62em * space)
#show heading.where(level: 1): it => block(width: 100%, below: 0pt, fitted(least: 0.8, text(size: 2.5em, weight: 700, tracking: -0.01em, it.body)))
#show heading.where(level: 2): it => block(width: 100%, above: 1.5em * space, below: 0.9em * space, sticky: true,
  text(size: 1.05em, weight: 700, fill: accent, tracking: 0.05em, upper(it.body)))
#show heading.where(level: 3): it => text(weight: 600, it.body)

#let name-block() = {
  person(doc.name)
  if doc.label != "" { block(above: 0.85em, below: 0pt, text(size: 1.25em, fill: accent, doc.label)) }
}

#let head-block() = {
  name-block()
  if doc.contacts.len() > 0 { block(width: 100%, above: 1em, below: 0pt, text(size: 0.95em, fill: muted, contact-lines(doc.contacts))) }
}

#let main-style = plain-style + (
  where: it => text(fill: accent, it),
  entry: (e, title, dates) => two-line-entry(e, title, dates, it => text(fill: accent, it), 0.6em),
  marker: text(fill: accent, [•]),
)
#let stacked(first, rest) = {
  if first != "" { text(weight: 600, first) }
  if first != "" and rest != "" { linebreak() }
  rest
}
#let side-style = main-style + (
  entry: (e, title, dates) => {
    fitted(title, least: 0.84)
    let rest = present((where-of(e), if e.link == none { none } else { linked(e.link) }, dates))
    for line in rest { block(above: 0.55em, below: 0pt, text(fill: muted, fitted(line))) }
  },
  fact: fact => stacked(fact.label, fact.text),
  one-line: false, first-gap: 0.7em, entry-gap: 0.95em, fact-gap: 0.8em,
)

#let resume() = {
  let main = doc.sections.filter(s => s.kind not in side-kinds)
  let side = doc.sections.filter(s => s.kind in side-kinds)
  grid(columns: (1fr, side-width - side-gap), column-gutter: 2 * side-gap,
    {
      name-block()
      for s in main { section(s, main-style) }
      end-mark
    },
    {
      set text(size: 0.95em)
      if doc.contacts.len() > 0 {
        v(0.4em)
        set block(spacing: 0.62em)
        for item in doc.contacts { block(fitted(linked(item))) }
      }
      for s in side { section(s, side-style) }
      end-mark
    })
}
`;
