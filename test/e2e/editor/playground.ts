import { createServer, type Server } from 'node:http'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Block } from '../../../core/model/block.js'
import { editorFixture } from './fixture.js'
import { playgroundPage } from './playground-page.js'

/** The editor alone in a real browser, with an input method driven through the browser's own protocol. */
export type Playground = {
  readonly page: Page
  readonly client: CDPSession
  readonly close: () => Promise<void>
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
}

const serve = (folder: string, fixture: () => string): Promise<Server> => {
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://localhost').pathname
    if (name === '/fixture.json') {
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(fixture())
      return
    }
    readFile(join(folder, name)).then(
      (bytes) =>
        response.writeHead(200, { 'content-type': types[extname(name)] ?? 'application/octet-stream' }).end(bytes),
      () => response.writeHead(404).end(),
    )
  })
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)))
}

/** Milliseconds that a test file waits for the page: the first one bundles it, on a machine that may be busy. */
export const openingTime = 300_000

/** Serves the page and opens it. */
export const openPlayground = async (
  executablePath: string,
  options: { readonly query?: string; readonly fixture?: unknown; readonly width?: number } = {},
): Promise<Playground> => {
  const folder = await playgroundPage()
  const server = await serve(folder, () => JSON.stringify(options.fixture ?? editorFixture()))
  const browser: Browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  const page = await browser.newPage({ viewport: { width: options.width ?? 1280, height: 900 } })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  await page.goto(`http://127.0.0.1:${port}/playground.html${options.query ?? ''}`)
  await page.getByTestId('editor').waitFor()
  const client = await page.context().newCDPSession(page)
  return {
    page,
    client,
    close: async () => {
      await browser.close()
      server.close()
    },
  }
}

/** Puts another content into the editor and waits until all of it is on the page. */
export const load = async (page: Page, content: readonly Block[]): Promise<void> => {
  await page.evaluate(`playground.load(${JSON.stringify(content)})`)
  await page.waitForFunction('playground.isLoaded()', undefined, { polling: 20 })
  await settled(page)
}

/** Waits until nothing is under way: the page shows what the editor holds, and the caret is the same in both. */
export const settled = async (page: Page): Promise<void> => {
  await page.waitForFunction('playground.isSettled()', undefined, { polling: 20, timeout: 10_000 })
}

/** Expects what will be so in a moment; how long that takes is the machine's affair. */
export const soon = (read: () => unknown): ReturnType<typeof expect.poll> =>
  expect.poll(read, { timeout: 15_000, interval: 20 })

/** What stands in the editor. */
export const contentOf = async (page: Page): Promise<Block[]> =>
  (await page.evaluate('playground.content()')) as Block[]

/** Puts the selection at Slate points, gives the page the focus, and waits until the browser's caret is there. */
export const select = async (page: Page, anchor: readonly [number[], number], focus = anchor): Promise<void> => {
  const range = { anchor: { path: anchor[0], offset: anchor[1] }, focus: { path: focus[0], offset: focus[1] } }
  await page.evaluate(
    `(() => { const handle = playground.handle.current; handle.focus(); handle.slate.select(${JSON.stringify(range)}) })()`,
  )
  await settled(page)
}

/** Where the caret of the editor is, as path and offset; undefined without one, or where a range is selected. */
export const caretAt = async (page: Page): Promise<readonly [readonly number[], number] | undefined> =>
  (await page.evaluate(`(() => {
    const { selection } = playground.handle.current.slate
    if (selection === null || JSON.stringify(selection.anchor) !== JSON.stringify(selection.focus)) return undefined
    return [selection.anchor.path, selection.anchor.offset]
  })()`)) as readonly [readonly number[], number] | undefined
