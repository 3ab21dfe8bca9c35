/** The letter below a template's own head: measured lines, generous leading, one page for a letter of usual length. */
export const LETTER = `
#set page(margin: (x: 2.5cm, top: 2.2cm, bottom: 2cm))

#let letter() = {
  head-block()
  v(3.2em * space)
  set text(size: 10.8pt * scale)
  set par(leading: 0.78em * space)
  if doc.recipient.len() > 0 { block(below: 1.6em * space, doc.recipient.join(linebreak())) }
  if doc.date != "" { block(above: 0pt, below: 1.6em * space, doc.date) }
  if doc.subject != "" { block(below: 1.7em * space, sticky: true, text(weight: 600, doc.subject)) }
  if doc.greeting != "" { block(below: 1.3em * space, sticky: true, par(doc.greeting)) }
  for paragraph in doc.paragraphs { block(above: 1.3em * space, below: 1.3em * space, par({ for run in paragraph { if run.isBold { text(weight: 600, run.text) } else { run.text } } })) }
  block(above: 1.9em * space, breakable: false, {
    doc.closing
    v(1.2em * space, weak: true)
    text(weight: 600, doc.signature)
  })
  end-mark
}
`;
