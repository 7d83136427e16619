import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium } from '../../support/chromium.js'
import { openBrowser, type Desk } from './desk.js'
import { becomes, openDocument, showPanel } from './hands.js'

const chromium = findChromium()
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

describe.skipIf(chromium === undefined)('every screen can be used without a mouse and without eyes', () => {
  let desk: Desk
  beforeAll(async () => {
    desk = await openBrowser(chromium ?? '', { sample: 'shuoli', width: 1280 })
    await desk.page.emulateMedia({ reducedMotion: 'reduce' })
    await desk.page.locator('[data-testid=overview][data-ready=true]').waitFor()
    // Evaluated over the debugger's wire, which the policy of the page does not bind.
    await desk.page.evaluate(axe)
  })
  afterAll(async () => desk?.close())

  /** What axe calls serious or critical on the page as it is. */
  const faults = async (options: RunOptions = {}): Promise<readonly string[]> => {
    const { violations } = await desk.page.evaluate(
      (given) =>
        (globalThis as unknown as { axe: { run: (of: Document, how: RunOptions) => Promise<AxeResults> } }).axe.run(
          document,
          given,
        ),
      { resultTypes: ['violations'], ...options } as RunOptions,
    )
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id}: ${target.join(' ')}: ${html.slice(0, 160)}`))
  }
  /** All rules in light; in dark, the one that colours matter to. */
  const isClean = async (): Promise<void> => {
    const { page } = desk
    await page.waitForTimeout(250)
    expect(await faults()).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.locator('html[data-theme=dark]').waitFor()
    await page.waitForTimeout(150)
    expect(await faults({ runOnly: { type: 'rule', values: ['color-contrast'] } })).toEqual([])
    await page.emulateMedia({ colorScheme: 'light' })
    await page.locator('html[data-theme=light]').waitFor()
  }
  const visit = (name: string): Promise<void> =>
    desk.page.getByRole('navigation', { name: '项目导航' }).getByRole('button', { name, exact: true }).click()
  const command = async (name: string): Promise<void> => {
    await desk.page.keyboard.press('Control+k')
    await desk.page.getByRole('combobox', { name: '命令面板' }).fill(name)
    await desk.page.keyboard.press('Enter')
  }
  const closeDialog = async (): Promise<void> => {
    await desk.page.keyboard.press('Escape')
    await desk.page.getByRole('dialog').waitFor({ state: 'detached' })
  }

  it('shows a fault where one is', async () => {
    await desk.page.evaluate(() => {
      const button = document.createElement('button')
      button.id = 'planted'
      document.body.append(button)
    })
    expect((await faults()).join()).toContain('#planted')
    await desk.page.evaluate(() => document.getElementById('planted')?.remove())
  })

  it('overview', isClean)

  for (const name of ['企业资料', '服务网点', '服务目标', '法规与标准', '运行证据', '评审与修正', '回收站']) {
    it(name, async () => {
      await visit(name)
      await isClean()
    })
  }

  it('organisation with its four tables', async () => {
    await visit('组织机构')
    for (const tab of ['部门', '岗位', '人员', '条款职责']) {
      await desk.page.getByRole('tab', { name: tab }).click()
      await isClean()
    }
  })

  it('a document with steps and its panels', async () => {
    await openDocument(desk.page, 'SP-18')
    for (const panel of ['条款覆盖', '问题', '承诺', '条款建议', '打印预览']) {
      await showPanel(desk.page, panel)
      await isClean()
    }
  })

  it('a record form in its designer', async () => {
    await command('SR-14-01')
    await desk.page.getByTestId('form').waitFor()
    await isClean()
  })

  it('palette, find and replace, export, settings, keys, about', async () => {
    const { page } = desk
    await page.keyboard.press('Control+k')
    await isClean()
    await closeDialog()
    await page.keyboard.press('Control+Shift+F')
    await page.getByTestId('find-text').fill('回访')
    await page.getByTestId('replace-run').waitFor()
    await isClean()
    await closeDialog()
    for (const name of ['导出…', '设置…', '快捷键一览', '关于五星文档']) {
      await command(name)
      await page.getByRole('dialog').waitFor()
      await isClean()
      await closeDialog()
    }
  })

  it('the tree by keyboard: Tab reaches one document, the arrows the others, the arrow to the right its menu', async () => {
    const { page } = desk
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '')
    expect(await page.locator('.tree-open[tabindex="0"]').count()).toBe(1)
    await page.getByTestId('document-SP-02').getByRole('button').first().focus()
    await page.keyboard.press('ArrowDown')
    expect(await focused()).toContain('SP-03')
    expect(await page.locator('.tree-open[tabindex="0"]').textContent()).toContain('SP-03')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: '改名' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByTestId('document-SP-03').getByRole('button').first().focus()
    await page.keyboard.press('Enter')
    await page.locator('.tree-open[aria-current=page]', { hasText: 'SP-03' }).waitFor()
  })

  it('the edges of the panels: by arrow keys and by dragging, and back', async () => {
    const { page } = desk
    const tree = page.getByRole('navigation', { name: '项目导航' })
    const panel = page.getByRole('complementary')
    for (const [edge, sized, outward] of [
      [page.getByRole('separator', { name: /^目录宽度/ }), tree, 1],
      [page.getByRole('separator', { name: /^面板宽度/ }), panel, -1],
    ] as const) {
      const width = async (): Promise<number> => Math.round((await sized.boundingBox())?.width ?? 0)
      const before = await width()
      await becomes(async () => Number(await edge.getAttribute('aria-valuenow')), before)
      await edge.press(outward > 0 ? 'ArrowRight' : 'ArrowLeft')
      await becomes(async () => Math.abs((await width()) - before - 16) <= 1, true)
      await edge.press('Enter')
      await becomes(width, before)
      const { x = 0, y = 0, height = 0 } = (await edge.boundingBox()) ?? {}
      await page.mouse.move(x + 1, y + height / 2)
      await page.mouse.down()
      await page.mouse.move(x + 1 + outward * 60, y + height / 2, { steps: 4 })
      await page.mouse.up()
      await becomes(async () => Math.abs((await width()) - before - 60) <= 2, true)
      await edge.dblclick({ position: { x: 0, y: 20 }, force: true })
      await becomes(width, before)
    }
  })

  it('the start page and both steps of a new project', async () => {
    const { page } = desk
    await page.getByRole('button', { name: '返回开始页' }).click()
    await page.getByRole('heading', { level: 1, name: /五星文档/ }).waitFor()
    await isClean()
    await page.getByRole('button', { name: /^新建项目/ }).click()
    await page.getByLabel('项目名称').fill('某某装备')
    await isClean()
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByLabel('企业全称').waitFor()
    await isClean()
  })

  it('nothing went wrong on the way', () => {
    expect(desk.problems).toEqual([])
  })
})
