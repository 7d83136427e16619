import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Block } from '../../../core/model/block.js'
import { field, heading, paragraph, table, text } from '../../../core/model/builders.js'
import { plainText } from '../../../core/model/plain-text.js'
import { blockLines } from '../../../core/model/walk.js'
import { compose, findChromium } from '../../support/chromium.js'
import { caretAt, contentOf, load, openingTime, openPlayground, select, soon, type Playground } from './playground.js'

const chromium = findChromium()

/** Sixty characters, as the name and address of a company may have. */
const longName =
  '某某省某某高新技术产业开发区创新大道一千二百八十八号科技企业孵化器三号楼A座1203室某某特种装备制造有限公司售后服务中心'

let counter = 0
const id = (): string => `w${(counter += 1)}`
const lines = (content: readonly Block[]): string[] =>
  content.flatMap((block) => blockLines(block).map((line) => plainText(line.inlines, () => '◇')))

describe.skipIf(chromium === undefined)('a field with a long value', () => {
  let ground: Playground
  beforeAll(async () => {
    ground = await openPlayground(chromium ?? '')
    await ground.page.evaluate(`playground.setFact('company.name', ${JSON.stringify(longName)})`)
  }, openingTime)
  afterAll(async () => ground?.close())

  const before = '本公司的全称和地址是'
  const long = (): Block => paragraph(id(), [text(before), field('company.name'), text('，以下简称公司。')])
  const narrow = (): Block =>
    table(
      id(),
      [
        ['名称', '说明文字'],
        [[field('company.name')], ''],
      ],
      { widths: [1, 5] },
    )

  it('begins in the line of the words before it, breaks with the line, and stays within page and cell', async () => {
    await load(ground.page, [heading(id(), 1, '开头'), long(), narrow(), paragraph(id(), '后')])
    const shown = (await ground.page.evaluate(`(() => {
      const range = document.createRange()
      const words = document.querySelector('.fs-paragraph [data-slate-string]')
      range.selectNodeContents(words)
      const start = range.getBoundingClientRect()
      const faces = [...document.querySelectorAll('.fs-token-face')]
      const line = parseFloat(getComputedStyle(words).lineHeight) || start.height
      const pieces = faces.map((face) => [...face.getClientRects()].filter(({ width }) => width > 0))
      const holders = ['.fs-paragraph', '.fs-cell'].map((name, index) => faces[index].closest(name).getBoundingClientRect())
      return {
        isBeside: Math.abs(pieces[0][0].top - start.top) < line / 2 && pieces[0][0].left >= start.right - 1,
        lines: pieces.map((each) => each.length),
        isInside: pieces.every((each, index) => each.every(({ left, right }) => left >= holders[index].left && right <= holders[index].right)),
        page: document.querySelector('.fs-page').scrollWidth - document.querySelector('.fs-page').clientWidth,
      }
    })()`)) as { isBeside: boolean; lines: number[]; isInside: boolean; page: number }
    expect(shown).toMatchObject({ isBeside: true, isInside: true, page: 0 })
    expect(shown.lines[0]).toBeGreaterThan(1)
    expect(shown.lines[1]).toBeGreaterThan(5)
  })

  it.each([{ withKeys: true }, { withKeys: false }])(
    'keeps compositions right behind it and before it (keydown 229: $withKeys)',
    async ({ withKeys }) => {
      await load(ground.page, [heading(id(), 1, '开头'), long(), narrow(), paragraph(id(), '后')])
      for (const [path, offset] of [
        [[1, 2], 0],
        [[1, 0], before.length],
        [[2, 1, 0, 2], 0],
        [[2, 1, 0, 0], 0],
      ] as const) {
        await select(ground.page, [[...path], offset])
        await compose(ground, 'nihao', '你好', { withKeys })
        await compose(ground, 'shijie', '世界', { withKeys })
      }
      await soon(async () => lines(await contentOf(ground.page))[4]).toBe('你好世界◇你好世界')
      const content = lines(await contentOf(ground.page))
      expect(content[1]).toBe(`${before}你好世界◇你好世界，以下简称公司。`)
    },
  )

  it('lets the caret pass by arrows, and a click on its second line puts it behind', async () => {
    await load(ground.page, [heading(id(), 1, '开头'), long(), paragraph(id(), '后')])
    await select(ground.page, [[1, 0], before.length])
    await ground.page.keyboard.press('ArrowRight')
    await soon(() => caretAt(ground.page)).toEqual([[1, 2], 0])
    await ground.page.keyboard.press('ArrowLeft')
    await soon(() => caretAt(ground.page)).toEqual([[1, 0], before.length])
    await select(ground.page, [[0, 0], 0])
    for (let press = 0; press < 8; press += 1) await ground.page.keyboard.press('ArrowDown')
    await soon(async () => (await caretAt(ground.page))?.[0]).toEqual([2, 0])
    const place = (await ground.page.evaluate(`(() => {
      const [, second] = document.querySelector('.fs-token-face').getClientRects()
      return [second.left + 20, second.top + second.height / 2]
    })()`)) as [number, number]
    await ground.page.mouse.click(...place)
    await ground.page.getByTestId('editor-panel').waitFor()
    await ground.page.keyboard.press('Escape')
    await soon(() => caretAt(ground.page)).toEqual([[1, 2], 0])
  })
})
