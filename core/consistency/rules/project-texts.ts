import type { RecordForm } from '../../model/record-form.js'
import { keepByObject } from '../../project/keep.js'

/** Every text inside a value (a form, a profile, an organisation), in its order; names of keys are none. */
export const textsIn: (value: object) => readonly string[] = keepByObject((value: object) => collect(value))

const collect = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(collect) : []
}

/** What is printed of a record form: its title and the words of its parts, not its keys and kinds. */
export const formTexts: (form: RecordForm) => readonly string[] = keepByObject(
  (form: RecordForm): readonly string[] => [
    form.title,
    ...form.parts.flatMap((part): readonly string[] => {
      switch (part.type) {
        case 'fields':
          return [part.title ?? '', ...part.items.flatMap((item) => [item.label, ...(item.options ?? [])])]
        case 'table':
          return [
            part.title ?? '',
            ...part.columns.flatMap((column) => [column.label, ...(column.options ?? [])]),
            ...(part.labels ?? []),
          ]
        case 'note':
          return [part.text]
        case 'signatures':
          return part.items
      }
    }),
  ],
)
