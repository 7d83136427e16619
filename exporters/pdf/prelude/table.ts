/** Tables, captions, figures. */
export const tablePrelude = `
#show figure: set figure(gap: 0.6em)
#show figure: set block(above: 1.4em, below: 1.4em)
#show figure.where(kind: table): set block(breakable: true)
#show figure.where(kind: table): set figure.caption(position: top)
#show figure.caption: set text(font: sans, size: 10.5pt)
#show figure.caption: set par(justify: false, leading: 0.4em, first-line-indent: 0pt)
#show figure.caption: set block(sticky: true)
#set table(stroke: rule, align: left + horizon)

#let cell(align: left, shade: false, bold: false, colspan: 1, rowspan: 1, breakable: false, height: none, ..lines) = {
  let words = if lines.pos().len() == 1 { lines.pos().first() } else { lines.pos().map(par).join() }
  let body = if bold { text(weight: "bold", words) } else { words }
  let standing = if height == none { body } else if lines.pos().len() == 0 { v(height) } else {
    layout(size => {
      let laid = block(width: size.width, body)
      block(height: calc.max(height, measure(laid).height), std.align(horizon, laid))
    })
  }
  table.cell(
    align: align + if breakable { top } else { horizon },
    colspan: colspan,
    rowspan: rowspan,
    breakable: breakable,
    ..if shade { (fill: shading) },
    standing,
  )
}
#let table-look(compact, body) = {
  set text(size: if compact { 9pt } else { 10.5pt })
  set par(justify: false, leading: if compact { 0.35em } else { 0.5em }, spacing: if compact { 0.35em } else { 0.5em }, first-line-indent: 0pt)
  set table(inset: if compact { (x: 1mm, y: 1.1mm) } else { (x: 1.8mm, y: 1.7mm) })
  body
}
#let data-table(bookmark: none, caption: none, columns: (), compact: false, together: none, ..cells) = {
  let made = table-look(compact, table(columns: columns, ..cells))
  let whole = if caption == none {
    marked(bookmark, block(width: 100%, above: 1em, below: 1em, made))
  } else {
    marked(bookmark, figure(kind: table, supplement: none, numbering: none, caption: caption, made))
  }
  if together == "whole" {
    block(breakable: false, whole)
  } else if together == "measured" {
    layout(size => if measure(width: size.width, whole).height < size.height { block(breakable: false, whole) } else { whole })
  } else {
    whole
  }
}
#let picture(bookmark: none, caption: none, alt: none, body) = marked(
  bookmark,
  figure(kind: image, supplement: none, numbering: none, caption: caption, alt: alt, body),
)
#let missing-image(width, words) = block(width: width, stroke: (paint: luma(40%), thickness: 0.5pt, dash: "dashed"), inset: 6mm, text(size: 10.5pt, words))
`
