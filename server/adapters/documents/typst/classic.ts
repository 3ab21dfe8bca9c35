/** Serif, centred head, hairlines under small capitals: the resume a law firm or a bank expects. */
export const CLASSIC = `
#set page(margin: (x: 2.1cm * calc.max(scale, 0.9), top: 1.7cm, bottom: 1.6cm))
#set text(font: serif, size: 10pt * scale)
#set par(leading: 0.6em * space)
#show heading.where(level: 1): it => block(width: 100%, below: 0.55em,
  align(center, text(size: 2.3em, weight: 600, it.body)))
#show heading.where(level: 2): it => block(width: 100%, above: 1.35em * space, below: 0.75em * space, sticky: true, {
  text(size: 1.12em, weight: 600, fill: accent, smallcaps(it.body))
  v(0.38em, weak: true)
  line(length: 100%, stroke: 0.5pt + hair)
})
#show heading.where(level: 3): it => text(size: 1.03em, weight: 600, it.body)

#let head-block() = {
  person(doc.name)
  set align(center)
  if doc.label != "" { block(above: 0.7em, below: 0.7em, text(size: 1.1em, fill: muted, style: "italic", doc.label)) }
  block(above: 0.7em, below: 0.2em, text(size: 0.92em, fill: muted, contacts(doc.contacts, [#h(0.45em)·#h(0.45em)])))
}

#let style = (
  title: e => entry-heading(e.title),
  dates: dates => text(fill: muted, dates),
  second: e => {
    let where = joined((e.organisation, e.place), ", ")
    let parts = present((where, if e.link != none { text(size: 0.92em, fill: muted, linked(e.link)) } else { none }))
    if parts.len() == 0 { none } else { text(style: "italic", parts.join([ · ])) }
  },
  second-gap: 0.5em, inner-gap: 0.62em, entry-gap: 1.05em, first-gap: 0.75em, bullet-gap: 0.58em, fact-gap: 0.58em,
  marker: text(fill: muted, [•]),
  fact-label: it => text(weight: 600, it),
  fact: fact => fact-line(fact),
)

#let resume() = {
  head-block()
  for s in doc.sections { section(s, style) }
}
`;
