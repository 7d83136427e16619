import { describe, expect, it } from 'vitest'
import type { Document } from '../../../core/model/document.js'
import type { Project } from '../../../core/project/project.js'
import { partsOf } from '../../../core/api/changes.js'
import { changesToSave, takeBack, withOurs } from '../../../renderer/state/changes.js'
import { project } from '../../support/builders.js'

const document = (code: string, text: string): Document => ({
  code,
  title: code,
  kind: 'procedure',
  version: 'A/0',
  content: [{ type: 'paragraph', id: `${code}-1`, children: [{ text }] }],
})

const base = project([document('SP-01', '一'), document('SP-02', '二')])

const write = (state: Project, code: string, text: string): Project => ({
  ...state,
  documents: state.documents.map((each) => (each.code === code ? document(code, text) : each)),
})

const textOf = (state: Project, code: string): unknown =>
  state.documents.find((each) => each.code === code)?.content[0]?.children[0]

describe('changes', () => {
  it('are none between a state and itself', () => {
    expect(changesToSave(base, base)).toBeUndefined()
    expect(changesToSave(base, { ...base })).toBeUndefined()
  })

  it('hold the documents that were edited and no others, by name', () => {
    const changes = changesToSave(base, write(base, 'SP-02', '改'))
    expect(changes?.documents?.map(({ code }) => code)).toEqual(['SP-02'])
    expect(partsOf(changes ?? {})).toEqual(['document:SP-02'])
  })

  it('name every part', () => {
    const after = { ...base, manifest: { ...base.manifest }, profile: {}, evidence: [] }
    expect(partsOf(changesToSave(base, after) ?? {})).toEqual(['manifest', 'profile', 'evidence'])
  })
})

describe('what others changed', () => {
  it('stays where this page did not edit, and gives way where it did', () => {
    const ours = write(base, 'SP-01', '我们')
    const theirs = write(write(base, 'SP-01', '他们'), 'SP-02', '他们')
    const merged = withOurs(theirs, base, ours)
    expect(textOf(merged, 'SP-01')).toEqual({ text: '我们' })
    expect(textOf(merged, 'SP-02')).toEqual({ text: '他们' })
  })
})

describe('an edit that is taken back', () => {
  it('leaves what was edited since', () => {
    const after = write(write(base, 'SP-01', '替换'), 'SP-02', '替换')
    const current = write(after, 'SP-02', '再改')
    const undone = takeBack(current, base, after)
    expect(textOf(undone, 'SP-01')).toEqual({ text: '一' })
    expect(textOf(undone, 'SP-02')).toEqual({ text: '再改' })
  })

  it('brings a removed document back', () => {
    const after = { ...base, documents: base.documents.slice(0, 1) }
    expect(takeBack(after, base, after).documents).toEqual(base.documents)
  })
})
