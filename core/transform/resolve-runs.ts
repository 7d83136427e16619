import type { Inline, Marks } from '../model/inline.js'
import { resolveField } from '../project/fields.js'
import { blockBookmark, documentBookmark, recordBookmark } from './bookmarks.js'
import { cleanText } from './clean-text.js'
import type { PrintContext } from './print-context.js'
import type { PrintRun } from './print-set.js'

/** Turns inlines into runs: fields become their values, references their printed form with a target. */
export const resolveRuns = (inlines: readonly Inline[], context: PrintContext): PrintRun[] =>
  inlines.flatMap((inline): PrintRun[] => {
    if (!('type' in inline)) {
      const { text, ...marks } = inline
      const clean = cleanText(text)
      return clean === '' ? [] : [{ text: clean, marks }]
    }
    switch (inline.type) {
      case 'field':
        return [fieldRun(inline.field, context)]
      case 'documentRef':
        return [
          reference(titled(inline.code, context), documentBookmark(inline.code), context.printed.has(inline.code)),
        ]
      case 'recordRef':
        return [reference(titled(inline.code, context), recordBookmark(inline.code), context.printed.has(inline.code))]
      case 'clauseRef': {
        const target = clauseTarget(inline.clause, context)
        return [reference(inline.clause, target ?? '', target !== undefined)]
      }
      case 'blockRef': {
        const label = context.numbering.labels.get(inline.target)
        const known = label !== undefined
        return [reference(label ?? inline.target, blockBookmark(context.document.code, inline.target), known)]
      }
      case 'link':
        return inline.children.map(({ text, ...marks }) => ({ text: cleanText(text), marks, url: inline.url }))
    }
  })

/** A field's value as a run; a blank that names the field while it is unfilled. */
export const fieldRun = (key: string, context: Pick<PrintContext, 'fields'>, marks: Marks = {}): PrintRun => {
  const field = resolveField(key, context.fields)
  return field.filled ? { text: cleanText(field.text), marks } : { text: `【${field.label}】`, marks, blank: true }
}

/** The plain text of runs. */
export const textOfRuns = (runs: readonly PrintRun[]): string => runs.map((run) => run.text).join('')

/** Splits runs at line ends, as a multi-line field brings them; there is always one line. */
export const splitLines = (runs: readonly PrintRun[]): PrintRun[][] => {
  const lines: PrintRun[][] = [[]]
  for (const run of runs) {
    run.text.split('\n').forEach((text, index) => {
      if (index > 0) lines.push([])
      if (text !== '') lines[lines.length - 1]?.push({ ...run, text })
    })
  }
  return lines
}

/** A run of plain text. */
export const plainRun = (text: string, marks: Marks = {}): PrintRun => ({ text: cleanText(text), marks })

/** 《title》(code) of a registered document or record form; the bare code where there is none. */
const titled = (code: string, context: PrintContext): string => {
  const entry = context.project.manifest.register.find((candidate) => candidate.code === code)
  return entry === undefined ? code : `《${cleanText(entry.title)}》（${code}）`
}

const reference = (text: string, target: string, printed: boolean): PrintRun => ({
  text,
  marks: {},
  ...(printed ? { target } : {}),
})

/** Where a clause is answered: the block that claims it, or the nearest clause above it. */
export const clauseTarget = (clause: string, context: Pick<PrintContext, 'clauseTargets'>): string | undefined => {
  for (let key = clause; key.includes('.'); key = key.slice(0, key.lastIndexOf('.'))) {
    const target = context.clauseTargets.get(key)
    if (target !== undefined) return target
  }
  return undefined
}
