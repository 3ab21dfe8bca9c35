/** Serif, centred head, hairlines under small capitals: the resume a law firm or a bank expects. */
export const CLASSIC = `
#set page(margin: (x: 2.1cm, top: 1.7cm, bottom: 1.6cm))
#set text(font: serif, size: 10pt * scale)
#set par(leading: 0.62em * space)
#show heading.where(level: 1): it => block(width: 100%, below: 0pt, align(center, fitted(text(size: 2.35em, weight: 600, it.body))))
#show heading.where(level: 2): it => block(width: 100%, above: 1.5em * space, below: 0.8em * space, sticky: true, {
  text(size: 1.15em, weight: 600, fill: accent, smallcaps(it.body))
  v(0.42em, weak: true)
  line(length: 100%, stroke: 0.5pt + hair)
})
#show heading.where(level: 3): it => text(weight: 600, it.body)

#let head-block() = {
  person(doc.name)
  set align(center)
  if doc.label != "" { block(above: 0.85em, below: 0pt, text(size: 1.12em, fill: muted, style: "italic", doc.label)) }
  if doc.contacts.len() > 0 { block(width: 100%, above: 1em, below: 0pt, text(size: 0.92em, fill: muted, contact-lines(doc.contacts))) }
}

#let style = plain-style + (
  where: it => text(style: "italic", it),
  entry: (e, title, dates) => two-line-entry(e, title, dates, it => text(style: "italic", it), 0.58em),
)

#let resume() = {
  head-block()
  for s in doc.sections { section(s, style) }
  end-mark
}
`;
