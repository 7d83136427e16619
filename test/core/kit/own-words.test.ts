import { describe, expect, it } from 'vitest'
import { ownWordsDigest } from '../../../core/kit/own-words.js'
import {
  blockReference,
  clauseReference,
  documentReference,
  field,
  heading,
  link,
  paragraph,
  recordReference,
  text,
} from '../../../core/model/builders.js'
import { parseDocument } from '../../../core/project/parse-files.js'
import { textDigest } from '../../../core/text/text-digest.js'
import { sampleProcedure } from '../../support/sample-project.js'

describe('the digest of a line of the kit', () => {
  it('names fields and references instead of printing them', () =>
    expect(
      ownWordsDigest([
        text('甲'),
        field('company.name'),
        documentReference('SP-14'),
        recordReference('SR-14-01'),
        clauseReference('5.3'),
        blockReference('t'),
        link('https://e.cn', '乙'),
      ]),
    ).toBe(textDigest('甲{company.name}{SP-14}{SR-14-01}{5.3}{t}乙')))

  it('is the same whatever the marks', () =>
    expect(ownWordsDigest([text('甲', { bold: true }), text('乙')])).toBe(ownWordsDigest([text('甲乙')])))
})

describe('in a project file', () => {
  const parse = (block: unknown) =>
    parseDocument(JSON.stringify({ ...sampleProcedure(), content: [block] }), 'documents/SP-14.json')
  const ownWords = ownWordsDigest([text('甲')])

  it('a paragraph keeps it', () => {
    const kept = paragraph('p', '甲', { ownWords })
    const { value, diagnostics } = parse(kept)
    expect(diagnostics).toEqual([])
    expect(value?.content).toEqual([kept])
  })

  it('no other block has it', () =>
    expect(parse({ ...heading('h', 1, '甲'), ownWords }).diagnostics).toMatchObject([{ code: 'shape-invalid' }]))
})
