import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { inMilliseconds, printTable, quantile, verdict } from './figures.mjs'
import { cli, Failed, progress, root } from './processes.mjs'

const targets = { switchSeconds: 0.2, typingSeconds: 0.032 }
const keys = 200
/** A quick typist: the editor gets no time to rest between two keys. */
const pause = 40

const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Times what a typist feels in the browser host, with the check running: opening the manual, and key to next paint. */
export const benchTyping = async ({ project: chosen }) => {
  const executablePath = process.env.FIVESTAR_CHROMIUM ?? browsers.find((place) => existsSync(place))
  if (executablePath === undefined) {
    console.log('Typing: not measured, no Chromium on this machine (Debian package: chromium)')
    return
  }
  const project = chosen ?? join(root, 'out', 'demo', 'project')
  const host = spawn(process.execPath, [cli, 'serve', project, '--no-open'], { stdio: ['ignore', 'pipe', 'inherit'] })
  let browser
  try {
    const address = await firstLine(host)
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(address)
    const opened = await openDocument(page, 'SP-14')
    const manual = await openDocument(page, 'SM')
    const places = {
      'near the start': 'p.fs-paragraph >> nth=3',
      'in the middle': 'p.fs-paragraph >> nth=90',
      'in a table': '.fs-table td.fs-cell:not(:has(.fs-token)) >> nth=3',
    }
    const rows = []
    for (const [name, selector] of Object.entries(places)) {
      progress(`typing ${name}`)
      rows.push([name, await typeAt(page, selector)])
    }
    progress('')
    printTable([
      ['typing in the manual', 'p50', 'p95', 'target', ''],
      ...rows.map(([name, times]) => [
        name,
        inMilliseconds(quantile(times, 0.5)),
        inMilliseconds(quantile(times, 0.95)),
        `< ${inMilliseconds(targets.typingSeconds)}`,
        verdict(quantile(times, 0.95) < targets.typingSeconds),
      ]),
      ['first document shown', inMilliseconds(opened), '', '', ''],
      [
        'manual shown',
        inMilliseconds(manual),
        '',
        `< ${inMilliseconds(targets.switchSeconds)}`,
        verdict(manual < targets.switchSeconds),
      ],
    ])
  } finally {
    progress('')
    await browser?.close()
    host.kill()
  }
}

const firstLine = (host) =>
  new Promise((resolve, reject) => {
    let text = ''
    host.stdout.on('data', (bytes) => {
      text += bytes
      if (text.includes('\n')) resolve(text.split('\n')[0].trim())
    })
    host.once('exit', (code) => reject(new Failed(`the browser host ended with code ${code}\n${text}`)))
  })

/** Seconds from the click to the document's text on the page. */
const openDocument = async (page, code) => {
  const entry = page.getByTestId(`document-${code}`)
  await entry.waitFor()
  const marker = `bench${code.replace(/\W/g, '')}`
  await page.evaluate((name) => {
    globalThis[name] = undefined
    const old = document.querySelector('[data-testid=editor]')
    const started = performance.now()
    const look = () => {
      const editor = document.querySelector('[data-testid=editor]')
      if (editor !== null && editor !== old) globalThis[name] = (performance.now() - started) / 1000
      else requestAnimationFrame(look)
    }
    addEventListener('click', () => requestAnimationFrame(look), { once: true, capture: true })
  }, marker)
  await entry.click()
  await page.waitForFunction((name) => globalThis[name] !== undefined, marker)
  return page.evaluate((name) => globalThis[name], marker)
}

/** Seconds from each key to the end of the frame that shows it. */
const typeAt = async (page, selector) => {
  const place = page.locator(`[data-testid=editor] ${selector}`)
  await place.scrollIntoViewIfNeeded()
  await place.click({ position: { x: 60, y: 8 } })
  await page.waitForTimeout(1500)
  await page.evaluate(() => {
    globalThis.benchTimes = []
    globalThis.benchListener = (event) => {
      const started = event.timeStamp
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => globalThis.benchTimes.push((performance.now() - started) / 1000)
        channel.port2.postMessage(0)
      })
    }
    addEventListener('keydown', globalThis.benchListener, true)
  })
  for (let key = 0; key < keys; key += 1) {
    await page.keyboard.press('a')
    await page.waitForTimeout(pause)
  }
  return page.evaluate(() => {
    removeEventListener('keydown', globalThis.benchListener, true)
    return globalThis.benchTimes
  })
}
