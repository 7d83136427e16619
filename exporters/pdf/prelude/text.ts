/** Body text, headings, lists and marks. Sizes are the Chinese ones: 小四 12pt, 五号 10.5pt, 小五 9pt. */
export const textPrelude = `
#set text(font: serif, size: 12pt, lang: "zh", region: "cn", fallback: false, top-edge: 0.88em, bottom-edge: -0.12em)
#set par(justify: true, leading: 0.75em, spacing: 0.75em, first-line-indent: (amount: 2em, all: true))
#let ink = rgb("#1d3f72")
#let shading = luma(236)
#let rule = 0.5pt + luma(25%)

#show heading: set text(font: sans, weight: "bold", size: 12pt)
#show heading: set par(justify: false, leading: 0.5em)
#show heading: set block(above: 1.3em, below: 0.9em)
#show heading.where(level: 1): set text(size: 20pt)
#show heading.where(level: 2): set text(size: 15pt)
#show heading.where(level: 2): set block(above: 1.5em, below: 1em)
#show heading.where(level: 3): set text(size: 13pt)
#let anchor(bookmark) = [#metadata(none)#label(bookmark)]
#let marked(bookmark, body) = if bookmark == none { body } else { [#body#label(bookmark)] }
#let section-heading(level, bookmark, body) = marked(bookmark, heading(level: level, body))

#let paragraph(bookmark: none, indent: true, align: left, body) = {
  let made = marked(bookmark, if indent and align == left { par(body) } else { par(first-line-indent: 0pt, body) })
  if align == left { made } else { std.align(align, made) }
}
#let note(bookmark: none, indent: true, align: left, body) = {
  set text(size: 10.5pt)
  set par(leading: 0.6em)
  paragraph(bookmark: bookmark, indent: indent, align: align, body)
}

#let nested(items) = items.map(item => {
  set enum(indent: 0pt)
  set list(indent: 0pt)
  item
})
#let list-look(body) = {
  set par(first-line-indent: 0pt)
  body
}
#set enum(indent: 2em, body-indent: 0.5em, number-align: start + top)
#set list(indent: 2em, body-indent: 0.5em)
#let ordered(labels, ..items) = list-look(enum(numbering: number => box(labels.at(number - 1)), ..nested(items.pos())))
#let bullets(marker, ..items) = list-look(list(marker: box(text(font: sans, marker)), ..nested(items.pos())))

#let bold(body) = strong(body)
#let italic(body) = emph(body)
#show emph: set text(font: sans, style: "normal")
#let underlined(body) = underline(offset: 0.18em, stroke: 0.6pt, evade: false, body)
#let struck(body) = strike(stroke: 0.6pt, body)
#let raised(body) = super(body)
#let lowered(body) = sub(body)
#let blank(body) = underline(offset: 0.2em, stroke: 0.6pt, evade: false, highlight(fill: luma(225), top-edge: 0.9em, bottom-edge: -0.16em, body))
#let to(bookmark, body) = link(label(bookmark), body)
#let address(url, body) = link(url, text(fill: ink, body))
`
