import { readFile } from 'node:fs/promises'
import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { blockLines } from '../../../core/model/walk.js'
import { plainText } from '../../../core/model/plain-text.js'
import { compose } from '../../support/chromium.js'
import { filesOf, textOf } from '../../support/docx-package.js'
import { hasTool, runTool } from '../../support/pdf-tools.js'
import { openDesk, testHosts, type Desk } from './desk.js'
import {
  allSaved,
  becomes,
  blockText,
  caretBlock,
  clickText,
  documentOf,
  openDocument,
  projectFolder,
  shownText,
  showPanel,
  statusAfterKey,
} from './hands.js'

const code = 'SP-14'

describe.each(await testHosts())('the whole job in one window ($name)', ({ name, program }) => {
  describe.skipIf(program === undefined)('from the start screen to the exports', () => {
    let desk: Desk
    let folder: string
    beforeAll(async () => {
      desk = await openDesk({ name, program })
    })
    afterAll(async () => desk?.close())

    const field = (key: string): Locator => desk.page.locator(`[data-field="${key}"]`)
    const group = (title: string): Promise<void> => desk.page.getByRole('tab', { name: title, exact: true }).click()
    const typed = (pinyin: string, words: string): Promise<void> => compose(desk, pinyin, words, { withKeys: true })
    const requirement = (id: string): Locator => desk.page.getByTestId(`requirement-${id}`)
    const score = async (): Promise<{ level: string | null; points: number }> => {
      const chip = desk.page.getByTestId('score')
      return {
        level: await chip.getAttribute('data-level'),
        points: Number(await chip.locator('strong').textContent()),
      }
    }
    /** A text of a block on the disk, with ◇ for every token. */
    const savedLines = async (of = code): Promise<string[]> =>
      (await documentOf(folder, of)).content.flatMap((block) =>
        blockLines(block).map((line) => plainText(line.inlines, () => '◇')),
      )
    const shows = (words: string): Promise<unknown> =>
      becomes(async () => (await shownText(desk.page)).includes(words), true)
    const caretLine = async (): Promise<string> =>
      blockText(desk.page.locator(`[data-block-id="${await caretBlock(desk.page)}"]`))

    it('makes a project from the kit, with facts of every type filled in', async () => {
      const { page } = desk
      if (name === 'electron') await page.getByRole('button', { name: '返回开始页' }).click()
      await page.getByRole('button', { name: '新建项目' }).click()
      await page.locator('#project-name').fill('试点装备')
      await page.getByRole('button', { name: '下一步' }).click()
      const progress = page.getByText(/已填 \d+\/\d+ 项必填资料/)
      expect(await progress.textContent()).toMatch(/^已填 0\//)

      await field('company.name').locator('input').fill('试点装备有限公司')
      await field('company.founded').locator('input').fill('2005-06-18')
      await page.keyboard.press('Enter')
      await field('company.business').locator('textarea').fill('试点商品的制造、销售与售后服务')
      await field('company.website').locator('input').fill('www.shidian.example')
      await group('商品与业务')
      await field('business.exports').getByText('否').click()
      await group('体系与发布')
      await field('system.service-managers').locator('input').fill('14')
      await field('system.certified-managers').locator('input').fill('2')
      await group('理念、策略与目标')
      await field('service.philosophy').locator('input').fill('人到心到，机停人不停')
      await field('targets').getByRole('button', { name: '添加一行' }).click()
      const cells = field('targets').locator('td textarea')
      for (const [at, words] of [
        '服务及时率',
        '按时到场次数÷总次数',
        '不低于98%',
        '客户服务部',
        '每季度',
        '99%',
      ].entries())
        await cells.nth(at).fill(words)
      await group('热线与渠道')
      await field('hotline.number').locator('input').fill('400-000-0000')
      await field('hotline.hours').locator('input').fill('每日 8:00 至 20:00')
      await group('对顾客的承诺')
      await field('promise.hotline-answer').locator('input').first().fill('20')
      await field('promise.complaint-reply').locator('input').first().fill('4')
      expect(await progress.textContent()).toMatch(/^已填 13\//)
      await page.getByRole('button', { name: '起草体系文件' }).click()
    })

    it('shows the overview with the score', async () => {
      await desk.page.getByTestId('overview').waitFor({ timeout: 30_000 })
      await desk.page.locator('[data-testid=overview][data-ready=true]').waitFor()
      const { level, points } = await score()
      expect({ level, isThree: points >= 80 && points < 90 }).toEqual({ level: '三星级', isThree: true })
      folder = await projectFolder(desk.page)
    })

    it('takes Chinese composition before, after and between field tokens, in an empty block, in a cell, in bold', async () => {
      const { page } = desk
      await openDocument(page, code)
      await clickText(page, '应记下顾客称呼、联系方式和诉求，当日移交')
      await typed('dangmian', '当面')
      expect(await caretLine()).toContain('当日移交当面◇。')
      await clickText(page, '。移交所用时间计入登记时限', 'start')
      await typed('chuli', '处理')
      expect(await caretLine()).toContain('当日移交当面◇处理。移交所用时间')

      await clickText(page, '移交所用时间计入登记时限。')
      await page.keyboard.press('Enter')
      await typed('laidian', '来电')
      expect(await caretLine()).toBe('来电')
      for (const name of ['服务热线', '投诉电话']) {
        await page.keyboard.insertText(`@${name}`)
        await page.getByTestId('completion').waitFor()
        await page.keyboard.press('Enter')
      }
      await page.keyboard.press('ArrowLeft')
      await typed('huo', '或')
      expect(await caretLine()).toBe('来电◇或◇')

      await page.keyboard.press('End')
      await page.keyboard.press('Control+b')
      await typed('liji', '立即')
      await page.keyboard.press('Control+b')
      await typed('jieting', '接听')
      expect(await caretLine()).toBe('来电◇或◇立即接听')

      await clickText(page, '归口管理顾客投诉')
      await typed('jian', '兼')
      await typed('duban', '督办')
      await shows('归口管理顾客投诉兼督办，')
      await page.keyboard.press('Control+z')
      await shows('归口管理顾客投诉兼，')
      await page.keyboard.press('Control+y')
      await shows('归口管理顾客投诉兼督办，')
    })

    it('saves by itself', async () => {
      await allSaved(desk.page)
      const lines = await savedLines()
      expect(lines).toContain('来电◇或◇立即接听')
      expect(lines.join('\n')).toContain('当日移交当面◇处理。移交所用时间')
      expect(lines.join('\n')).toContain('归口管理顾客投诉兼督办，')
      const saved = (await documentOf(folder, code)).content.find((block) => JSON.stringify(block).includes('"立即"'))
      expect(saved).toMatchObject({
        children: expect.arrayContaining([{ text: '立即', bold: true }, { text: '接听' }]),
      })
    })

    it('turns a requirement when its sentence is deleted, and back by undo', async () => {
      const { page } = desk
      const card = requirement('5.3.2.1')
      expect(await card.getAttribute('data-status')).toBe('covered')
      const before = await score()
      await card.locator('.requirement-head').click()
      await card.locator('.witness', { hasText: '不得兼任' }).first().click()
      await page.waitForTimeout(300)
      const gone = await statusAfterKey(page, '5.3.2.1', 'partial', () => page.keyboard.press('Backspace'))
      console.info(`requirement-5.3.2.1 partial ${Math.round(gone)} ms after the key`)
      const after = await score()
      expect(after.level).toBe('达标级')
      expect(after.points).toBeLessThan(before.points)
      const back = await statusAfterKey(page, '5.3.2.1', 'covered', () => page.keyboard.press('Control+z'))
      console.info(`requirement-5.3.2.1 covered ${Math.round(back)} ms after the key`)
      expect(await score()).toEqual(before)
      // The aim is 300 ms after a pause, on a machine with nothing else to do; `npm run bench` measures it.
      expect(Math.max(gone, back)).toBeLessThan(3000)
    })

    it('mends a contradiction by one click, and the editor takes that back', async () => {
      const { page } = desk
      await clickText(page, '来电', 'start')
      await page.keyboard.press('End')
      await page.keyboard.press('Enter')
      await page.keyboard.insertText('接到投诉后24小时内答复顾客。')
      const block = page.locator(`[data-block-id="${await caretBlock(page)}"]`)
      await showPanel(page, '问题')
      const finding = page
        .getByTestId('findings-panel')
        .locator('[data-testid=finding][data-code=commitment-contradiction]')
      await finding.waitFor()
      expect(await finding.count()).toBe(1)
      await finding.getByTestId('finding-fix').click()
      await becomes(() => blockText(block), '接到投诉后◇内答复顾客。')
      expect(await block.locator('.fs-token').textContent()).toContain('4小时')
      await finding.waitFor({ state: 'detached' })
      await clickText(page, '内答复顾客。')
      await page.keyboard.press('Control+z')
      await becomes(() => blockText(block), '接到投诉后24小时内答复顾客。')
      await finding.waitFor()
      await page.keyboard.press('Control+y')
      await becomes(() => blockText(block), '接到投诉后◇内答复顾客。')
      await finding.waitFor({ state: 'detached' })
    })

    it('replaces across documents, all but the place left out', async () => {
      const { page } = desk
      await page.keyboard.press('Control+Shift+f')
      const dialog = page.getByTestId('find-replace')
      await dialog.getByTestId('find-text').fill('当场核对')
      await dialog.getByTestId('replace-text').fill('当面核对')
      const matches = dialog.locator('.find-matches li')
      await becomes(() => matches.count(), 3)
      const codes = await matches.locator('.tree-code').allTextContents()
      expect(codes).toContain(code)
      const leftOut = codes.find((other) => other !== code) ?? ''
      await matches.filter({ hasText: leftOut }).getByRole('checkbox').uncheck()
      await page.getByTestId('replace-run').click()
      await dialog.waitFor({ state: 'detached' })
      await page.getByTestId('editor').getByText('当面核对').waitFor()
      await allSaved(page)
      for (const other of codes)
        expect((await savedLines(other)).join('\n').includes(other === leftOut ? '当场核对' : '当面核对'), other).toBe(
          true,
        )
    })

    it('exports Word with the edits in it', async () => {
      const path = await exported('export-docx')
      const words = textOf(await readFile(path), 'word/document.xml').replace(/<[^>]+>/g, '')
      expect(path).toMatch(/\.docx$/)
      expect(edits.filter((edit) => !words.includes(edit))).toEqual([])
    })

    it.skipIf(!hasTool('pdftotext'))('exports PDF with the edits in it', async () => {
      const path = await exported('export-pdf')
      const words = runTool('pdftotext', await readFile(path), '-raw', '{}', '-').replace(/\s+/g, '')
      expect(edits.filter((edit) => !words.includes(edit))).toEqual([])
    })

    it('exports the package, and a cancelled export leaves nothing', async () => {
      const { page } = desk
      await openExport()
      await page.getByTestId('export-package').click()
      await page.getByTestId('progress').getByRole('button', { name: '取消导出' }).click()
      await page.getByText('导出已取消').waitFor()
      expect(await page.getByTestId('export-result').count()).toBe(0)
      const files = filesOf(await readFile(await exported('export-package')))
      expect([...files.keys()].filter((path) => /\.(?:docx|pdf)$/.test(path)).length).toBeGreaterThan(20)
    })

    it('had no error in page or host', () => expect(desk.problems).toEqual([]))

    const edits = [
      '处理。移交所用时间',
      '立即接听',
      '归口管理顾客投诉兼督办',
      '接到投诉后4小时内答复顾客。',
      '当面核对并登记',
    ]

    const openExport = async (): Promise<void> => {
      if ((await desk.page.getByTestId('export-docx').count()) === 0) await desk.page.keyboard.press('Control+e')
      await desk.page.getByTestId('export-docx').waitFor()
    }
    const exported = async (choice: string): Promise<string> => {
      await openExport()
      const started = performance.now()
      await desk.page.getByTestId(choice).click()
      await desk.page.getByTestId('progress').waitFor()
      await desk.page.getByTestId('export-result').waitFor({ timeout: 60_000 })
      console.info(`${choice}: ${Math.round(performance.now() - started)} ms`)
      return desk.takeExport()
    }
  })
})
