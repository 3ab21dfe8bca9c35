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
#set text(lang: data.language, hyphenate: false, ligatures: false, fill: ink, number-type: "lining")
#set par(justify: false)
#show heading: set text(hyphenate: false)

#let linked(item) = if item.href == none { item.text } else { link(item.href, item.text) }
#let present(parts) = parts.filter(part => part != "" and part != none)
#let joined(parts, separator) = present(parts).join(separator)

// Contacts break between items, never inside one.
#let contacts(items, separator) = items.map(item => box(linked(item))).join(separator)
#show heading.where(level: 1): set text(size: 1em / 1.4)
#show heading.where(level: 2): set text(size: 1em / 1.2)

// Name is the only level 1, sections are level 2, entries level 3.
#let person(name) = if name != "" { heading(level: 1, outlined: false, name) }
#let section-heading(title) = heading(level: 2, title)
#let entry-heading(title) = heading(level: 3, title)

#let line-with-dates(left, dates) = if dates == "" { left } else {
  grid(columns: (1fr, auto), column-gutter: 1.2em, left, align(right, dates))
}

#let bullets(items, marker: [•], indent: 0em, gap: 0.55em) = if items.len() > 0 {
  list(marker: marker, indent: indent, body-indent: 0.55em, spacing: gap * space, tight: false,
    ..items.map(item => item))
}

#let fact-line(fact, strong-label: it => text(weight: 600, it)) = {
  if fact.label == "" { fact.text }
  else if fact.text == "" { strong-label(fact.label) }
  else { strong-label(fact.label + ":") + " " + fact.text }
}
`;
