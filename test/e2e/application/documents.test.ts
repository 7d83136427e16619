import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Organisation } from '../../../core/model/organisation.js'
import type { RegisterEntry } from '../../../core/project/project.js'
import { findChromium } from '../../support/chromium.js'
import type { BrowserDesk } from './browser-desk.js'
import { openBrowser } from './desk.js'
import { allSaved, becomes, chooseInTree, documentOf, manifestOf, openDocument, projectFolder } from './hands.js'

const chromium = findChromium()

describe.skipIf(chromium === undefined)('the documents of a project', () => {
  let desk: BrowserDesk
  let folder: string
  beforeAll(async () => {
    desk = await openBrowser(chromium ?? '', { sample: 'anju' })
    await desk.page.getByTestId('overview').waitFor()
    folder = await projectFolder(desk.page)
  })
  afterAll(async () => desk?.close())

  const register = async (): Promise<readonly RegisterEntry[]> => {
    await allSaved(desk.page)
    return (await manifestOf(folder)).register
  }
  const codes = async (kind: RegisterEntry['kind']): Promise<string[]> =>
    (await register()).filter((entry) => entry.kind === kind).map(({ code }) => code)
  const shown = (code: string): Promise<number> => desk.page.getByTestId(`document-${code}`).count()
  const dialog = () => desk.page.getByRole('dialog')
  const toBin = async (code: string): Promise<void> => {
    await chooseInTree(desk.page, code, '移入回收站')
    await dialog().getByRole('button', { name: '移入回收站' }).click()
    await desk.page.getByTestId(`document-${code}`).waitFor({ state: 'detached' })
  }

  it('are added blank, under the next free code, and can be written in at once', async () => {
    const { page } = desk
    await page.getByRole('button', { name: '新增文件' }).click()
    await dialog().getByText('新建空白文件').click()
    await dialog().getByLabel('文件名称').fill('试点工作程序')
    await dialog()
      .getByRole('button', { name: /确\s*定/ })
      .click()
    const added = page.getByTestId('project-tree').locator('[data-current=true]', { hasText: '试点工作程序' })
    await added.waitFor()
    const code = ((await added.getAttribute('data-testid')) ?? '').replace('document-', '')
    expect(code).toMatch(/^SP-\d\d$/)
    await page.getByTestId('editor').click()
    await page.keyboard.insertText('试点从这里开始。')
    await becomes(
      async () => JSON.stringify((await documentOf(folder, code)).content).includes('试点从这里开始。'),
      true,
    )
    await toBin(code)
  })

  it('are duplicated and renamed', async () => {
    const { page } = desk
    const before = await codes('procedure')
    await chooseInTree(page, 'SP-14', '复制')
    await becomes(async () => (await codes('procedure')).length, before.length + 1)
    const copy = (await codes('procedure')).find((code) => !before.includes(code)) ?? ''
    expect((await documentOf(folder, copy)).content).toEqual((await documentOf(folder, 'SP-14')).content)
    await chooseInTree(page, copy, '改名')
    await dialog().getByLabel('文件名称').fill('投诉处理补充程序')
    await page.keyboard.press('Enter')
    await becomes(async () => (await register()).find(({ code }) => code === copy)?.title, '投诉处理补充程序')
    expect((await documentOf(folder, copy)).title).toBe('投诉处理补充程序')
    await toBin(copy)
  })

  it('are put in another order, by menu and by keys', async () => {
    const { page } = desk
    await chooseInTree(page, 'SP-03', '上移')
    await becomes(async () => (await codes('procedure')).slice(0, 4), ['SP-01', 'SP-03', 'SP-02', 'SP-04'])
    await page.getByTestId('document-SP-03').getByRole('button').first().focus()
    await page.keyboard.press('Alt+ArrowDown')
    await becomes(async () => (await codes('procedure')).slice(0, 4), ['SP-01', 'SP-02', 'SP-03', 'SP-04'])
  })

  it('go to the bin and come back to their place with what was in them', async () => {
    const { page } = desk
    const before = await codes('procedure')
    const content = (await documentOf(folder, 'SP-05')).content
    await openDocument(page, 'SP-05')
    await toBin('SP-05')
    await becomes(
      () => codes('procedure'),
      before.filter((code) => code !== 'SP-05'),
    )
    await expect(documentOf(folder, 'SP-05')).rejects.toThrow()
    await page.getByRole('button', { name: '回收站' }).click()
    await page
      .getByTestId('bin')
      .getByRole('row', { name: /SP-05/ })
      .getByRole('button', { name: /恢\s*复/ })
      .click()
    await becomes(() => shown('SP-05'), 1)
    expect(await codes('procedure')).toEqual(before)
    expect((await documentOf(folder, 'SP-05')).content).toEqual(content)
    await becomes(() => page.getByTestId('bin').getByRole('row', { name: /SP-05/ }).count(), 0)
    await openDocument(page, 'SP-05')
  })

  it('are drafted anew from the kit, with the records that go with them', async () => {
    const { page } = desk
    await toBin('SP-06')
    await allSaved(page)
    await page.getByRole('button', { name: '新增文件' }).click()
    await dialog().getByRole('combobox').click()
    await page.locator('.ant-select-item-option', { hasText: 'SP-06' }).click()
    await dialog()
      .getByRole('button', { name: /确\s*定/ })
      .click()
    await becomes(() => shown('SP-06'), 1)
    await page.getByTestId('editor').getByText('服务设施').first().waitFor()
    expect(await codes('procedure')).toContain('SP-06')
    expect((await documentOf(folder, 'SP-06')).content.length).toBeGreaterThan(10)
  })

  it('come back under another code where theirs is taken by now', async () => {
    const { page } = desk
    await page.getByRole('button', { name: '回收站' }).click()
    const row = page.getByTestId('bin').getByRole('row', { name: /SP-06/ })
    await row.getByText('可换编号恢复').waitFor()
    const button = row.getByRole('button', { name: /恢复为 SP-\d\d/ })
    const code = ((await button.textContent()) ?? '').replace(/^.*(SP-\d\d).*$/, '$1')
    await button.click()
    await becomes(() => shown(code), 1)
    expect(await codes('procedure')).toEqual(expect.arrayContaining(['SP-06', code]))
    expect((await documentOf(folder, code)).title).toBe((await documentOf(folder, 'SP-06')).title)
    await becomes(() => row.count(), 0)
  })

  it('keep their gaps in sight when a page is cleared', async () => {
    const { page } = desk
    await openDocument(page, 'SP-13')
    await page.locator('[data-testid=requirement-5\\.3\\.1\\.4][data-status=covered]').waitFor()
    await page.getByTestId('editor').getByText('目的').first().click()
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Delete')
    await page.locator('[data-testid=requirement-5\\.3\\.1\\.4]:not([data-status=covered])').waitFor()
    await page.getByText('套件中由本文件回答 5.3.1.4').waitFor()
    await page.keyboard.press('Control+z')
    await page.locator('[data-testid=requirement-5\\.3\\.1\\.4][data-status=covered]').waitFor()
  })

  it('show the new name of a department', async () => {
    const { page } = desk
    const { departments } = JSON.parse(await readFile(join(folder, 'organisation.json'), 'utf8')) as Organisation
    const { name = '' } = departments.find(({ id }) => id === 'customer-service') ?? {}
    await page.getByRole('button', { name: '组织机构' }).click()
    await page.getByTestId('organisation').locator(`input[value="${name}"]`).first().fill('客户关怀部')
    await openDocument(page, 'SP-14')
    const tokens = page.getByTestId('editor').locator('.fs-token')
    await tokens.filter({ hasText: '客户关怀部' }).first().waitFor()
    // Posts keep names of their own, in which the old one may stand.
    expect(await tokens.getByText(name, { exact: true }).count()).toBe(0)
  })

  it('make no error in page or host', () => expect(desk.problems).toEqual([]))
})
