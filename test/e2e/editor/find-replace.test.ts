import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RecordForm } from '../../../core/model/record-form.js'
import { findChromium } from '../../support/chromium.js'
import type { BrowserDesk } from '../application/browser-desk.js'
import { openBrowser } from '../application/desk.js'
import {
  allSaved,
  becomes,
  clickText,
  documentOf,
  manifestOf,
  openDocument,
  projectFolder,
} from '../application/hands.js'

const chromium = findChromium()

describe.skipIf(chromium === undefined)("replacing all words that are the project's own", () => {
  let desk: BrowserDesk
  beforeAll(async () => {
    desk = await openBrowser(chromium ?? '', { sample: 'shuoli' })
  })
  afterAll(async () => desk?.close())

  /** Fills in the dialog; gives what it lists as `code place`. */
  const find = async (wanted: string, replacement: string): Promise<string[]> => {
    const dialog = desk.page.getByTestId('find-replace')
    await desk.page.keyboard.press('Control+Shift+f')
    await dialog.getByTestId('find-text').fill(wanted)
    await dialog.getByTestId('replace-text').fill(replacement)
    const matches = dialog.locator('.find-matches li')
    await expect.poll(() => matches.locator('del').allTextContents()).toContain(wanted)
    const [codes, places] = [
      await matches.locator('.tree-code').allTextContents(),
      await matches.locator('.find-place').allTextContents(),
    ]
    return codes.map((code, index) => `${code} ${places[index]}`)
  }
  const replace = async (): Promise<void> => {
    await desk.page.getByTestId('replace-run').click()
    await desk.page.getByTestId('find-replace').waitFor({ state: 'detached' })
  }

  it('says where each place is, and one undo in the open document takes captions, steps and lines back', async () => {
    const { page } = desk
    await openDocument(page, 'SP-14')
    const folder = await projectFolder(page)
    /** How often words stand in the document on the disk. */
    const count = async (words: string): Promise<number> =>
      JSON.stringify((await documentOf(folder, 'SP-14')).content).split(words).length - 1
    const before = await count('投诉分级')
    expect(before).toBeGreaterThan(1)
    const places = await find('投诉分级', '投诉定级')
    expect(places.filter((place) => place.startsWith('SP-14'))).toEqual(
      expect.arrayContaining(['SP-14 标题', 'SP-14 表题']),
    )
    await replace()
    const captions = page.locator('.fs-caption-text')
    await becomes(
      () => captions.evaluateAll((inputs) => inputs.some((input) => (input as HTMLInputElement).value === '投诉定级')),
      true,
    )
    await page.locator('.fs-heading', { hasText: '投诉定级' }).waitFor()
    await allSaved(page)
    expect([await count('投诉分级'), await count('投诉定级')]).toEqual([0, before])
    await clickText(page, '投诉定级')
    await page.keyboard.press('Control+z')
    await page.locator('.fs-heading', { hasText: '投诉分级' }).waitFor()
    await allSaved(page)
    await becomes(async () => [await count('投诉分级'), await count('投诉定级')], [before, 0])
  })

  it('renames steps, and forms in their file, the register and every reference', async () => {
    const { page } = desk
    const folder = await projectFolder(page)
    expect(await find('受理登记', '受理并登记')).toContain('SP-14 步骤 1 名称')
    await replace()
    await page.locator('.fs-step-name', { hasText: '受理并登记' }).waitFor()
    expect(await find('顾客投诉台账', '客户投诉台账')).toContain('SR-14-01 表单名称')
    await replace()
    await page.locator('.fs-token', { hasText: '《客户投诉台账》' }).first().waitFor()
    await allSaved(page)
    const form = JSON.parse(await readFile(join(folder, 'records', 'SR-14-01.json'), 'utf8')) as RecordForm
    expect(form.title).toBe('客户投诉台账')
    expect((await manifestOf(folder)).register.find(({ code }) => code === 'SR-14-01')?.title).toBe('客户投诉台账')
    expect(desk.problems).toEqual([])
  })
})
