import fc from 'fast-check'
import { Node, Path, Text, type Editor as SlateEditor } from 'slate'
import { describe, expect, it } from 'vitest'
import {
  documentReference,
  field,
  figure,
  generated,
  guide,
  heading,
  link,
  paragraph,
  text,
} from '../../../core/model/builders.js'
import type { Block } from '../../../core/model/block.js'
import { pasteBlocks } from '../../../renderer/editor/clipboard/paste.js'
import { withFreshIds } from '../../../renderer/editor/clipboard/fresh-ids.js'
import { pasteText } from '../../../renderer/editor/clipboard/with-clipboard.js'
import { indentList, setAlignment, setClaims, setStyle, toggleList } from '../../../renderer/editor/commands/blocks.js'
import { insertLink, insertToken } from '../../../renderer/editor/commands/inlines.js'
import { toggleMark } from '../../../renderer/editor/commands/marks.js'
import { addStep, insertSteps, moveStep, removeStep } from '../../../renderer/editor/commands/steps.js'
import { replaceContent } from '../../../renderer/editor/editor-handle.js'
import { asNodes, isGrid, isTextBlock, isVoidBlock } from '../../../renderer/editor/node-types.js'
import {
  deleteColumns,
  deleteRows,
  insertColumn,
  insertRow,
  insertTable,
  mergeCells,
  moveToCell,
  splitCells,
  toggleHeaderRows,
} from '../../../renderer/editor/table/table-commands.js'
import { readTrigger } from '../../../renderer/editor/completion/completion-state.js'
import { countWords } from '../../../renderer/editor/word-count.js'
import { sampleProcedure } from '../../support/sample-project.js'
import { at, editorOf, lines, problems, saved } from './slate-support.js'

describe('blocks', () => {
  it('a split block keeps its id and claims in front and takes a new id behind', () => {
    const editor = editorOf([
      paragraph('p', '前后', { clauses: ['5.1'], list: { kind: 'ordered', level: 1, restart: true } }),
    ])
    at(editor, [0, 0], 1)
    editor.insertBreak()
    expect(saved(editor)).toEqual([
      paragraph('p', '前', { clauses: ['5.1'], list: { kind: 'ordered', level: 1, restart: true } }),
      paragraph('n1', '后', { list: { kind: 'ordered', level: 1 } }),
    ])
  })

  it('Enter behind a heading begins body text; in an empty item it leaves the list level by level', () => {
    const editor = editorOf([heading('h', 2, '标题'), paragraph('p', '', { list: { kind: 'bullet', level: 1 } })])
    at(editor, [0, 0], 2)
    editor.insertBreak()
    expect(saved(editor)[1]).toMatchObject({ type: 'paragraph' })
    at(editor, [2, 0], 0)
    editor.insertBreak()
    expect(saved(editor)[2]).toMatchObject({ list: { level: 0 } })
    editor.insertBreak()
    expect(saved(editor)[2]).not.toHaveProperty('list')
  })

  it('changes styles without leaving what the format refuses', () => {
    const editor = editorOf([paragraph('p', '文', { align: 'center', clauses: ['5.1'] })])
    at(editor, [0, 0], 1)
    for (const style of ['heading3', 'guide', 'paragraph', 'heading1'] as const) {
      setStyle(editor, style)
      expect(problems(saved(editor))).toEqual([])
    }
    expect(saved(editor)[0]).toEqual(heading('p', 1, '文', { clauses: ['5.1'] }))
    setClaims(editor, [0], [])
    toggleList(editor, 'ordered')
    indentList(editor, 1)
    expect(saved(editor)[0]).toEqual(paragraph('p', '文', { list: { kind: 'ordered', level: 1 } }))
  })

  it('text never runs into advice, nor advice into text', () => {
    const editor = editorOf([guide('g', '提示'), paragraph('p', '正文'), guide('k', '')])
    at(editor, [1, 0], 0)
    editor.deleteBackward('character')
    expect(lines(editor)).toEqual(['提示', '正文', ''])
  })
})

describe('fields', () => {
  it('go in at the caret, which stands behind them; a caret in one moves out', () => {
    const editor = editorOf([paragraph('p', '前后')])
    at(editor, [0, 0], 1)
    insertToken(editor, { type: 'field', field: 'company.name', children: [{ text: '' }] })
    editor.insertText('中')
    expect(lines(editor)).toEqual(['前◇中后'])
    expect(problems(saved(editor))).toEqual([])
    at(editor, [0, 1, 0], 0)
    editor.onChange()
    expect(editor.selection?.anchor).toEqual({ path: [0, 2], offset: 0 })
  })

  it('a link without words goes; a field in a link takes the link off', () => {
    const editor = editorOf([paragraph('p', [text('见'), link('https://example.com', '网站'), text('。')])])
    at(editor, [0, 1, 0], 1)
    insertToken(editor, { type: 'documentRef', code: 'SM', children: [{ text: '' }] })
    expect(problems(saved(editor))).toEqual([])
    expect(lines(editor)).toEqual(['见网◇站。'])
    at(editor, [0, 0], 0, [[0, 0], 1])
    insertLink(editor, 'https://example.org')
    expect(saved(editor)[0]).toMatchObject({
      children: [{ text: '' }, { type: 'link', url: 'https://example.org' }, {}, {}, {}],
    })
  })
})

describe('undo', () => {
  const typed = (editor: SlateEditor, words: string): void => [...words].forEach((character) => type(editor, character))
  const type = (editor: SlateEditor, character: string): void => {
    editor.insertText(character)
    editor.operations = []
  }
  it('parts at a pause, after a sentence and where it is told to', () => {
    const clock = { time: 0 }
    const editor = editorOf([paragraph('p', '')], clock)
    at(editor, [0, 0], 0)
    editor.operations = []
    typed(editor, '一二。三')
    clock.time += 5000
    typed(editor, '四')
    editor.splitUndo()
    typed(editor, '五')
    const seen: string[] = []
    for (let step = 0; step < 5; step += 1) {
      editor.undo()
      seen.push(lines(editor)[0] ?? '')
    }
    expect(seen).toEqual(['一二。三四', '一二。三', '一二。', '', ''])
    for (let step = 0; step < 4; step += 1) editor.redo()
    expect(lines(editor)).toEqual(['一二。三四五'])
  })
})

describe('paste', () => {
  it('gives copied blocks ids of their own and takes their references along', () => {
    const blocks = sampleProcedure().content
    let last = 0
    const copied = withFreshIds(blocks, new Set(['t1', 's1', 's1-accept']), () => `x${(last += 1)}`)
    expect(copied.map((block) => block.id)).toEqual(blocks.map(({ id }) => ({ t1: 'x1', s1: 'x2' })[id] ?? id))
    expect(copied.find((block) => block.type === 'generated')).toMatchObject({ of: 'x2' })
    expect(JSON.stringify(copied)).toContain('"target":"x1"')
  })

  it('one line goes into the line, more become blocks, and a cell takes all of it as lines', () => {
    const editor = editorOf([paragraph('p', '前后')])
    at(editor, [0, 0], 1)
    pasteBlocks(editor, [paragraph('q', [text('中', { bold: true }), documentReference('SM'), text('')])])
    expect(lines(editor)).toEqual(['前中◇后'])
    at(editor, [0, 0], 0)
    pasteBlocks(editor, [heading('h', 1, '标题'), paragraph('r', '段')])
    expect(lines(editor)).toEqual(['标题', '段', '前中◇后'])
    insertTable(editor, 1, 1)
    pasteBlocks(editor, [heading('h', 1, '标题'), paragraph('r', '段')])
    expect(lines(editor)[2]).toBe('标题\n段')
    expect(problems(saved(editor))).toEqual([])
  })
})

describe('replacing the content', () => {
  it('is one step of undo and leaves equal blocks where they are', () => {
    const editor = editorOf(sampleProcedure().content)
    const before = [...editor.children]
    const next = saved(editor).map((block) =>
      block.id === 'p2' ? paragraph('p2', '新的一项', { list: { kind: 'ordered', level: 0, restart: true } }) : block,
    )
    replaceContent(editor, next)
    expect(saved(editor)).toEqual(next)
    expect(editor.children[0]).toBe(before[0])
    expect(editor.children.at(-2)).toBe(before.at(-2))
    editor.undo()
    expect(saved(editor)).toEqual(JSON.parse(JSON.stringify(before)))
  })
})

describe('small things', () => {
  it('reads the sign that opens the list', () => {
    expect(readTrigger('见《售后')).toEqual({ trigger: '《', offset: 1, query: '售后' })
    expect(readTrigger('@')).toEqual({ trigger: '@', offset: 0, query: '' })
    expect(readTrigger('GB/T')).toBeUndefined()
    expect(readTrigger('《手册》后')).toBeUndefined()
    expect(readTrigger('版本A/0')).toBeUndefined()
  })

  it('counts Chinese characters and words as Word does', () => {
    const content = [paragraph('p', [text('售后 service，2 小时'), field('company.name')]), guide('g', '提示')]
    expect(countWords(content, () => '某公司')).toEqual({ chinese: 7, words: 10 })
  })
})

/** Every text position of the editor. */
const points = (editor: SlateEditor): { path: number[]; offset: number }[] =>
  [...Node.texts(editor as unknown as Node)].flatMap(([leaf, path]) =>
    Array.from({ length: leaf.text.length + 1 }, (_, offset) => ({ path: [...path], offset })),
  )

const pasted: readonly Block[] = [
  heading('h1', 1, '贴入的标题'),
  paragraph('zz', [text('贴入'), field('company.name'), text('的段落')]),
  ...sampleProcedure().content.filter(
    (block) => block.type === 'table' || block.type === 'steps' || block.type === 'generated',
  ),
]

const commands: readonly ((editor: SlateEditor) => void)[] = [
  (editor) => editor.insertText('字'),
  (editor) => editor.insertText('词'),
  (editor) => editor.insertBreak(),
  (editor) => editor.insertSoftBreak(),
  (editor) => editor.deleteBackward('character'),
  (editor) => editor.deleteForward('character'),
  (editor) => editor.deleteBackward('word'),
  (editor) => editor.deleteFragment(),
  (editor) => setStyle(editor, 'heading2'),
  (editor) => setStyle(editor, 'paragraph'),
  (editor) => setStyle(editor, 'guide'),
  (editor) => toggleList(editor, 'bullet'),
  (editor) => indentList(editor, 1),
  (editor) => indentList(editor, -1),
  (editor) => toggleMark(editor, 'bold'),
  (editor) => setAlignment(editor, 'center'),
  (editor) => insertToken(editor, { type: 'field', field: 'company.name', children: [{ text: '' }] }),
  (editor) => insertLink(editor, 'https://example.com'),
  (editor) => insertTable(editor, 2, 3),
  (editor) => insertSteps(editor, '步骤'),
  (editor) => insertRow(editor, 'below'),
  (editor) => insertColumn(editor, 'left'),
  (editor) => deleteRows(editor),
  (editor) => deleteColumns(editor),
  (editor) => mergeCells(editor),
  (editor) => splitCells(editor),
  (editor) => toggleHeaderRows(editor),
  (editor) => void moveToCell(editor, 1),
  (editor) => pasteBlocks(editor, structuredClone(pasted)),
  (editor) => editor.insertFragment(structuredClone(editor.getFragment()) as Node[]),
  (editor) => pasteText(editor, '一\t二\n三\t四'),
  (editor) => pasteText(editor, '一\n二'),
  (editor) => editor.undo(),
  (editor) => editor.redo(),
  (editor) => {
    const index = asNodes(saved(editor)).findIndex((block) => block.type === 'steps')
    if (index >= 0) addStep(editor, [index, 0], '新')
  },
  (editor) => {
    const index = asNodes(saved(editor)).findIndex((block) => block.type === 'steps')
    if (index >= 0) removeStep(editor, [index, 0])
  },
  (editor) => {
    const index = asNodes(saved(editor)).findIndex((block) => block.type === 'steps')
    if (index >= 0) moveStep(editor, [index, 0], 1)
  },
]

describe('whatever is done', () => {
  const action = fc.record({
    command: fc.nat(commands.length - 1),
    anchor: fc.nat(9999),
    focus: fc.nat(9999),
    isRange: fc.boolean(),
  })

  it('the content fits the file format, tables have room around them, and undo brings the beginning back', () => {
    fc.assert(
      fc.property(fc.array(action, { minLength: 1, maxLength: 14 }), (actions) => {
        const content = [
          ...sampleProcedure().content,
          figure('f9', 'a.png', { alt: '', caption: '' }),
          generated('g9', 'clauseMatrix'),
        ]
        const editor = editorOf(content)
        const start = saved(editor)
        for (const { command, anchor, focus, isRange } of actions) {
          const all = points(editor)
          const [one, other] = [all[anchor % all.length], all[(isRange ? anchor + (focus % 60) : anchor) % all.length]]
          if (one === undefined || other === undefined) throw new Error('no text')
          editor.select({ anchor: one, focus: other })
          editor.onChange()
          commands[command]?.(editor)
          editor.operations = []
          expect(problems(saved(editor))).toEqual([])
          editor.children.forEach((node, index) => {
            if (!isGrid(node)) return
            for (const beside of [editor.children[index - 1], editor.children[index + 1]])
              expect(isTextBlock(beside) || isVoidBlock(beside)).toBe(true)
          })
          if (editor.selection !== null) {
            const { path, offset } = editor.selection.anchor
            const leaf = Node.get(editor as unknown as Node, path)
            expect(Text.isText(leaf) && offset <= leaf.text.length && Path.isPath(path)).toBe(true)
          }
        }
        while (editor.history.undos.length > 0) editor.undo()
        expect(saved(editor)).toEqual(start)
      }),
      { numRuns: 150 },
    )
  }, 120_000)
})
