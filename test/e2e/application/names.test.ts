import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium } from '../../support/chromium.js'
import type { BrowserDesk } from './browser-desk.js'
import { openBrowser } from './desk.js'
import { openDocument, showPanel } from './hands.js'

const chromium = findChromium()

describe.skipIf(chromium === undefined)('the names that checks rely on', () => {
  let desk: BrowserDesk
  beforeAll(async () => {
    desk = await openBrowser(chromium ?? '', { sample: 'shuoli' })
  })
  afterAll(async () => desk?.close())

  it('all are there', async () => {
    const { page } = desk
    const seen = async (...names: readonly string[]): Promise<void> => {
      for (const name of names) await page.getByTestId(name).first().waitFor()
    }
    const started = performance.now()
    await seen('overview', 'score')
    await page.locator('[data-testid=overview][data-ready=true]').waitFor()
    console.info(`overview: ready ${Math.round(performance.now() - started)} ms after the page was there`)
    await seen('project-tree', 'save-state', 'document-SM', 'document-SP-01')
    expect(await page.getByTestId('save-state').getAttribute('data-state')).toBe('saved')
    expect(await page.getByTestId('score').getAttribute('data-level')).toMatch(/级$/)
    expect(await page.getByTestId('score').textContent()).toMatch(/\d+(?:\.\d+)?/)

    await openDocument(page, 'SM')
    const switched = performance.now()
    await openDocument(page, 'SP-14')
    console.info(`document: there ${Math.round(performance.now() - switched)} ms after the click`)
    await seen('editor', 'coverage-panel', 'requirement-5.3.2.1')
    expect(await page.getByTestId('requirement-5.3.2.1').getAttribute('data-status')).toMatch(
      /^(?:covered|partial|gap|excluded|overridden)$/,
    )
    await page.getByTestId('editor').click()
    await page.keyboard.insertText('接到投诉后90小时内答复顾客。')
    await showPanel(page, '问题')
    await seen('findings-panel', 'finding')
    expect(await page.getByTestId('finding').first().getAttribute('data-code')).toMatch(/^[a-z-]+$/)
    await showPanel(page, '打印预览')
    await seen('preview')
    await page.keyboard.press('Control+Shift+f')
    await seen('find-replace')
    await page.keyboard.press('Escape')
    await page.getByTestId('find-replace').waitFor({ state: 'detached' })
    await page.keyboard.press('Control+k')
    await seen('command-palette')
    await page.keyboard.press('Escape')
    await page.getByTestId('command-palette').waitFor({ state: 'detached' })
    await page.keyboard.press('Control+e')
    await seen('export-docx', 'export-pdf', 'export-package')
    await page.getByTestId('export-pdf').click()
    await seen('progress')
    expect(desk.problems).toEqual([])
  })
})
