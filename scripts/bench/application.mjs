import { spawn } from 'node:child_process'
import { cpSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { inMilliseconds, median, printTable, quantile, verdict } from './figures.mjs'
import { cli, Failed, progress, root } from './processes.mjs'
import { openDocument, statusAfterPause, typeAt } from './typing.mjs'

const targets = { overview: 1, switch: 0.2, typing: 0.032, status: 0.3, megabytes: 400 }
const loads = 5
const switches = ['SP-14', 'SM', 'SP-18', 'SM', 'SP-03', 'SM']
/** What somebody types in an hour: this many words in each of these documents, in turn. */
const hour = { rounds: 6, documents: ['SM', 'SP-14', 'SP-18', 'SI-01', 'SP-05'], keys: 60 }

const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Times what users feel in the browser host with the check running: opening, changing documents, typing, verdicts. */
export const benchApplication = async ({ project: chosen }, folder) => {
  const executablePath = process.env.FIVESTAR_CHROMIUM ?? browsers.find((place) => existsSync(place))
  if (executablePath === undefined) {
    console.log('Application: not measured, no Chromium on this machine (Debian package: chromium)')
    return
  }
  const project = join(folder, 'project')
  cpSync(chosen ?? join(root, 'out', 'demo', 'project'), project, { recursive: true })
  const host = spawn(process.execPath, [cli, 'serve', project, '--no-open'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, FIVESTAR_CONFIG: join(folder, 'config') },
  })
  let browser
  try {
    const address = await firstLine(host)
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(address)
    printTable([
      ['application, browser host', '', 'target', ''],
      ...(await measureOpening(page)),
      ...(await measureSwitches(page)),
      ...(await measureTyping(page)),
      ...(await measureStatus(page)),
      ...(await measureHour(page, browser)),
    ])
  } finally {
    progress('')
    await browser?.close()
    host.kill()
  }
}

const row = (name, value, target, words = inMilliseconds) => [
  name,
  words(value),
  target === undefined ? '' : `< ${words(target)}`,
  target === undefined ? '' : verdict(value < target),
]

/** From the page's load event to the overview with all verdicts, and from the first byte. */
const measureOpening = async (page) => {
  const times = []
  for (let load = 0; load < loads; load += 1) {
    progress(`opening ${load + 1}`)
    await page.reload({ waitUntil: 'load' })
    await page.locator('[data-testid=overview][data-ready=true]').waitFor()
    times.push(
      await page.evaluate(() => {
        const [load] = performance.getEntriesByType('navigation')
        return { afterLoad: (performance.now() - load.loadEventEnd) / 1000, all: performance.now() / 1000 }
      }),
    )
  }
  return [
    row('overview after the page loads, median', median(times.map(({ afterLoad }) => afterLoad)), targets.overview),
    row('overview after the navigation begins', median(times.map(({ all }) => all))),
  ]
}

const measureSwitches = async (page) => {
  const times = []
  for (const code of switches) {
    progress(`opening ${code}`)
    times.push([code, await openDocument(page, code)])
    await page.waitForTimeout(800)
  }
  const [, ...later] = times
  const ofManual = later.filter(([code]) => code === 'SM').map(([, seconds]) => seconds)
  const ofOthers = later.filter(([code]) => code !== 'SM').map(([, seconds]) => seconds)
  return [
    row('change to the manual, median', median(ofManual), targets.switch),
    row('change to a procedure, median', median(ofOthers), targets.switch),
  ]
}

const places = {
  'near the start': '.fs-paragraph >> nth=3',
  'in the middle': '.fs-paragraph >> nth=90',
  'in a table': '.fs-table td.fs-cell:not(:has(.fs-token)) >> nth=3',
}

const measureTyping = async (page) => {
  const rows = []
  for (const [name, selector] of Object.entries(places)) {
    progress(`typing ${name}`)
    const times = await typeAt(page, selector)
    rows.push(row(`key to paint in the manual, ${name}: p50`, quantile(times, 0.5)))
    rows.push(row(`key to paint in the manual, ${name}: p95`, quantile(times, 0.95), targets.typing))
  }
  return rows
}

const measureStatus = async (page) => {
  progress('verdicts')
  const times = await statusAfterPause(page)
  return [row('verdict shown after the last key, median', median(times), targets.status)]
}

/** Memory before and after an hour's typing, rubbish collected first. */
const measureHour = async (page, browser) => {
  const before = await memory(page, browser)
  for (let round = 0; round < hour.rounds; round += 1)
    for (const code of hour.documents) {
      progress(`an hour's typing: round ${round + 1} of ${hour.rounds}, ${code}`)
      await page.getByTestId(`document-${code}`).click()
      await page.locator('[data-testid=editor] .fs-paragraph >> nth=2').click({ position: { x: 60, y: 8 } })
      for (let key = 0; key < hour.keys; key += 1) await page.keyboard.press(key % 20 === 19 ? 'Enter' : 'a')
      await page.waitForTimeout(600)
    }
  const after = await memory(page, browser)
  const inMegabytes = (value) => `${value.toFixed(0)} MB`
  const keys = hour.rounds * hour.documents.length * hour.keys
  return [
    row('page process before', before.process, targets.megabytes, inMegabytes),
    row(
      `page process after ${keys} keys in ${hour.documents.length} documents`,
      after.process,
      targets.megabytes,
      inMegabytes,
    ),
    row('JavaScript heap before', before.heap, undefined, inMegabytes),
    row('JavaScript heap after', after.heap, undefined, inMegabytes),
  ]
}

const megabyte = 1024 * 1024

const memory = async (page, browser) => {
  const client = await page.context().newCDPSession(page)
  // Twice: what the first round sets free holds other things.
  for (let round = 0; round < 2; round += 1) {
    await client.send('HeapProfiler.collectGarbage')
    await page.waitForTimeout(500)
  }
  await client.send('Performance.enable')
  const { metrics } = await client.send('Performance.getMetrics')
  const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize').value / megabyte
  await client.detach()
  return { heap, process: await pageProcess(browser) }
}

/** Resident megabytes of the largest page process; Linux only. */
const pageProcess = async (browser) => {
  const client = await browser.newBrowserCDPSession()
  const { processInfo } = await client.send('SystemInfo.getProcessInfo')
  await client.detach()
  const sizes = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => {
      try {
        return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) / 1024
      } catch {
        return 0
      }
    })
  return Math.max(0, ...sizes)
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
