import { isTextLeaf } from '../../model/inline.js'
import { plainText } from '../../model/plain-text.js'
import type { Line } from '../../model/walk.js'
import { resolveField, type FieldContext } from '../../project/fields.js'
import { readQuantities } from '../../text/quantities.js'
import { elementMark, type TypedLine } from '../rules/typed-text.js'
import { fieldTopics } from './field-topics.js'

/** A typed line with the words of its marks, one by one. */
export type LineReading = { readonly typed: TypedLine; readonly words: readonly string[] }

/** What each mark of a line stands for. A field of a distance is called by its label: that is what conditions know. */
export const markWords = (line: Line, fields: FieldContext): string[] =>
  line.inlines.flatMap((inline) => {
    if (isTextLeaf(inline) || inline.type === 'link') return []
    if (inline.type !== 'field') return [elementMark]
    const { text, label } = resolveField(inline.field, fields)
    return [isDistance(inline.field, fields) ? label : text]
  })

const isDistance = (key: string, fields: FieldContext): boolean =>
  fieldTopics(fields).figures.some(({ field, quantity }) => field === key && quantity.kind === 'distance')

/** The words of a piece of a line: marks as what they stand for, a typed distance that a field holds as its label. */
export const expandWords = (
  { typed, words }: LineReading,
  start: number,
  end: number,
  fields: FieldContext,
): string => {
  let mark = [...typed.text.slice(0, start)].filter((sign) => sign === elementMark).length
  const text = typed.text.slice(start, end).replaceAll(elementMark, () => words[mark++] ?? '')
  return namedDistances(text, fields)
}

const namedDistances = (text: string, fields: FieldContext): string => {
  const known = fieldTopics(fields).figures.filter(({ quantity }) => quantity.kind === 'distance')
  if (known.length === 0 || !/公里|千米|km/i.test(text)) return text
  return readQuantities(text)
    .toReversed()
    .reduce((words, { kind, value, start, end }) => {
      const field = known.find(({ quantity }) => quantity.kind === kind && quantity.value === value)
      return field === undefined ? words : `${words.slice(0, start)}${field.label}${words.slice(end)}`
    }, text)
}

/** A whole line as people read it, distances by the label of their field. */
export const lineWords = (line: Line, fields: FieldContext): string => {
  const words = markWords(line, fields)
  let mark = 0
  return namedDistances(
    line.inlines
      .map((inline) =>
        isTextLeaf(inline) || inline.type === 'link' ? plainText([inline], () => '') : (words[mark++] ?? ''),
      )
      .join(''),
    fields,
  )
}
