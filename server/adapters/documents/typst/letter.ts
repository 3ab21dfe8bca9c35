/** The letter below a template's own head: measured lines, generous leading, one page for a letter of usual length. */
export const LETTER = `
#let letter() = {
  head-block()
  v(2.2em * space)
  set par(leading: 0.72em * space)
  set text(size: 1.05em)
  if doc.recipient.len() > 0 { block(below: 1.6em * space, doc.recipient.join(linebreak())) }
  if doc.date != "" { block(above: 0pt, below: 1.6em * space, doc.date) }
  if doc.subject != "" { block(below: 1.3em * space, sticky: true, text(weight: 600, doc.subject)) }
  set block(spacing: 1.05em * space)
  if doc.greeting != "" { block(sticky: true, doc.greeting) }
  for paragraph in doc.paragraphs { block(paragraph) }
  block(breakable: false, {
    block(sticky: true, doc.closing)
    v(1.1em * space)
    doc.signature
  })
}
`;
