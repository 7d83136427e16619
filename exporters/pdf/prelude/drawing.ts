/** Shapes, lines and words of vector drawings; all lengths come scaled. */
export const drawingPrelude = `
#let fill-light = luma(244)
#let fill-medium = luma(226)
#let drawn-rule = 0.6pt + luma(20%)
#let drawing(width, height, body) = box(width: width, height: height, {
  set text(font: sans, top-edge: 0.88em, bottom-edge: -0.12em)
  set par(justify: false, leading: 0.25em, spacing: 0.25em, first-line-indent: 0pt)
  set align(left + top)
  body
})
#let drawn-line(size, bold: false, words) = text(size: size, weight: if bold { "bold" } else { "regular" }, words)
#let draw-words(x, y, width, height, lines) = place(dx: x, dy: y, box(
  width: width, height: height, align(center + horizon, lines.join(linebreak())),
))
#let draw-rectangle(x, y, width, height, fill: white, radius: 0pt, ..lines) = {
  place(dx: x, dy: y, rect(width: width, height: height, radius: radius, fill: fill, stroke: drawn-rule))
  draw-words(x, y, width, height, lines.pos())
}
#let draw-rounded(x, y, width, height, fill: white, ..lines) = draw-rectangle(
  x, y, width, height, fill: fill, radius: calc.min(width, height) / 2, ..lines,
)
#let draw-diamond(x, y, width, height, fill: white, ..lines) = {
  place(dx: x, dy: y, polygon(
    fill: fill, stroke: drawn-rule, (width / 2, 0pt), (width, height / 2), (width / 2, height), (0pt, height / 2),
  ))
  draw-words(x, y, width, height, lines.pos())
}
#let draw-document(x, y, width, height, fill: white, ..lines) = {
  let wave = calc.min(height * 0.14, 2.2mm)
  place(dx: x, dy: y, curve(
    fill: fill,
    stroke: drawn-rule,
    curve.move((0pt, 0pt)),
    curve.line((width, 0pt)),
    curve.line((width, height - wave)),
    curve.cubic((width * 0.7, height - wave * 3), (width * 0.35, height + wave * 1.6), (0pt, height - wave * 0.4)),
    curve.close(mode: "straight"),
  ))
  draw-words(x, y, width, height - wave * 1.4, lines.pos())
}
#let draw-path(start, ..points) = place(curve(
  stroke: drawn-rule, curve.move(start), ..points.pos().map(point => curve.line(point)),
))
#let draw-head(..points) = place(polygon(fill: luma(20%), ..points.pos()))
#let draw-text(x, y, size, words) = place(dx: x - 50mm, dy: y - size, box(width: 100mm, height: size * 2, align(
  center + horizon, text(size: size, box(fill: white, outset: (x: 0.3mm), words)),
)))
`
