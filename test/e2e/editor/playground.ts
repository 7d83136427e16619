import { createServer, type Server } from 'node:http'
import { readFile } from 'node:fs/promises'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core'
import { build } from 'vite'
import type { Block } from '../../../core/model/block.js'
import { editorFixture } from './fixture.js'

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

const buildPage = async (folder: string): Promise<void> => {
  const root = resolve(import.meta.dirname, '../../../renderer/editor')
  await build({
    root,
    configFile: false,
    base: './',
    logLevel: 'error',
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'chrome120',
      minify: false,
      modulePreload: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 9000,
      rollupOptions: { input: join(root, 'playground.html') },
    },
  })
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

/** Builds the page once, serves it, opens it. */
export const openPlayground = async (
  executablePath: string,
  options: { readonly query?: string; readonly fixture?: unknown; readonly width?: number } = {},
): Promise<Playground> => {
  const folder = await mkdtemp(join(tmpdir(), 'fivestar-editor-'))
  await buildPage(folder)
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
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Puts another content into the editor and waits for it. */
export const load = async (page: Page, content: readonly Block[]): Promise<void> => {
  await page.evaluate(`playground.load(${JSON.stringify(content)})`)
  await page.waitForFunction(
    `document.querySelector('[data-block-id="${content[0]?.id ?? ''}"]') !== null && playground.content()[0]?.id === ${JSON.stringify(content[0]?.id)} && JSON.stringify(playground.content()).includes(${JSON.stringify(JSON.stringify(content).slice(1, 40))})`,
  )
  await page.waitForTimeout(30)
}

/** What stands in the editor. */
export const contentOf = async (page: Page): Promise<Block[]> =>
  (await page.evaluate('playground.content()')) as Block[]

/** Puts the selection at Slate points, as a click or drag would, and gives the page the focus. */
export const select = async (page: Page, anchor: readonly [number[], number], focus = anchor): Promise<void> => {
  const range = { anchor: { path: anchor[0], offset: anchor[1] }, focus: { path: focus[0], offset: focus[1] } }
  await page.evaluate(
    `(() => { const handle = playground.handle.current; handle.focus(); handle.slate.select(${JSON.stringify(range)}) })()`,
  )
  await page.waitForTimeout(60)
}
