import type { FormPart, FormTable, RecordForm } from '../../../core/model/record-form.js'
import { changeWords, mapSame, withOptional, withValue, withWords, type WordChange } from './map-words.js'
import type { PlainPlace } from './word-place.js'

/** A record form with all its words changed, in printed order: its title, then part by part what is printed there. */
export const mapFormWords = (form: RecordForm, change: WordChange): RecordForm => {
  const named = withWords(form, 'title', { type: 'formTitle' }, change)
  return withValue(
    named,
    'parts',
    mapSame(named.parts, (part) => mapPart(part, change)),
  )
}

const mapPart = (part: FormPart, change: WordChange): FormPart => {
  switch (part.type) {
    case 'fields': {
      const fields = withOptional(part, 'title', { type: 'formPart' }, change)
      const items = mapSame(fields.items, (item) =>
        withOptional(mapLabelled(item, change), 'unit', { type: 'formUnit' }, change),
      )
      return withValue(fields, 'items', items)
    }
    case 'table': {
      const table = withOptional(part, 'title', { type: 'formPart' }, change)
      const columns = mapSame(table.columns, (column) => mapLabelled(column, change))
      return mapLabels(withValue(table, 'columns', columns), change)
    }
    case 'note':
      return withWords(part, 'text', { type: 'formNote' }, change)
    case 'signatures':
      return withValue(part, 'items', mapSame(part.items, worded('formSigner', change)))
  }
}

const mapLabelled = <T extends { readonly label: string; readonly options?: readonly string[] }>(
  blank: T,
  change: WordChange,
): T => {
  const labelled = withWords(blank, 'label', { type: 'formLabel' }, change)
  const { options } = labelled
  if (options === undefined) return labelled
  const changed = mapSame(options, worded('formOption', change))
  return changed === options ? labelled : { ...labelled, options: changed }
}

const mapLabels = (table: FormTable, change: WordChange): FormTable => {
  const { labels } = table
  if (labels === undefined) return table
  const changed = mapSame(labels, worded('formRow', change))
  return changed === labels ? table : { ...table, labels: changed }
}

const worded =
  (type: PlainPlace, change: WordChange) =>
  (words: string): string =>
    changeWords(words, { type }, change)
