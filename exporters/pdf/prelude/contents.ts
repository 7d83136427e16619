/** Contents: entries come as data, page numbers from the layout, and readers hear a table of contents. */
export const contentsPrelude = `
#let entry(bookmark, level, number, words) = (bookmark, (level: level, number: number, words: words))
#let contents-line(entry, place) = {
  let head = entry.level == 0
  let name = if entry.number == none { entry.words } else { entry.number + "　" + entry.words }
  block(
    width: 100%,
    above: if head { 1.1em } else { 0.62em },
    below: 0.62em,
    sticky: head,
    inset: (left: calc.max(entry.level - 1, 0) * 1.5em + if entry.level > 0 { 1em } else { 0em }),
    {
      set text(font: sans, weight: "bold") if head
      set par(justify: false, leading: 0.5em, hanging-indent: 2em, first-line-indent: 0pt)
      par(link(place, {
        name
        h(0.4em)
        box(width: 1fr, text(font: serif, weight: "regular", repeat(gap: 0.12em)[.]))
        h(0.4em)
        text(font: serif, weight: if head { "bold" } else { "regular" }, str(place.page()))
      }))
    },
  )
}
#let contents(title, ..entries) = {
  let listed = entries.pos().fold((:), (all, (key, value)) => { all.insert(key, value); all })
  block(width: 100%, below: 1.6em, sticky: true, align(center, par(first-line-indent: 0pt, text(font: sans, weight: "bold", size: 16pt, title))))
  show outline.entry: it => contents-line(listed.at(str(it.element.label)), it.element.location())
  set text(size: 11pt)
  outline(title: none, target: selector.or(..listed.keys().map(label)))
}
`
