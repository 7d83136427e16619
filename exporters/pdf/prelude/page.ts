/** Page, header, footer and the runs of pages. Margins must agree with `textArea` in source/emission.ts. */
export const pagePrelude = `
#let footer-line = context align(center, text(size: 9pt)[第 #here().page() 页　共 #counter(page).final().first() 页])
#let running-header(company, title, mark, long: false) = {
  set text(size: 9pt)
  set par(justify: false, first-line-indent: 0pt)
  block(width: 100%, stroke: (bottom: 0.5pt), inset: (bottom: 4pt), grid(
    columns: if long { (auto, 1fr, auto) } else { (1fr, auto, 1fr) },
    column-gutter: 1.5em,
    align: (left + bottom, center + bottom, right + bottom),
    company, title, mark,
  ))
}
#set page(
  paper: "a4",
  margin: (top: 25mm, bottom: 25mm, left: 28mm, right: 22mm),
  header-ascent: 6mm,
  footer-descent: 9mm,
  footer: footer-line,
)
#let sheet(header, landscape: false, body) = if landscape {
  page(flipped: true, margin: (top: 28mm, bottom: 22mm, left: 25mm, right: 25mm), header: header, body)
} else {
  page(header: header, body)
}
#let bare-sheet(footer: footer-line, body) = page(header: none, footer: footer, body)
#let bookmark-pages(..names) = context [#metadata(
  names.pos().map(name => (name, query(label(name)).map(found => found.location().page()).at(0, default: 0))),
)<fivestar-pages>]
`
