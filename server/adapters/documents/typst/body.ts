/**
 * Sections and entries, in a style the template gives: a dictionary of small functions and lengths.
 * A heading never stands alone at the foot of a page: heading, entry line and first lines stick together.
 */
export const BODY = `
#let entry-line(e, style) = {
  let head = (style.title)(e)
  line-with-dates(head, if e.dates == "" { "" } else { (style.dates)(e.dates) })
  let second = (style.second)(e)
  if second != none {
    v(style.second-gap * space, weak: true)
    second
  }
}

#let entry-body(e, style) = {
  set block(spacing: style.inner-gap * space)
  for paragraph in e.paragraphs { block(paragraph) }
  if e.bullets.len() > 0 { block(bullets(e.bullets, marker: style.marker, gap: style.bullet-gap)) }
  for fact in e.facts { block(fact-line(fact, strong-label: style.fact-label)) }
}

#let has-body(e) = e.paragraphs.len() + e.bullets.len() + e.facts.len() > 0

#let entry(e, style) = {
  block(width: 100%, above: style.entry-gap * space, below: style.inner-gap * space, sticky: has-body(e), breakable: false,
    entry-line(e, style))
  if has-body(e) { entry-body(e, style) }
}

#let section(s, style) = {
  section-heading(s.title)
  for paragraph in s.paragraphs { block(above: style.inner-gap * space, below: style.inner-gap * space, paragraph) }
  for (index, e) in s.entries.enumerate() {
    if index == 0 { entry(e, style + (entry-gap: style.first-gap)) } else { entry(e, style) }
  }
  for fact in s.facts {
    block(above: style.fact-gap * space, below: style.fact-gap * space, (style.fact)(fact))
  }
}
`;
