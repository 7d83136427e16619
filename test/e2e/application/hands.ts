import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Document } from '../../../core/model/document.js'
import type { Manifest } from '../../../core/project/project.js'

/** The folder of the open project, as the page shows it. */
export const projectFolder = async (page: Page): Promise<string> =>
  (await page.locator('.header-title').getAttribute('title')) ?? ''

/** The manifest of a project on the disk. */
export const manifestOf = async (folder: string): Promise<Manifest> =>
  JSON.parse(await readFile(join(folder, 'fivestar.json'), 'utf8')) as Manifest

/** A document as it lies on the disk. */
export const documentOf = async (folder: string, code: string): Promise<Document> =>
  JSON.parse(await readFile(join(folder, 'documents', `${code}.json`), 'utf8')) as Document

/** Waits until all is on the disk. */
export const allSaved = (page: Page): Promise<void> =>
  page.locator('[data-testid=save-state][data-state=saved]').waitFor({ timeout: 10_000 })

/** Opens a document from the tree and waits for its text. */
export const openDocument = async (page: Page, code: string): Promise<void> => {
  await page.getByTestId(`document-${code}`).click()
  await page.locator(`.document-status:has-text("${code}")`).waitFor()
  await page.getByTestId('editor').locator('[data-block-id]').first().waitFor()
}

/** Shows a panel beside the text. */
export const showPanel = (page: Page, name: string): Promise<void> =>
  page.getByRole('tab', { name: new RegExp(`^${name}`) }).click()

/** The place beside a text in the editor: in front of it or behind it, on the screen. */
const placeOf = (page: Page, text: string, side: 'start' | 'end'): Promise<{ x: number; y: number } | undefined> =>
  page.evaluate(
    ({ text, side }) => {
      const editor = document.querySelector('[data-testid=editor]')
      if (editor === null) return undefined
      const walker = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT)
      while (walker.nextNode() !== null) {
        const node = walker.currentNode
        const at = (node.textContent ?? '').indexOf(text)
        if (at < 0 || node.parentElement?.closest('.fs-token') !== null) continue
        node.parentElement?.scrollIntoView({ block: 'center' })
        const range = document.createRange()
        const first = side === 'start' ? at : at + text.length - 1
        range.setStart(node, first)
        range.setEnd(node, first + 1)
        const box = range.getBoundingClientRect()
        return { x: side === 'start' ? box.left + 1 : box.right - 1, y: box.top + box.height / 2 }
      }
      return undefined
    },
    { text, side },
  )

/** Clicks in front of a text or behind it. */
export const clickText = async (page: Page, text: string, side: 'start' | 'end' = 'end'): Promise<void> => {
  const place = await placeOf(page, text, side)
  if (place === undefined) throw new Error(`the editor shows no “${text}”`)
  await page.mouse.click(place.x, place.y)
  await page.waitForTimeout(120)
}

/** Selects a text by a click and a click with Shift. */
export const selectText = async (page: Page, text: string): Promise<void> => {
  await clickText(page, text, 'start')
  const end = await placeOf(page, text, 'end')
  await page.keyboard.down('Shift')
  await page.mouse.click(end?.x ?? 0, end?.y ?? 0)
  await page.keyboard.up('Shift')
  await page.waitForTimeout(120)
}

/** A block as it shows: text, with ◇ for every token. */
export const blockText = (block: Locator): Promise<string> =>
  block.evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement
    for (const token of copy.querySelectorAll('.fs-token')) token.replaceWith('◇')
    return (copy.textContent ?? '').replaceAll('\uFEFF', '')
  })

/** Waits for a value to become what is expected; gives the milliseconds that it took. */
export const becomes = async <T>(read: () => Promise<T>, expected: T, timeout = 10_000): Promise<number> => {
  const started = performance.now()
  await expect.poll(read, { timeout, interval: 10 }).toEqual(expected)
  return performance.now() - started
}

/** Chooses an entry of the menu of a document in the tree. */
export const chooseInTree = async (page: Page, code: string, entry: string): Promise<void> => {
  const item = page.getByTestId(`document-${code}`)
  await item.hover()
  await item.locator('.tree-menu').click()
  await page.locator('.ant-dropdown:not(.ant-dropdown-hidden)').getByText(entry, { exact: true }).click()
}

/** The id of the block that the caret is in. */
export const caretBlock = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const node = document.getSelection()?.anchorNode
    const element = node instanceof Element ? node : node?.parentElement
    return element?.closest('[data-block-id]')?.getAttribute('data-block-id') ?? ''
  })

/** All that the editor shows, with ◇ for every token. */
export const shownText = (page: Page): Promise<string> => blockText(page.getByTestId('editor'))

/** The milliseconds from a key to a requirement's status, both as the page sees them. */
export const statusAfterKey = async (
  page: Page,
  id: string,
  status: string,
  press: () => Promise<void>,
): Promise<number> => {
  const took = page.evaluate(
    ({ id, status }) =>
      new Promise<number>((resolve, reject) => {
        let pressed = performance.now()
        addEventListener('keydown', () => (pressed = performance.now()), { capture: true, once: true })
        const started = performance.now()
        const look = (): void => {
          const shown = document.querySelector(`[data-testid="requirement-${id}"]`)?.getAttribute('data-status')
          if (shown === status) return resolve(performance.now() - pressed)
          if (performance.now() - started > 15_000) return reject(new Error(`${id} is ${shown ?? 'not shown'}`))
          requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      }),
    { id, status },
  )
  await page.waitForTimeout(30)
  await press()
  return took
}
