/**
 * Sections and entries, in a style the template gives: a dictionary of small functions and lengths.
 * A heading never stands alone at the foot of a page: heading, entry line and first lines stick together.
 */
export const BODY = `
#let has-body(e) = e.paragraphs.len() + e.bullets.len() + e.facts.len() > 0

// Certificates and awards with nothing to tell take one line: "Name · Issuer          May 2022".
#let fits-one-line(kind, e, style) = style.one-line and kind in ("certificates", "awards") and not has-body(e) and e.link == none

#let entry-line(e, kind, style) = {
  let dates = if e.dates == "" { "" } else { (style.dates)(e.dates) }
  let title = entry-heading(e.title)
  if fits-one-line(kind, e, style) {
    let where = where-of(e)
    return line-with-dates(if where == "" { title } else { title + [ · ] + (style.where)(where) }, dates)
  }
  (style.entry)(e, title, dates)
}

#let entry-body(e, style) = {
  set block(spacing: style.inner-gap * space)
  for paragraph in e.paragraphs { block(par(paragraph)) }
  let points = e.bullets + e.facts.map(fact => fact-line(fact, label: style.fact-label))
  // A short list stays with its entry: two lines on one page and the third on the next look torn.
  if points.len() > 0 { block(breakable: points.len() > 3, bullets(points, style.marker, style.bullet-gap)) }
}

#let entry(e, kind, gap, style) = {
  let line = entry-line(e, kind, style)
  block(width: 100%, above: gap * space, below: style.inner-gap * space, sticky: has-body(e), breakable: false, line)
  if has-body(e) { pad(left: style.body-indent, entry-body(e, style)) }
}

#let section(s, style) = {
  section-heading(s.title)
  for paragraph in s.paragraphs { block(above: style.inner-gap * space, below: style.inner-gap * space, par(paragraph)) }
  for (index, e) in s.entries.enumerate() {
    let close = index > 0 and fits-one-line(s.kind, e, style) and fits-one-line(s.kind, s.entries.at(index - 1), style)
    entry(e, s.kind, if index == 0 { style.first-gap } else if close { style.fact-gap } else { style.entry-gap }, style)
  }
  for fact in s.facts { block(above: style.fact-gap * space, below: style.fact-gap * space, par((style.fact)(fact))) }
}

// Title and dates, then organisation, place and address below.
#let two-line-entry(e, title, dates, where, gap) = {
  line-with-dates(title, dates)
  let second = present((
    if where-of(e) == "" { none } else { where(where-of(e)) },
    if e.link == none { none } else { text(size: 0.92em, fill: muted, linked(e.link)) },
  ))
  if second.len() > 0 {
    v(gap * space, weak: true)
    flow-lines(second, text(fill: muted)[ · ], gap * space)
  }
}

#let plain-style = (
  where: it => it,
  dates: it => text(fill: muted, it),
  entry: (e, title, dates) => two-line-entry(e, title, dates, it => it, 0.55em),
  marker: [•],
  // In one weight with its text: a change of weight is where parsers begin a new field.
  fact-label: it => text(fill: muted, it),
  fact: fact => fact-line(fact),
  body-indent: 0pt, one-line: true,
  inner-gap: 0.66em, entry-gap: 1.1em, first-gap: 0.8em, bullet-gap: 0.62em, fact-gap: 0.66em,
)
`;
