import { describe, expect, it } from 'vitest'
import type { Block } from '../../../core/model/block.js'
import { heading, paragraph, step, steps, table } from '../../../core/model/builders.js'
import { collectPassages, passageContext } from '../../../core/project/collect-passages.js'
import { createReader } from '../../../core/project/reader.js'
import { document, fieldsOf, project } from '../../support/builders.js'

const contextOf = (content: readonly Block[]) => {
  const subject = project([document('SP-01', content)])
  return { documents: subject.documents, context: passageContext(subject, fieldsOf(subject)) }
}

/** The blocks of which something is lifted out of force. */
const suspended = (content: readonly Block[]): readonly string[] => {
  const { documents, context } = contextOf(content)
  const found = collectPassages(documents, context).passages.filter((passage) => passage.suspended)
  return [...new Set(found.map(({ block }) => block))]
}

const rule = (id: string): Block => paragraph(id, '投诉由客户服务部专人受理。')
const item = (id: string): Block =>
  ({ ...paragraph(id, '三日内答复顾客。'), list: { kind: 'ordered', level: 0 } }) as Block
const chapter = (id: string, title = '投诉'): Block => heading(id, 1, title)
const section = (id: string, title = '受理'): Block => heading(id, 2, title)
const lead = (words: string): Block => paragraph('lead', words)

describe('a lead that lifts rules out of force', () => {
  it('reaches to the next heading of its own or a higher level', () => {
    const content = [section('a'), rule('p'), lead('以下规定暂不执行。'), rule('q'), heading('b', 3, '细则'), rule('r')]
    expect(suspended([chapter('1'), ...content, section('c'), rule('s')])).toEqual(['q', 'b', 'r'])
    expect(suspended([chapter('1'), ...content, chapter('2'), rule('s')])).toEqual(['q', 'b', 'r'])
  })

  it('with a colon reaches over the list, the table, the steps or the one paragraph that it leads in', () => {
    const words = lead('同行的做法：')
    expect(suspended([words, item('a'), item('b'), rule('c')])).toEqual(['a', 'b'])
    expect(suspended([words, rule('a'), rule('b')])).toEqual(['a'])
    expect(
      suspended([words, paragraph('a', '（一）专人受理。'), paragraph('b', '（二）三日内答复。'), rule('c')]),
    ).toEqual(['a', 'b'])
    expect(suspended([words, table('t', [['事项'], ['受理']]), rule('c')])).toEqual(['t'])
    const flow = steps('f', [step('f-1', 'a', { name: '受理', action: '登记投诉。', next: ['end'] })])
    expect(suspended([words, flow, rule('c')])).toEqual(['f-1'])
    expect(suspended([words, chapter('1'), rule('c')])).toEqual([])
  })

  it('with a colon and several articles reaches over all paragraphs that follow', () => {
    expect(suspended([lead('以下各条为征求意见稿：'), rule('a'), rule('b'), section('c'), rule('d')])).toEqual([
      'a',
      'b',
    ])
  })

  it('ends where the text says that what follows is in force', () => {
    const content = [lead('以下规定暂不执行。'), rule('a'), paragraph('go', '以下规定自发布之日起执行。'), rule('b')]
    expect(suspended(content)).toEqual(['a'])
  })

  it('reaches back over the section before it, and over the sentences before it in its own paragraph', () => {
    const content = [section('a'), rule('p'), section('b'), rule('q'), paragraph('r', '登记投诉。上述规定尚未批准。')]
    expect(suspended([...content, rule('s')])).toEqual(['q', 'r'])
  })

  it('reaches over the section, chapter, paragraph or document that it names', () => {
    const content = (words: string): readonly Block[] => [
      ...[chapter('1'), rule('a'), section('b'), rule('c'), lead(words), rule('d')],
      ...[chapter('2'), rule('e')],
    ]
    expect(suspended(content('本节为讨论稿。'))).toEqual(['c', 'd'])
    expect(suspended(content('本章为讨论稿。'))).toEqual(['a', 'b', 'c', 'd'])
    expect(suspended(content('本文件为草稿，未经批准。'))).toEqual(['1', 'a', 'b', 'c', 'd', '2', 'e'])
    expect(suspended(content('登记投诉。本段内容待定。'))).toEqual(['lead'])
  })

  it('may be the heading of a section', () => {
    const content = (title: string): readonly Block[] => [section('a', title), rule('b'), section('c'), rule('d')]
    expect(suspended(content('投诉受理（草案）'))).toEqual(['b'])
    expect(suspended(content('4.2 暂不执行的规定'))).toEqual(['b'])
    expect(suspended(content('作废文件的管理'))).toEqual([])
  })
})

describe('an edit of a lead', () => {
  it('changes the passages that it reaches, and no others', () => {
    const content = [section('a'), rule('p'), lead('以下规定自发布之日起执行。'), rule('q'), section('b'), rule('r')]
    const { documents, context } = contextOf(content)
    const read = createReader()
    const [before] = read(documents, context)
    const edited = [document('SP-01', content.with(2, lead('以下规定暂不执行。')))]
    const [after] = read(edited, context)
    expect(after!.passages.map((passage) => before!.passages.includes(passage))).toEqual([
      true,
      true,
      false,
      false,
      true,
      true,
    ])
    expect(after).toEqual(createReader()(edited, context)[0])
    expect(read(documents, context)[0]!.passages.some((passage) => passage.suspended)).toBe(false)
  })
})
