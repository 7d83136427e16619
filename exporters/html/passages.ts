import type { CheckReport, Witness } from '../../core/coverage/report.js'

/** A quoted piece of text with the requirements that it answers. */
export type QuotedPassage = Witness & { readonly anchor: string; readonly answers: readonly string[] }

/** Every text that the report quotes as a witness, once each, by document in the order of the register. */
export type Passages = {
  readonly byDocument: ReadonlyMap<string, readonly QuotedPassage[]>
  readonly anchorOf: (witness: Witness) => string | undefined
  readonly anchorOfDocument: (document: string) => string | undefined
  readonly anchorOfBlock: (document: string, block: string) => string | undefined
  readonly anchorOfAnswer: (requirement: string, document: string) => string | undefined
}

/** Gathers the quoted text of a report and gives it anchors. */
export const gatherPassages = ({ requirements, documents }: CheckReport): Passages => {
  const found = new Map<string, { readonly witness: Witness; readonly answers: Set<string> }>()
  for (const { id, expectations } of requirements)
    for (const { witness } of expectations) {
      if (witness === null) continue
      const key = keyOf(witness)
      const entry = found.get(key) ?? { witness, answers: new Set() }
      entry.answers.add(id)
      found.set(key, entry)
    }
  const witnessed = [...found.values()]
  const order = [
    ...new Set([...documents.map(({ code }) => code), ...witnessed.map(({ witness }) => witness.document)]),
  ]
  const quoted = order
    .flatMap((code) => witnessed.filter(({ witness }) => witness.document === code))
    .map(({ witness, answers }, index): QuotedPassage => ({
      ...witness,
      anchor: `q${index + 1}`,
      answers: [...answers],
    }))
  const byDocument = new Map(
    order.flatMap((code) => {
      const own = quoted.filter(({ document }) => document === code)
      return own.length === 0 ? [] : [[code, own] as const]
    }),
  )
  const documentAnchors = new Map([...byDocument.keys()].map((code, index) => [code, `d${index + 1}`] as const))
  const firstAnchors = (keysOf: (passage: QuotedPassage) => readonly string[]): ReadonlyMap<string, string> =>
    new Map(quoted.toReversed().flatMap((passage) => keysOf(passage).map((key) => [key, passage.anchor] as const)))
  const anchors = firstAnchors((passage) => [keyOf(passage)])
  const blocks = firstAnchors(({ document, block }) => [JSON.stringify([document, block])])
  const answers = firstAnchors((passage) => passage.answers.map((id) => JSON.stringify([id, passage.document])))
  return {
    byDocument,
    anchorOf: (witness) => anchors.get(keyOf(witness)),
    anchorOfDocument: (document) => documentAnchors.get(document),
    anchorOfBlock: (document, block) => blocks.get(JSON.stringify([document, block])),
    anchorOfAnswer: (requirement, document) => answers.get(JSON.stringify([requirement, document])),
  }
}

const keyOf = ({ document, block, quote }: Witness): string => JSON.stringify([document, block, quote])
