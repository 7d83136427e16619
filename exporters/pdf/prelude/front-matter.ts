/** Cover, title page and title block. */
export const frontMatterPrelude = `
#let small-table(..parameters) = table-look(false, table(..parameters))
#let label-cell(words) = table.cell(fill: shading, align: center + horizon, text(weight: "bold", words))
#let approval-rows(pairs) = pairs.map(((name, value)) => (label-cell(name), value)).flatten()
#let revision-table(rows) = if rows != none {
  block(above: 1.2em, below: 0.6em, sticky: true, width: 100%, align(center, text(font: sans, size: 10.5pt, "修订记录")))
  small-table(
    columns: (16mm, 36mm, 1fr, 22mm, 22mm),
    align: (center + horizon, center + horizon, left + horizon, center + horizon, center + horizon),
    table.header(..("版本", "日期", "修订内容", "编制", "批准").map(label-cell)),
    ..rows.flatten(),
  )
}
#let cover-rule = line(length: 100%, stroke: 1.2pt + luma(20%))
#let plain(body) = {
  set par(justify: false, first-line-indent: 0pt, leading: 0.55em, spacing: 0.9em)
  body
}
#let set-cover(company: "", title: "", standard: "", lines: ()) = plain(align(center, {
  v(14mm)
  text(font: sans, size: 18pt, company)
  v(44mm)
  cover-rule
  v(7mm)
  block({
    set text(font: sans, size: 32pt, weight: "bold")
    std.title()
  })
  v(3mm)
  text(size: 14pt, standard)
  v(7mm)
  cover-rule
  v(1fr)
  block({
    set text(size: 13pt)
    lines.map(line => par(line)).join()
  })
  v(12mm)
}))
#show title: set text(font: sans, size: 32pt, weight: "bold")
#show title: set block(above: 0pt, below: 0pt)
#let document-heading(bookmark, code, title, size) = {
  show heading: set text(size: size)
  show heading: set block(above: 0pt, below: 0pt)
  let above = if code != "" { text(size: 0.5em, weight: "regular", code) + " " + linebreak() }
  section-heading(1, bookmark, above + title)
}
#let title-page(company: "", title: "", code: "", version: "", bookmark: none, approval: none, revisions: none, standard: "", lines: ()) = plain({
  set align(center)
  v(10mm)
  text(font: sans, size: 16pt, company)
  v(30mm)
  cover-rule
  v(6mm)
  document-heading(bookmark, code, title, 28pt)
  v(5mm)
  text(size: 12pt, standard)
  block({
    set text(size: 12pt)
    if lines.len() > 0 { lines.map(par).join() } else if version != "" { par("版本 " + version) }
  })
  v(6mm)
  cover-rule
  v(1fr)
  if approval != none {
    small-table(columns: (32mm, 70mm), align: left + horizon, ..approval-rows(approval))
  }
  v(8mm)
  revision-table(revisions)
  v(4mm)
})
#let title-block(company: "", title: "", code: "", version: "", bookmark: none, approval: none, revisions: none) = plain({
  block(width: 100%, breakable: false, sticky: true, align(center, {
    text(font: sans, size: 11pt, company)
    v(2mm)
    document-heading(bookmark, code, title, 20pt)
  }))
  v(6mm)
  if approval != none {
    let named = approval.map(pair => pair.first())
    let own = (("文件编号", code), ("版本", version)).filter(pair => pair.last() != "" and pair.first() not in named)
    let facts = own + approval
    let cells = approval-rows(facts)
    small-table(
      columns: (24mm, 1fr, 24mm, 1fr),
      ..cells.slice(0, cells.len() - 1),
      if calc.odd(facts.len()) { table.cell(colspan: 3, cells.last()) } else { cells.last() },
    )
  }
  revision-table(revisions)
  v(3mm)
})
`
