import type { FormColumn, FormItem, FormPart, RecordForm } from '../../../core/model/record-form.js'
import type { FormWord } from './form-words.js'

/** A new part of a kind, with one line in it. */
export const newPart = (type: FormPart['type'], say: (word: FormWord) => string): FormPart => {
  switch (type) {
    case 'fields':
      return { type, columns: 2, items: [newItem(say)] }
    case 'table':
      return { type, columns: [newColumn(say), newColumn(say)], rows: 5 }
    case 'note':
      return { type, text: '' }
    case 'signatures':
      return { type, items: [say('signer')] }
  }
}

/** A new blank. */
export const newItem = (say: (word: FormWord) => string): FormItem => ({ label: say('newItem'), kind: 'text' })

/** A new column. */
export const newColumn = (say: (word: FormWord) => string): FormColumn => ({
  label: say('newColumn'),
  width: 1,
  kind: 'text',
})

/** The form with a part more at its end. */
export const addPart = (form: RecordForm, part: FormPart): RecordForm => ({ ...form, parts: [...form.parts, part] })

/** The form with a part exchanged. */
export const setPart = (form: RecordForm, index: number, part: FormPart): RecordForm => ({
  ...form,
  parts: exchanged(form.parts, index, part),
})

/** The form without a part. */
export const removePart = (form: RecordForm, index: number): RecordForm => ({
  ...form,
  parts: without(form.parts, index),
})

/** The form with a part moved up or down. */
export const movePart = (form: RecordForm, index: number, by: 1 | -1): RecordForm => ({
  ...form,
  parts: moved(form.parts, index, by),
})

/** A list with one entry exchanged. */
export const exchanged = <T>(list: readonly T[], index: number, value: T): readonly T[] =>
  list.map((one, place) => (place === index ? value : one))

/** A list without one entry. */
export const without = <T>(list: readonly T[], index: number): readonly T[] =>
  list.filter((_, place) => place !== index)

/** A list with one entry moved; at its ends it stays as it is. */
export const moved = <T>(list: readonly T[], index: number, by: 1 | -1): readonly T[] => {
  const [one, other] = [list[index], list[index + by]]
  if (one === undefined || other === undefined) return list
  return list.map((entry, place) => (place === index ? other : place === index + by ? one : entry))
}

/** The words of an option list; blanks and empty ones go. Undefined for none. */
export const optionsOf = (text: string): readonly string[] | undefined => {
  const options = text.split(/[、，,;；\n]/).map((option) => option.trim())
  const filled = options.filter((option) => option !== '')
  return filled.length === 0 ? undefined : filled
}
