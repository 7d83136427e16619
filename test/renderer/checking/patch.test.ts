import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../../core/model/block.js'
import type { Document } from '../../../core/model/document.js'
import type { Project } from '../../../core/project/project.js'
import { applyPatch, patchBetween } from '../../../renderer/checking/patch.js'
import { project } from '../../support/builders.js'

const paragraph = (id: string, text: string): Block => ({ type: 'paragraph', id, children: [{ text }] })

const document = (code: string, content: readonly Block[]): Document => ({
  code,
  title: code,
  kind: 'procedure',
  version: 'A/0',
  content,
})

const base = project([
  document('SP-01', [paragraph('a', '一'), paragraph('b', '二'), paragraph('c', '三')]),
  document('SP-02', [paragraph('d', '四')]),
])

const edits: fc.Arbitrary<(state: Project) => Project> = fc.oneof(
  fc.tuple(fc.nat(5), fc.nat(5), fc.string()).map(([at, place, text]) => (state: Project) => {
    const index = at % Math.max(1, state.documents.length)
    return {
      ...state,
      documents: state.documents.map((each, number) =>
        number === index
          ? {
              ...each,
              content: [...each.content.slice(0, place), paragraph(`n${text}`, text), ...each.content.slice(place + 1)],
            }
          : each,
      ),
    }
  }),
  fc.nat(5).map((at) => (state: Project) => ({
    ...state,
    documents: state.documents.filter((_, index) => index !== at % Math.max(1, state.documents.length)),
  })),
  fc.constant((state: Project) => ({ ...state, documents: [...state.documents].reverse() })),
  fc.string().map((name) => (state: Project) => ({ ...state, manifest: { ...state.manifest, name } })),
  fc
    .string()
    .map((text) => (state: Project) => ({ ...state, documents: [...state.documents, document(`SP-9${text}`, [])] })),
)

describe('a patch', () => {
  it('turns the one state into the other, and keeps what did not change', () => {
    fc.assert(
      fc.property(fc.array(edits, { maxLength: 6 }), (list) => {
        const after = list.reduce((state, edit) => edit(state), base)
        const copy = structuredClone(base)
        const result = applyPatch(copy, structuredClone(patchBetween(base, after)))
        expect(result).toEqual(after)
        for (const [index, kept] of base.documents.entries()) {
          if (!after.documents.includes(kept)) continue
          expect(result.documents).toContain(copy.documents[index])
        }
      }),
    )
  })

  it('holds of an edited document only the blocks that changed', () => {
    const [first, ...rest] = base.documents
    if (first === undefined) throw new Error('no document')
    const changed = { ...first, content: first.content.with(1, paragraph('b', '两')) }
    const patch = patchBetween(base, { ...base, documents: [changed, ...rest] })
    expect(patch.documents).toEqual([{ ...changed, content: [0, paragraph('b', '两'), 2] }])
    expect(Object.keys(patch)).toEqual(['order', 'documents'])
  })
})
