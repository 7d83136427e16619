import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Block } from '../../../core/model/block.js'
import { documentReference, field, heading, paragraph, step, steps, table, text } from '../../../core/model/builders.js'
import { documentSchema } from '../../../core/model/schema-document.js'
import { plainText } from '../../../core/model/plain-text.js'
import { blockLines } from '../../../core/model/walk.js'
import { compose, findChromium } from '../../support/chromium.js'
import {
  caretAt,
  contentOf,
  load,
  openingTime,
  openPlayground,
  select,
  settled,
  soon,
  type Playground,
} from './playground.js'

const chromium = findChromium()

/** Lines as text; a token is ◇. */
const lines = (content: readonly Block[]): string[] =>
  content.flatMap((block) => blockLines(block).map((line) => plainText(line.inlines, () => '◇')))

/** The file format takes what the editor holds. */
const expectValid = (content: readonly Block[]): void => {
  const parsed = documentSchema.safeParse({ code: 'SP-14', title: '', kind: 'procedure', version: '', content })
  expect(parsed.success ? [] : parsed.error.issues).toEqual([])
}

let counter = 0
const id = (): string => `t${(counter += 1)}`
const opening = (): Block => heading(id(), 1, '开头')
const tokenLine = (): Block => paragraph(id(), [text('甲'), field('company.name'), documentReference('SM'), text('')])
const grid = (): Block =>
  table(id(), [
    ['表头一', '表头二'],
    ['内容一', ''],
  ])

let ground: Playground
beforeAll(async () => {
  if (chromium !== undefined) ground = await openPlayground(chromium)
}, openingTime)
afterAll(async () => ground?.close())

describe.skipIf(chromium === undefined).each([{ withKeys: true }, { withKeys: false }])(
  'composing Chinese (keydown 229: $withKeys)',
  ({ withKeys }) => {
    const type = (pinyin: string, words: string, between?: () => Promise<void>): Promise<void> =>
      compose(ground, pinyin, words, { withKeys, ...(between === undefined ? {} : { between }) })
    const result = async (): Promise<string[]> => {
      await settled(ground.page)
      const content = await contentOf(ground.page)
      expectValid(content)
      const shown = (await ground.page.evaluate(
        `[...document.querySelectorAll('[data-testid=editor] [data-slate-string]')].map((node) => node.textContent).join('')`,
      )) as string
      expect(shown).toBe(lines(content).join('').replaceAll('◇', ''))
      return lines(content)
    }
    const start = async (...content: Block[]): Promise<void> => load(ground.page, content)
    const press = (key: string): Promise<void> => ground.page.keyboard.press(key)

    it.each([
      ['in the middle of a paragraph', 1, '正你好文'],
      ['at its start', 0, '你好正文'],
      ['at its end', 2, '正文你好'],
    ])('%s', async (_name, offset, expected) => {
      await start(opening(), paragraph(id(), '正文'), paragraph(id(), '后文'))
      await select(ground.page, [[1, 0], offset])
      await type('nihao', '你好')
      await soon(result).toEqual(['开头', expected, '后文'])
    })

    it('in a heading, a list item and an empty block', async () => {
      await start(opening(), paragraph(id(), '项', { list: { kind: 'bullet', level: 0 } }), paragraph(id(), ''))
      for (const place of [0, 1, 2]) {
        await select(ground.page, [[place, 0], place === 2 ? 0 : 1])
        await type('nihao', '你好')
      }
      await soon(result).toEqual(['开你好头', '项你好', '你好'])
    })

    it.each([
      ['before a token', [1, 0], 1, '甲你好◇◇'],
      ['between two tokens', [1, 2], 0, '甲◇你好◇'],
      ['after a token at the end', [1, 4], 0, '甲◇◇你好'],
    ])('%s', async (_name, path, offset, expected) => {
      await start(opening(), tokenLine())
      await select(ground.page, [path, offset])
      await type('nihao', '你好')
      await type('shijie', '世界')
      await soon(result).toEqual(['开头', expected.replace('你好', '你好世界')])
    })

    it('at the start of a line that begins with a token', async () => {
      await start(opening(), paragraph(id(), [field('company.name'), text('文')]))
      await select(ground.page, [[1, 0], 0])
      await type('nihao', '你好')
      await soon(result).toEqual(['开头', '你好◇文'])
    })

    it('after an arrow key that passes a token, and after a click on one', async () => {
      await start(opening(), tokenLine())
      await select(ground.page, [[1, 0], 1])
      await press('ArrowRight')
      await soon(() => caretAt(ground.page)).toEqual([[1, 2], 0])
      await type('nihao', '你好')
      await soon(async () => (await result())[1]).toBe('甲◇你好◇')
      await start(opening(), tokenLine())
      await ground.page.locator('.fs-token').first().click()
      await press('Escape')
      await soon(() => caretAt(ground.page)).toEqual([[1, 2], 0])
      await type('nihao', '你好')
      await soon(async () => (await result())[1]).toBe('甲◇你好◇')
    })

    it('at once after the caret was moved by End', async () => {
      await start(opening(), paragraph(id(), '一段正文'))
      await select(ground.page, [[1, 0], 0])
      await press('End')
      await type('nihao', '你好')
      await soon(result).toEqual(['开头', '一段正文你好'])
    })

    it('in bold that was switched on at once after End', async () => {
      await start(opening(), paragraph(id(), '一段正文'))
      await select(ground.page, [[1, 0], 0])
      await press('End')
      await press('Control+b')
      // A caret of the browser that is told later must not switch it off again.
      await ground.page.waitForTimeout(150)
      await type('nihao', '你好')
      await soon(result).toEqual(['开头', '一段正文你好'])
      expect((await contentOf(ground.page))[1]).toMatchObject({
        children: [text('一段正文'), { text: '你好', bold: true }],
      })
    })

    it('in a table cell, filled and empty', async () => {
      await start(opening(), grid(), paragraph(id(), '后文'))
      await select(ground.page, [[1, 1, 0, 0], 3])
      await type('nihao', '你好')
      await select(ground.page, [[1, 1, 1, 0], 0])
      await type('shijie', '世界')
      await soon(result).toEqual(['开头', '表头一', '表头二', '内容一你好', '世界', '后文'])
    })

    it('with bold pending', async () => {
      await start(opening(), paragraph(id(), '正文'))
      await select(ground.page, [[1, 0], 2])
      await press('Control+b')
      await type('nihao', '你好')
      await soon(result).toEqual(['开头', '正文你好'])
      const content = await contentOf(ground.page)
      expect(content[1]).toMatchObject({ children: [{ text: '正文' }, { text: '你好', bold: true }] })
    })

    it('in place of a range, of two paragraphs and of a token', async () => {
      await start(opening(), paragraph(id(), '一二三四'))
      await select(ground.page, [[1, 0], 1], [[1, 0], 3])
      await type('nihao', '你好')
      await soon(result).toEqual(['开头', '一你好四'])
      await start(opening(), paragraph(id(), '一二'), paragraph(id(), '三四'))
      await select(ground.page, [[1, 0], 1], [[2, 0], 1])
      await type('nihao', '你好')
      await soon(result).toEqual(['开头', '一你好四'])
      await start(opening(), tokenLine())
      await select(ground.page, [[1, 0], 1], [[1, 2], 0])
      await type('nihao', '你好')
      await soon(result).toEqual(['开头', '甲你好◇'])
    })

    it('in place of two cells, and from a paragraph into a table: the grid stays', async () => {
      await start(opening(), grid(), paragraph(id(), '后文'))
      await select(ground.page, [[1, 0, 1, 0], 0], [[1, 1, 1, 0], 0])
      await type('nihao', '你好')
      await soon(result).toEqual(['开头', '表头一', '你好', '内容一', '', '后文'])
      await start(opening(), paragraph(id(), '前文'), grid(), paragraph(id(), '后文'))
      await select(ground.page, [[1, 0], 1], [[2, 0, 1, 0], 2])
      await type('nihao', '你好')
      await soon(result).toEqual(['开头', '前你好', '', '', '内容一', '', '后文'])
    })

    // The browser counts characters from the start of the page, and the words before the caret are taken out too.
    it.each([
      ['in a table', [[1, 0, 0, 0], 9], [[1, 1, 0, 0], 1], ['开头', '你好', '表头二', '', '◇', '后文']],
      ['in a table, backwards', [[1, 1, 0, 0], 1], [[1, 0, 0, 0], 9], ['开头', '你好', '表头二', '', '◇', '后文']],
      ['and text', [[1, 1, 0, 0], 6], [[2, 0], 1], ['开头', '表头一中的九个字词', '表头二', '你好', '', '文']],
    ] as const)('in place of cells, from behind words of the first one: %s', async (_name, anchor, focus, expected) => {
      const cells = table(id(), [
        ['表头一中的九个字词', '表头二'],
        ['内容一七个字', [field('company.name')]],
      ])
      await start(opening(), cells, paragraph(id(), '后文'))
      await select(ground.page, [[...anchor[0]], anchor[1]], [[...focus[0]], focus[1]])
      await type('nihao', '你好')
      await soon(result).toEqual(expected)
    })

    it('in place of an action and its limit, from behind words of the action', async () => {
      const rows = [
        step(id(), 'one', { name: '受理投诉', action: '在当日受理并登记。', limit: '一日', next: ['two'] }),
        step(id(), 'two', { name: '调查原因', action: '查明原因。', limit: '三日', next: ['end'] }),
      ]
      await start(opening(), steps(id(), rows), paragraph(id(), ''))
      await select(ground.page, [[1, 0, 0, 0], 7], [[1, 0, 1, 0], 1])
      // One letter: with a second one the browser would count anew.
      await type('a', '。')
      await soon(result).toEqual(['开头', '。', '', '查明原因。', '三日', ''])
      await press('Control+z')
      await soon(result).toEqual(['开头', '在当日受理并登记。', '一日', '查明原因。', '三日', ''])
    })

    it('cancelled: nothing is left', async () => {
      await start(opening(), paragraph(id(), '正文'))
      await select(ground.page, [[1, 0], 1])
      await type('nihao', '')
      await soon(result).toEqual(['开头', '正文'])
      await type('nihao', '你好')
      await soon(result).toEqual(['开头', '正你好文'])
    })

    it('Enter and Tab while composing belong to the input method', async () => {
      await start(opening(), paragraph(id(), '正文', { list: { kind: 'bullet', level: 0 } }))
      await select(ground.page, [[1, 0], 2])
      await type('nihao', '你好', async () => {
        for (const [key, keyCode] of [
          ['Enter', 13],
          ['Tab', 9],
        ] as const)
          await ground.client.send('Input.dispatchKeyEvent', {
            type: 'rawKeyDown',
            key,
            code: key,
            windowsVirtualKeyCode: withKeys ? 229 : keyCode,
          })
      })
      await soon(result).toEqual(['开头', '正文你好'])
      expect((await contentOf(ground.page))[1]).toMatchObject({ list: { level: 0 } })
    })

    it('undo takes back one composition at a time, and redo brings it back', async () => {
      await start(opening(), paragraph(id(), ''))
      await select(ground.page, [[1, 0], 0])
      await ground.page.keyboard.type('abc')
      await type('nihao', '你好')
      await type('shijie', '世界')
      await soon(result).toEqual(['开头', 'abc你好世界'])
      const seen: string[] = []
      for (let step = 0; step < 3; step += 1) {
        await press('Control+z')
        seen.push((await result())[1] ?? '')
      }
      expect(seen).toEqual(['abc你好', 'abc', ''])
      await press('Control+y')
      await press('Control+y')
      await soon(async () => (await result())[1]).toBe('abc你好')
    })

    it('undo of a replacing composition brings back what it replaced, in one step', async () => {
      await start(opening(), paragraph(id(), '一二三四'))
      await select(ground.page, [[1, 0], 1], [[1, 0], 3])
      await type('nihao', '你好')
      await press('Control+z')
      await soon(result).toEqual(['开头', '一二三四'])
    })

    it('dropped by the browser without a word: what is typed next is undone step by step', async () => {
      await start(opening(), paragraph(id(), '正文'))
      await select(ground.page, [[1, 0], 2])
      await ground.client.send('Input.imeSetComposition', { text: 'ni', selectionStart: 2, selectionEnd: 2 })
      // The text is drawn anew: Chromium gives the composition up and tells nobody.
      await ground.page.evaluate(
        `(() => { const text = document.querySelector('.fs-paragraph [data-slate-string]'); text.textContent = '正文'; getSelection().collapse(text.firstChild, 2) })()`,
      )
      await press('End')
      await ground.page.keyboard.type('ab')
      await press('Enter')
      await ground.page.keyboard.type('cd')
      await soon(result).toEqual(['开头', '正文ab', 'cd'])
      await press('Control+z')
      await soon(result).toEqual(['开头', '正文ab', ''])
      await press('Control+z')
      await press('Control+z')
      await soon(result).toEqual(['开头', '正文'])
    })

    it('dropped by the browser with its letters left on the page: they are in the text, once', async () => {
      await start(opening(), paragraph(id(), '正文'), paragraph(id(), ''))
      const dropAt = async (place: number, offset: number): Promise<void> => {
        await select(ground.page, [[place, 0], offset])
        await ground.client.send('Input.imeSetComposition', { text: 'ni', selectionStart: 2, selectionEnd: 2 })
        await ground.page.evaluate(`(() => {
          const { anchorNode: text, anchorOffset: offset } = getSelection()
          const holder = text.parentNode
          text.remove()
          holder.prepend(text)
          getSelection().collapse(text, offset)
        })()`)
      }
      await dropAt(1, 1)
      await press('Shift')
      await soon(result).toEqual(['开头', '正ni文', ''])
      await dropAt(2, 0)
      await press('Shift')
      await soon(result).toEqual(['开头', '正ni文', 'ni'])
      await dropAt(1, 0)
      await type('hao', '好')
      await soon(result).toEqual(['开头', 'ni好正ni文', 'ni'])
    })

    it('a page that shows something else at the end of a composition is drawn anew', async () => {
      await start(opening(), paragraph(id(), '正文'))
      await select(ground.page, [[1, 0], 2])
      await type('nihao', '你好', async () => {
        await ground.page.evaluate(
          `document.querySelector('.fs-paragraph').append(document.createElement('span').appendChild(new Text('多余')).parentNode)`,
        )
      })
      await soon(result).toEqual(['开头', '正文你好'])
      await soon(() => ground.page.locator('.fs-paragraph').textContent()).toBe('正文你好')
      await ground.page.keyboard.type('ab')
      await soon(result).toEqual(['开头', '正文你好ab'])
    })

    it('a fix from outside waits until the composition is over', async () => {
      await start(opening(), paragraph(id(), '正文'), paragraph(id(), '旧句'))
      await select(ground.page, [[1, 0], 1])
      await type('nihao', '你好', async () => {
        await ground.page.evaluate(
          `playground.handle.current.replaceContent(playground.content().map((block) => JSON.stringify(block).includes('旧句') ? { ...block, children: [{ text: '新句' }] } : block))`,
        )
        expect((await ground.page.evaluate('playground.handle.current.isComposing()')) as boolean).toBe(true)
      })
      await soon(result).toEqual(['开头', '正你好文', '新句'])
    })

    it('while the shell redraws, facts change and marks are drawn elsewhere and here', async () => {
      const [target, other] = [id(), id()]
      await start(opening(), paragraph(target, '正文在此。'), paragraph(other, [text('另见'), field('company.name')]))
      await select(ground.page, [[1, 0], 2])
      await type('nihao', '你好', async () => {
        await ground.page.evaluate('playground.rerender()')
        await ground.page.evaluate(`playground.setFact('company.name', '新名称有限公司')`)
        await ground.page.evaluate(
          `playground.highlight([{ block: '${other}', quote: '另见', kind: 'finding' }, { block: '${target}', quote: '在此', kind: 'covered' }])`,
        )
        // Long enough for all of it to be drawn, if it were not held back.
        await ground.page.waitForTimeout(250)
      })
      await soon(result).toEqual(['开头', '正文你好在此。', '另见◇'])
      const drawn = (): Promise<unknown> =>
        ground.page.evaluate(
          `[...CSS.highlights].filter(([, ranges]) => ranges.size > 0).map(([name, ranges]) => name + ':' + [...ranges].map((range) => range.toString()).join(',')).sort().join(' ')`,
        )
      await soon(drawn).toBe('fivestar-covered:在此 fivestar-finding:另见')
      await soon(() => ground.page.locator('.fs-token').textContent()).toContain('新名称有限公司')
      await ground.page.evaluate('playground.highlight([])')
    })
  },
)
