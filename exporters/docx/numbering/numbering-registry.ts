import type { ILevelsOptions, INumberingOptions } from 'docx'

/** Where a numbered paragraph stands: which list of the file, and the level in it. */
export type NumberingPlace = { readonly numId: number; readonly level: number }

/** A list of the file: a definition, and which of its lists. Its `w:numId` follows from its place in the order. */
export type NumberedList = { readonly reference: string; readonly instance: number; readonly numId: number }

/** The list definitions of a file, and its lists. */
export type NumberingRegistry = {
  /** Starts a new list; lists of one key share a definition. */
  readonly start: (key: string, levels: () => readonly ILevelsOptions[]) => NumberedList
  /** The lists in the order of their ids. */
  readonly lists: () => readonly NumberedList[]
  readonly options: () => INumberingOptions
}

/** The library keeps 1 for a list of its own. */
const firstId = 2

/** Makes a registry; `linked` is the definition that styles name, whose first list they are in. */
export const createNumberingRegistry = (linked: {
  readonly reference: string
  readonly levels: readonly ILevelsOptions[]
}): NumberingRegistry => {
  const definitions = new Map([[linked.reference, linked.levels]])
  const references = new Map([[linked.reference, linked.reference]])
  const lists: NumberedList[] = [{ reference: linked.reference, instance: 0, numId: firstId }]
  let linkedIsFree = true
  return {
    start: (key, levels) => {
      const reference = references.get(key) ?? `list${references.size}`
      if (!definitions.has(reference)) definitions.set(reference, levels())
      references.set(key, reference)
      const [first] = lists
      if (reference === linked.reference && linkedIsFree && first !== undefined) {
        linkedIsFree = false
        return first
      }
      const instance = lists.filter((list) => list.reference === reference).length
      const list = { reference, instance, numId: firstId + lists.length }
      lists.push(list)
      return list
    },
    lists: () => lists,
    options: () => ({ config: [...definitions].map(([reference, levels]) => ({ reference, levels: [...levels] })) }),
  }
}
