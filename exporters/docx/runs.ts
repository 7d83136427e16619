import { diagnose } from '../../core/diagnostics/diagnostic.js'
import type { PrintRun } from '../../core/transform/print-set.js'
import { field } from './fields.js'
import type { FileContext } from './render-context.js'
import { isAmbiguous } from './word-text.js'
import { element, setting, text, type Xml } from './xml.js'

/** How a run differs from its paragraph. */
export type RunLook = {
  readonly style?: 'IndexLink' | 'Hyperlink' | 'Blank'
  readonly bold?: boolean
  readonly italic?: boolean
  readonly underline?: boolean
  readonly strike?: boolean
  readonly script?: 'superscript' | 'subscript' | undefined
  readonly size?: number
}

/** The settings of a run in the order of the schema; `hint` gives ambiguous punctuation to the Chinese font. */
export const runProperties = (look: RunLook, hint: boolean): readonly Xml[] => {
  const parts: Xml[] = []
  if (look.style !== undefined) parts.push(setting('w:rStyle', look.style))
  if (hint) parts.push(element('w:rFonts', { 'w:hint': 'eastAsia' }))
  if (look.bold) parts.push(setting('w:b'), setting('w:bCs'))
  if (look.italic) parts.push(setting('w:i'), setting('w:iCs'))
  if (look.strike) parts.push(setting('w:strike'))
  if (look.size !== undefined) parts.push(setting('w:sz', look.size), setting('w:szCs', look.size))
  if (look.underline) parts.push(setting('w:u', 'single'))
  if (look.script !== undefined) parts.push(setting('w:vertAlign', look.script))
  return parts.length === 0 ? [] : [element('w:rPr', {}, parts)]
}

/** A tab to the next stop. */
export const tabRun = (look: RunLook = {}): Xml => element('w:r', {}, [...runProperties(look, false), element('w:tab')])

/** A run of text; line breaks and tabs in it are Word's own. */
export const textRun = (content: string, look: RunLook = {}): Xml => {
  const parts = /[\n\t]/.test(content) ? content.split(/([\n\t])/) : [content]
  const pieces = parts.flatMap((piece) => {
    if (piece === '') return []
    if (piece === '\n') return [element('w:br')]
    return [piece === '\t' ? element('w:tab') : element('w:t', { 'xml:space': 'preserve' }, [text(piece)])]
  })
  return element('w:r', {}, [...runProperties(look, isAmbiguous(content)), ...pieces])
}

const lookOf = ({ marks, blank }: PrintRun, around: RunLook): RunLook => ({
  ...around,
  ...(blank ? { style: 'Blank' as const } : {}),
  bold: marks.bold ?? around.bold ?? false,
  italic: marks.italic ?? false,
  underline: marks.underline ?? false,
  strike: marks.strike ?? false,
  script: marks.superscript ? 'superscript' : marks.subscript ? 'subscript' : undefined,
})

/** What runs need of the file. */
export type RunContext = Pick<FileContext, 'targets' | 'linkTo' | 'report'>

const outside = (run: PrintRun, url: string, look: RunLook, context: RunContext): Xml => {
  const id = context.linkTo(url)
  if (id !== null)
    return element('w:hyperlink', { 'r:id': id, 'w:history': 1 }, [textRun(run.text, { ...look, style: 'Hyperlink' })])
  context.report(diagnose('not-rendered', { format: 'Word', what: url }))
  return textRun(run.text, look)
}

const runXml = (run: PrintRun, context: RunContext, around: RunLook): readonly Xml[] => {
  const look = lookOf(run, around)
  if (run.url !== undefined) return [outside(run, run.url, look, context)]
  // A blank of nothing would not be seen.
  const words = textRun(run.blank && run.text === '' ? '　　　　' : run.text, look)
  const target = run.target === undefined ? undefined : context.targets.get(run.target)
  if (target === undefined) return [words]
  // Only a reference that repeats the text at its target may be a field: Word replaces its result on update.
  if (target.kind === 'label' && run.text === target.text) return field(`REF ${target.name} \\h`, [words], look)
  if (target.kind === 'number' && run.text === target.text) return field(`REF ${target.name} \\r \\h`, [words], look)
  return [element('w:hyperlink', { 'w:anchor': target.name, 'w:history': 1 }, [words])]
}

/** The runs, links and fields of a line of text. */
export const renderRuns = (runs: readonly PrintRun[], context: RunContext, around: RunLook = {}): readonly Xml[] =>
  runs.filter((run) => run.text !== '' || run.blank).flatMap((run) => runXml(run, context, around))
