import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Block, Step } from '../../../core/model/block.js'
import { field, figure, heading, paragraph, table, text } from '../../../core/model/builders.js'
import { plainText } from '../../../core/model/plain-text.js'
import { documentSchema } from '../../../core/model/schema-document.js'
import { blockLines } from '../../../core/model/walk.js'
import { sampleProcedure } from '../../support/sample-project.js'
import { findChromium } from '../../support/chromium.js'
import { contentOf, load, openingTime, openPlayground, select, settled, soon, type Playground } from './playground.js'

const chromium = findChromium()
let ground: Playground
const faults: string[] = []
beforeAll(async () => {
  if (chromium === undefined) return
  ground = await openPlayground(chromium)
  ground.page.on('pageerror', (error) => faults.push(error.message))
}, openingTime)
afterAll(async () => ground?.close())
beforeEach(() => faults.splice(0))

let counter = 0
const id = (): string => `e${(counter += 1)}`
const lines = (content: readonly Block[]): string[] =>
  content.flatMap((block) => blockLines(block).map((line) => plainText(line.inlines, () => '◇')))
const result = async (): Promise<Block[]> => {
  await settled(ground.page)
  const content = await contentOf(ground.page)
  const parsed = documentSchema.safeParse({ code: 'SP-14', title: '', kind: 'procedure', version: '', content })
  expect(parsed.success ? [] : parsed.error.issues).toEqual([])
  expect(faults).toEqual([])
  return content
}
const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await ground.page.keyboard.press(key)
  await settled(ground.page)
}
const paste = (data: Readonly<Record<string, string>>): Promise<unknown> =>
  ground.page.evaluate(`(() => {
    const data = new DataTransfer()
    for (const [type, text] of Object.entries(${JSON.stringify(data)})) data.setData(type, text)
    document.querySelector('[data-testid=editor]').dispatchEvent(new InputEvent('beforeinput', { inputType: 'insertFromPaste', dataTransfer: data, bubbles: true, cancelable: true }))
  })()`)

describe.skipIf(chromium === undefined)('the editor in a browser', () => {
  it('completes a reference behind 《, a fact behind @, and closes on Escape', async () => {
    await load(ground.page, [heading(id(), 1, '开头'), paragraph(id(), '按')])
    await select(ground.page, [[1, 0], 1])
    await ground.page.keyboard.insertText('《')
    await ground.page.getByTestId('completion').waitFor()
    await ground.page.keyboard.type('t')
    await soon(() => ground.page.getByTestId('completion').count()).toBe(0)
    await press('Backspace')
    await ground.page.getByTestId('completion').waitFor()
    await press('ArrowDown', 'Enter')
    await soon(async () => (await result())[1]).toMatchObject({
      children: [{ text: '按' }, { type: 'documentRef', code: 'SP-14' }, {}],
    })
    await ground.page.keyboard.type('@hot')
    await soon(() => ground.page.getByTestId('completion').textContent()).toContain('服务热线')
    await press('Escape')
    await soon(() => ground.page.getByTestId('completion').count()).toBe(0)
    await press('Backspace', 'Backspace', 'Backspace', 'Backspace')
    await ground.page.keyboard.type('@')
    await ground.page.getByTestId('completion').getByText('服务热线').click()
    await soon(async () => lines(await result())[1]).toBe('按◇◇')
    await soon(() => ground.page.locator('.fs-token[data-missing]').textContent()).toContain('服务热线')
  })

  it('puts in blocks behind a slash: a form, a flowchart, a heading; a slash in a word means itself', async () => {
    await load(ground.page, [
      ...sampleProcedure().content.filter((block) => block.type !== 'generated'),
      paragraph(id(), ''),
    ])
    const last = (await contentOf(ground.page)).length - 1
    await select(ground.page, [[last, 0], 0])
    await ground.page.keyboard.type('GB/T /SR-14')
    await soon(() => ground.page.getByTestId('completion').textContent()).toContain('记录表单')
    await press('Enter')
    await soon(async () => (await result()).slice(last)).toMatchObject([
      { type: 'paragraph', children: [{ text: 'GB/T ' }] },
      { type: 'form', record: 'SR-14-01' },
      {},
    ])
    await ground.page.keyboard.type('/流程图')
    await ground.page.getByTestId('completion').getByText('流程图 顾客投诉处理流程').click()
    await soon(async () => (await result()).find((block) => block.type === 'generated')).toMatchObject({
      kind: 'flowchart',
      of: 's1',
    })
    await soon(() => ground.page.locator('.fs-generated .fs-flowchart svg').count()).toBe(1)
  })

  it('writes links and the size of images', async () => {
    await load(ground.page, [
      heading(id(), 1, '开头'),
      paragraph(id(), '见'),
      figure(id(), 'a.png', { alt: '', caption: '厂区' }),
      paragraph(id(), ''),
    ])
    await select(ground.page, [[1, 0], 1])
    await ground.page.getByRole('button', { name: /插入/ }).click()
    await ground.page.getByRole('menuitem', { name: '链接' }).click()
    const panel = ground.page.getByTestId('editor-panel')
    await panel.getByRole('textbox').fill('https://example.com/')
    await press('Enter')
    await soon(async () => (await result())[1]).toMatchObject({
      children: [
        { text: '见' },
        { type: 'link', url: 'https://example.com/', children: [{ text: 'https://example.com/' }] },
        {},
      ],
    })
    await select(ground.page, [[2, 0], 0])
    await press('F2')
    await panel.getByRole('spinbutton').fill('80')
    await panel.getByRole('textbox').fill('大门')
    await press('Enter')
    await soon(async () => (await result())[2]).toMatchObject({ alt: '大门', widthMillimetres: 80 })
  })

  it('edits a fact in place, from the mouse and from the keyboard', async () => {
    await load(ground.page, [heading(id(), 1, '开头'), paragraph(id(), [text('称'), field('company.name')])])
    await ground.page.locator('.fs-token').click()
    const panel = ground.page.getByTestId('editor-panel')
    await soon(() => panel.textContent()).toContain('用于 9 份文件')
    await panel.getByRole('textbox').fill('新名称有限公司')
    await press('Enter')
    await soon(() => ground.page.locator('.fs-token').textContent()).toContain('新名称有限公司')
    await select(ground.page, [[1, 2], 0])
    await press('F2')
    await soon(() => panel.count()).toBe(1)
    await press('Escape')
    await soon(() => panel.count()).toBe(0)
    await ground.page.keyboard.type('后')
    await soon(async () => lines(await result())[1]).toBe('称◇后')
  })

  it('goes through a table by Tab, draws a selection of cells, and changes it by its menu', async () => {
    await load(ground.page, [
      heading(id(), 1, '开头'),
      table(id(), [
        ['一', '二'],
        ['三', '四'],
      ]),
      paragraph(id(), '后'),
    ])
    await select(ground.page, [[1, 1, 0, 0], 0])
    await press('Tab')
    await ground.page.keyboard.type('新')
    await press('Tab')
    await ground.page.keyboard.type('五')
    await soon(async () => lines(await result())).toEqual(['开头', '一', '二', '三', '新', '五', '', '后'])
    await select(ground.page, [[1, 0, 1, 0], 0], [[1, 1, 1, 0], 1])
    await soon(() => ground.page.locator('[data-cell-selected]').count()).toBe(2)
    await ground.page.locator('[data-cell-selected]').first().click({ button: 'right' })
    await ground.page.getByText('合并单元格').click()
    await soon(async () => (await result())[1]).toMatchObject({ spans: [{ row: 0, column: 1, rows: 2, columns: 1 }] })
    expect(lines(await result())[2]).toBe('二\n新')
    await soon(() => ground.page.locator('.fs-cell[rowspan="2"]').count()).toBe(1)
    await press('Control+z')
    await soon(async () => (await result())[1]).not.toHaveProperty('spans')
    await select(ground.page, [[2, 0], 0])
    await press('ArrowUp')
    await ground.page.keyboard.type('上')
    await soon(async () =>
      lines(await result())
        .slice(5)
        .join(''),
    ).toContain('上')
  })

  it('pastes from Word: headings, lists, marks and merged cells; the rest is dropped', async () => {
    await load(ground.page, [heading(id(), 1, '开头'), paragraph(id(), '')])
    await select(ground.page, [[1, 0], 0])
    const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p {color:red}</style></head><body><!--StartFragment-->
      <h2 style='mso-outline-level:2'><span style='font-family:黑体'>投诉处理<o:p></o:p></span></h2>
      <p class=MsoNormal style='text-indent:24.0pt'><b><span style='color:red'>应当</span></b><span>及
时答复，详见<a href="https://example.com/x">网站</a>。</span></p>
      <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='font-family:Wingdings;mso-list:Ignore'>l<span>&nbsp;&nbsp;</span></span><span>第一项</span></p>
      <p class=MsoListParagraph style='mso-list:l1 level2 lfo2'><span style='mso-list:Ignore'>2)<span>&nbsp;</span></span><span>第二项</span></p>
      <table border=1><tr><td colspan=2 width=100><p align=center>情形</p></td></tr><tr><td width=40 rowspan=2><p>一般</p></td><td width=60><p>2小时</p><p>内</p></td></tr><tr><td>当日</td></tr></table>
      <p class=MsoNormal><img src="file:///c:/x.png"></p><script>alert(1)</script>
      <!--EndFragment--></body></html>`
    await paste({ 'text/html': html, 'text/plain': 'x' })
    await soon(async () => (await result()).slice(1)).toMatchObject([
      { type: 'heading', level: 2, children: [{ text: '投诉处理' }] },
      {
        type: 'paragraph',
        children: [
          { text: '应当', bold: true },
          { text: '及时答复，详见' },
          { type: 'link', url: 'https://example.com/x' },
          { text: '。' },
        ],
      },
      { type: 'paragraph', list: { kind: 'bullet', level: 0 }, children: [{ text: '第一项' }] },
      { type: 'paragraph', list: { kind: 'ordered', level: 1 }, children: [{ text: '第二项' }] },
      {
        type: 'table',
        spans: [
          { row: 0, column: 0, rows: 1, columns: 2 },
          { row: 1, column: 0, rows: 2, columns: 1 },
        ],
      },
      { type: 'paragraph' },
    ])
    expect(lines(await result()).slice(5, 11)).toEqual(['情形', '', '一般', '2小时\n内', '', '当日'])
    await press('Control+z')
    await soon(async () => lines(await result())).toEqual(['开头', ''])
  })

  it('pastes cells of Excel into cells, and lists of a web page', async () => {
    await load(ground.page, [
      heading(id(), 1, '开头'),
      table(id(), [
        ['一', '二'],
        ['三', '四'],
      ]),
      paragraph(id(), '后'),
    ])
    await select(ground.page, [[1, 1, 1, 0], 0])
    await paste({
      'text/html': '<table><tr><td>甲</td><td>乙</td></tr><tr><td>丙</td><td>丁</td></tr></table>',
      'text/plain': '甲\t乙\n丙\t丁',
    })
    await soon(async () => lines(await result())).toEqual([
      '开头',
      '一',
      '二',
      '',
      '三',
      '甲',
      '乙',
      '',
      '丙',
      '丁',
      '后',
    ])
    await select(ground.page, [[2, 0], 1])
    await paste({ 'text/html': '<ul><li>甲<ol><li><strong>乙</strong></li></ol></li><li><p>丙</p></li></ul>' })
    await soon(async () => (await result()).slice(3)).toMatchObject([
      { list: { kind: 'bullet', level: 0 }, children: [{ text: '甲' }] },
      { list: { kind: 'ordered', level: 1 }, children: [{ text: '乙', bold: true }] },
      { list: { kind: 'bullet', level: 0 }, children: [{ text: '丙' }] },
    ])
  })

  it('copies fields and pastes them with new ids', async () => {
    const first = id()
    await load(ground.page, [
      heading(id(), 1, '开头'),
      paragraph(first, [text('称'), field('company.name'), text('。')]),
      paragraph(id(), ''),
    ])
    await select(ground.page, [[0, 0], 0], [[1, 2], 1])
    const data = (await ground.page.evaluate(`(() => {
      const data = new DataTransfer()
      document.querySelector('[data-testid=editor]').dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }))
      return Object.fromEntries(data.types.map((type) => [type, data.getData(type)]))
    })()`)) as Record<string, string>
    expect(Object.keys(data)).toContain('application/x-slate-fragment')
    await select(ground.page, [[2, 0], 0])
    await paste(data)
    await soon(async () => lines(await result())).toEqual(['开头', '称◇。', '开头', '称◇。'])
    expect((await result())[3]?.id).not.toBe(first)
  })

  it('edits a process: its steps, their facts, and the drawing beside it', async () => {
    await load(ground.page, [...sampleProcedure().content])
    const steps = ground.page.locator('.fs-steps-block')
    const process = async (): Promise<readonly Step[]> =>
      (await result()).flatMap((block) => (block.type === 'steps' ? block.children : []))
    await steps.getByRole('button', { name: '显示流程图' }).click()
    await steps.locator('.fs-flowchart svg').waitFor()
    await soon(() => steps.locator('.fs-flowchart').textContent()).toContain('受理登记')
    await steps.locator('.fs-step').first().hover()
    await steps.getByRole('button', { name: '在下方添加步骤：受理登记' }).click()
    await soon(async () => (await process()).map(({ name, next }) => [name, next.length])).toEqual([
      ['受理登记', 1],
      ['新步骤', 1],
      ['是否本公司责任', 2],
    ])
    await steps.locator('.fs-step').nth(1).locator('.fs-step-name').click()
    await ground.page.getByTestId('editor-panel').getByLabel('步骤', { exact: true }).fill('转办')
    await ground.page
      .getByTestId('editor-panel')
      .getByRole('button', { name: /确\s?定/ })
      .click()
    await soon(() => steps.locator('.fs-flowchart').textContent()).toContain('转办')
    expect((await process())[1]?.name).toBe('转办')
    await steps.locator('.fs-step').nth(1).hover()
    await steps.getByRole('button', { name: '删除步骤：转办' }).click()
    await soon(async () => (await process())[0]?.next).toEqual([{ to: 'judge' }])
  })

  it('claims clauses on a heading, and numbers headings anew', async () => {
    await load(ground.page, [heading(id(), 1, '开头'), heading(id(), 2, '其次'), paragraph(id(), '文')])
    await soon(() => ground.page.locator('.fs-heading').nth(1).getAttribute('data-number')).toBe('1.1')
    await ground.page.locator('.fs-heading').nth(1).hover()
    await ground.page.locator('.fs-claim').nth(1).click()
    await ground.page.getByTestId('editor-panel').getByRole('combobox').fill('组织')
    await press('Enter', 'Escape')
    await ground.page
      .getByTestId('editor-panel')
      .getByRole('button', { name: /确\s?定/ })
      .click()
    await soon(async () => (await result())[1]).toMatchObject({ clauses: ['5.1.1'] })
    await select(ground.page, [[1, 0], 0])
    await press('Control+Alt+1')
    await soon(() => ground.page.locator('.fs-heading').nth(1).getAttribute('data-number')).toBe('2')
  })

  it('gives the shell its shortcuts, shows a passage, and takes a whole content as one step', async () => {
    const [first, second] = [id(), id()]
    await load(ground.page, [heading(first, 1, '开头'), paragraph(second, '一句。另一句。')])
    await select(ground.page, [[0, 0], 0])
    await press('Control+f', 'Control+h')
    expect(
      await ground.page.evaluate('playground.log.filter(([kind]) => kind === "shortcut").map(([, name]) => name)'),
    ).toEqual(['find', 'replace'])
    expect(await ground.page.evaluate(`playground.handle.current.focusBlock('${second}', '另一句')`)).toBe(true)
    await soon(() => ground.page.evaluate('getSelection().toString()')).toBe('另一句')
    expect(await ground.page.evaluate(`playground.handle.current.focusBlock('nowhere')`)).toBe(false)
    await ground.page.evaluate(
      `playground.handle.current.replaceContent(playground.content().map((block) => block.type === 'paragraph' ? { ...block, children: [{ text: '新句。' }] } : block))`,
    )
    await soon(async () => lines(await result())).toEqual(['开头', '新句。'])
    await ground.page.evaluate('playground.handle.current.undo()')
    await soon(async () => lines(await result())).toEqual(['开头', '一句。另一句。'])
  })

  it('opens a long document whole for whoever selects all or goes to a later place at once', async () => {
    const many = (): Block[] => Array.from({ length: 900 }, (_, index) => paragraph(id(), `第${index + 1}段。`))
    /** Acts in the very moment in which the first piece is on the page and the later ones are not. */
    const atOpening = (content: readonly Block[], act: string): Promise<unknown> =>
      ground.page.evaluate(`new Promise((resolve) => {
        new MutationObserver((_, observer) => {
          if (document.querySelector('[data-block-id="${content[0]?.id}"]') === null) return
          observer.disconnect()
          const drawn = document.querySelectorAll('.fs-paragraph').length
          resolve([drawn, (() => { ${act} })()])
        }).observe(document.body, { childList: true, subtree: true })
        playground.load(${JSON.stringify(content)})
      })`)
    const all = many()
    const press = `document.querySelector('[data-testid=editor]').dispatchEvent(new KeyboardEvent('keydown', { key: 'a', code: 'KeyA', ctrlKey: true, bubbles: true, cancelable: true })); return document.querySelectorAll('.fs-paragraph').length`
    const [before, after] = (await atOpening(all, press)) as [number, number]
    expect(before).toBeLessThan(900)
    expect(after).toBe(900)
    // The browser's caret of the focus is not told yet when the keys come: it must not win.
    await ground.page.evaluate(`document.querySelector('[data-testid=editor]').focus(); (() => { ${press} })()`)
    await ground.page.waitForTimeout(300)
    expect(await ground.page.evaluate('playground.handle.current.slate.selection?.focus.path[0]')).toBe(899)
    const copied = (await ground.page.evaluate(`(() => {
      const data = new DataTransfer()
      document.querySelector('[data-testid=editor]').dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }))
      return data.getData('text/plain')
    })()`)) as string
    expect([copied.includes('第1段。'), copied.includes('第900段。')]).toEqual([true, true])
    const later = many()
    const show = `return playground.handle.current.focusBlock('${later[850]?.id}', '851')`
    const [shown, isFound] = (await atOpening(later, show)) as [number, boolean]
    expect(shown).toBeLessThan(900)
    expect(isFound).toBe(true)
    await soon(() => ground.page.evaluate('getSelection().toString()')).toBe('851')
    expect(faults).toEqual([])
  })

  it('keeps its tools in one row, the rest in a list, and shows a style before there is a caret', async () => {
    const bar = ground.page.getByRole('toolbar')
    await load(ground.page, [heading(id(), 2, '开头'), paragraph(id(), '文')])
    await soon(() => bar.locator('.fs-style').textContent()).toContain('标题 2')
    await soon(() => ground.page.getByRole('button', { name: '更多工具' }).count()).toBe(0)
    for (const width of [740, 640, 520, 440]) {
      await ground.page.setViewportSize({ width, height: 900 })
      await soon(() => ground.page.getByRole('button', { name: '更多工具' }).count()).toBe(1)
      const room = await ground.page.evaluate(
        `(({ clientHeight, clientWidth, scrollWidth }) => [clientHeight < 40, scrollWidth - clientWidth])(document.querySelector('.fs-toolbar'))`,
      )
      expect(room).toEqual([true, 0])
    }
    await select(ground.page, [[1, 0], 0])
    await ground.page.getByRole('button', { name: '更多工具' }).click()
    await ground.page.getByRole('menuitem', { name: '居中' }).click()
    await soon(async () => (await result())[1]).toMatchObject({ align: 'center' })
    await ground.page.setViewportSize({ width: 1280, height: 900 })
  })
})
