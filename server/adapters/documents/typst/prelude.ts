/**
 * What every template shares. All words come from `data`, which is JSON: as content they are text, whatever
 * characters they hold. Hyphenation and ligatures are off so that text copies out letter by letter.
 */
export const PRELUDE = `
#let data = json(bytes(sys.inputs.data))
#let doc = data.document
#let scale = data.scale
#let space = data.space
#let accent = rgb(data.accent)
#let ink = rgb("#1c1e21")
#let muted = rgb("#565b63")
#let hair = rgb("#c9cdd3")
#let serif = ("Source Serif 4", "Source Sans 3")
#let sans = ("Source Sans 3", "Source Serif 4")

#set document(title: doc.title, author: doc.author, date: none)
#set page(paper: data.paper)
#set text(lang: data.language, hyphenate: false, ligatures: false, fill: ink, number-type: "lining", costs: (runt: 400%, widow: 400%, orphan: 400%))
#set par(justify: false, linebreaks: "optimized")
#show heading: set text(hyphenate: false)
#show heading.where(level: 1): set text(size: 1em / 1.4)
#show heading.where(level: 2): set text(size: 1em / 1.2)

#let linked(item) = if item.href == none { item.text } else { link(item.href, item.text) }
#let present(parts) = parts.filter(part => part != "" and part != none)
// Where the text ends: read back to see how full the last page is.
#let end-mark = context [#metadata((page: here().page(), height: here().position().y / page.height))<end>]

#let joined(parts, separator) = { let all = present(parts); if all.len() == 0 { "" } else { all.join(separator) } }

// A word longer than a line (an address, a hash) breaks anywhere instead of leaving the page.
#show regex("[!-~]{42,}"): it => it.text.clusters().join(h(0.001pt))

// As many items on a line as fit; no line begins or ends in a separator.
#let flow-lines(items, separator, gap) = layout(size => {
  let rows = ()
  for item in items {
    let longer = if rows.len() == 0 { (item,) } else { rows.last() + (item,) }
    if rows.len() > 0 and measure(longer.join(separator)).width <= size.width { rows.last() = longer } else { rows.push((item,)) }
  }
  set block(spacing: gap)
  for row in rows { block(row.join(separator)) }
})

#let contact-lines(items, separator: [#h(0.45em)·#h(0.45em)], gap: 0.55em) = flow-lines(items.map(linked), separator, gap)

// One line, set smaller when it is a little too long for its column; much too long, it breaks.
#let fitted(body, least: 0.72) = layout(size => {
  let width = measure(body).width
  if width <= size.width or width * least > size.width { body } else { text(size: 1em * (size.width / width), body) }
})

// Name is the only level 1, sections are level 2, entries level 3.
#let person(name) = if name != "" { heading(level: 1, outlined: false, name) }
#let section-heading(title) = heading(level: 2, title)
#let entry-heading(title) = heading(level: 3, title)

#let line-with-dates(left, dates) = if dates == "" { left } else {
  grid(columns: (1fr, auto), column-gutter: 1.2em, left, align(right, dates))
}

#let bullets(items, marker, gap) = list(marker: marker, indent: 0em, body-indent: 0.55em, spacing: gap * space, tight: false, ..items)

#let fact-line(fact, label: it => text(weight: 600, it)) = {
  if fact.label == "" { fact.text }
  else if fact.text == "" { label(fact.label) }
  else { label(fact.label + ":") + " " + fact.text }
}

#let where-of(e) = joined((e.organisation, e.place), ", ")
`;
