import { describe, expect, it } from 'vitest'
import type { Orientation, PrintBlock } from '../../../core/transform/print-set.js'
import { splitSections } from '../../../exporters/pdf/source/sections.js'
import { heading, paragraph } from '../../support/print-builders.js'

const text = (words: string, orientation: Orientation = 'portrait'): PrintBlock => paragraph(words, { orientation })
const title = (words: string): PrintBlock => heading(1, null, words, words)
const pageBreak: PrintBlock = { type: 'pageBreak', orientation: 'portrait' }

const shape = (blocks: readonly PrintBlock[]): readonly string[] =>
  splitSections(blocks).map(
    (section) =>
      `${section.orientation}: ${section.blocks
        .map((block) => ('runs' in block ? block.runs.map((run) => run.text).join('') : block.type))
        .join(' ')}`,
  )

describe('sections', () => {
  it('change with the orientation', () => {
    expect(shape([text('一'), text('二', 'landscape'), text('三', 'landscape'), text('四')])).toEqual([
      'portrait: 一',
      'landscape: 二 三',
      'portrait: 四',
    ])
  })

  it('take the headings along that introduce them', () => {
    expect(shape([text('一'), title('章'), title('节'), text('宽', 'landscape'), text('二')])).toEqual([
      'portrait: 一',
      'landscape: 章 节 宽',
      'portrait: 二',
    ])
    expect(shape([title('章'), text('宽', 'landscape')])).toEqual(['landscape: 章 宽'])
  })

  it('take a short introduction along, but no text of some length, list or table', () => {
    expect(shape([text('一'), title('章'), text('见下表。'), text('宽', 'landscape')])).toEqual([
      'portrait: 一',
      'landscape: 章 见下表。 宽',
    ])
    const long = '很长的正文。'.repeat(40)
    expect(shape([title('章'), text(long), text('宽', 'landscape')])).toEqual([`portrait: 章 ${long}`, 'landscape: 宽'])
    expect(shape([text('短'), text('宽', 'landscape')])).toEqual(['portrait: 短', 'landscape: 宽'])
    expect(shape([title('章'), pageBreak, text('短'), text('宽', 'landscape')])).toEqual([
      'portrait: 章 pageBreak 短',
      'landscape: 宽',
    ])
  })

  it('leave no page to a page break alone', () => {
    expect(shape([text('宽', 'landscape'), pageBreak, text('一')])).toEqual(['landscape: 宽 pageBreak', 'portrait: 一'])
    expect(shape([pageBreak, text('宽', 'landscape')])).toEqual(['landscape: 宽'])
    expect(shape([])).toEqual([])
  })
})
