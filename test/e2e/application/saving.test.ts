import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium } from '../../support/chromium.js'
import type { BrowserDesk } from './browser-desk.js'
import { openBrowser } from './desk.js'
import { allSaved, becomes, clickText, documentOf, openDocument, projectFolder, shownText } from './hands.js'

const chromium = findChromium()
const code = 'SP-14'

describe.skipIf(chromium === undefined)('an open project and its files', () => {
  let desk: BrowserDesk
  let folder: string
  beforeAll(async () => {
    desk = await openBrowser(chromium ?? '', { sample: 'anju' })
    await desk.page.getByTestId('overview').waitFor()
    folder = await projectFolder(desk.page)
  })
  afterAll(async () => desk?.close())

  /** Changes words of a document as another program would. */
  const changeOnDisk = async (from: string, to: string, of = code): Promise<void> => {
    const path = join(folder, 'documents', `${of}.json`)
    const text = await readFile(path, 'utf8')
    expect(text).toContain(from)
    await writeFile(path, text.replace(from, to))
  }
  const onDisk = async (): Promise<string> => JSON.stringify((await documentOf(folder, code)).content)
  const shows = async (words: string): Promise<boolean> => (await shownText(desk.page)).includes(words)
  const state = (): Promise<string | null> => desk.page.getByTestId('save-state').getAttribute('data-state')
  /** Types words of the page's own and at once lets another program change the same document. */
  const conflict = async (ours: string, from: string, theirs: string): Promise<void> => {
    await clickText(desk.page, '当日移交')
    await desk.page.keyboard.insertText(ours)
    await changeOnDisk(from, theirs)
    await desk.page.getByText('磁盘上的文件被其他程序改动').waitFor()
    expect(await state()).toBe('error')
  }

  it('take over what another program changed', async () => {
    const { page } = desk
    await openDocument(page, code)
    await changeOnDisk('不得兼任维修', '不能兼任维修')
    await becomes(() => shows('不能兼任维修'), true)
    await allSaved(page)
  })

  it('are not overwritten where both changed: the page’s own words can be kept', async () => {
    await conflict('甲方', '不能兼任维修', '不可兼任维修')
    expect(await onDisk()).not.toContain('甲方')
    await desk.page.getByRole('button', { name: '保留本窗口的改动' }).click()
    await allSaved(desk.page)
    await becomes(async () => (await onDisk()).includes('当日移交甲方'), true)
    expect(await onDisk()).toContain('不能兼任维修')
    expect(await shows('当日移交甲方')).toBe(true)
  })

  it('or those on the disk be taken', async () => {
    await conflict('乙方', '不能兼任维修', '不应兼任维修')
    await desk.page.getByRole('button', { name: '采用磁盘上的内容' }).click()
    await becomes(() => shows('不应兼任维修'), true)
    expect(await shows('乙方')).toBe(false)
    await allSaved(desk.page)
    expect(await onDisk()).not.toContain('乙方')
  })

  it('tell a second page of the first, and each of the other’s edits', async () => {
    const other = await desk.openPage()
    await other.getByText('本项目已在另一个窗口中打开').waitFor()
    await desk.page.getByText('本项目已在另一个窗口中打开').waitFor()
    await openDocument(other, code)
    await clickText(other, '当日移交')
    await other.keyboard.insertText('给')
    await becomes(() => shows('当日移交给'), true)
    await other.close()
  })

  it('are listed on the start screen; a broken one is refused with what is wrong with which file', async () => {
    const { page } = desk
    const broken = join(desk.projects, '损坏的项目')
    await mkdir(broken)
    await writeFile(join(broken, 'fivestar.json'), '{"format": 3, "name": "损坏的项目", ')
    await page.getByRole('button', { name: '返回开始页' }).click()
    await page.getByRole('button', { name: /损坏的项目/ }).click()
    const alert = page.getByRole('alert')
    await alert.waitFor()
    expect(await alert.textContent()).toContain('项目无法打开')
    expect(await alert.textContent()).toContain('fivestar.json')
    await page.locator('.start-card', { hasText: folder }).first().click()
    await page.getByTestId('overview').waitFor()
  })

  it('lose nothing while the host is away: the page says so, and keeps the words', async () => {
    const { page } = desk
    await openDocument(page, code)
    await clickText(page, '当日移交')
    expect(desk.problems).toEqual([])
    await page.route('**/api/project.save', (route) => route.abort())
    await page.keyboard.insertText('妥当')
    await becomes(state, 'error')
    expect(await shows('妥当')).toBe(true)
    await page.unroute('**/api/project.save')
    await becomes(async () => (await onDisk()).includes('妥当'), true)
    await allSaved(page)
  })
})
