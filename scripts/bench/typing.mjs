/** Keys in one measurement, and milliseconds between them: a quick typist, the editor has no time to rest. */
const keys = 200
const pause = 40

/** Seconds from the click on a document in the tree to its text on the page. */
export const openDocument = async (page, code) => {
  const entry = page.getByTestId(`document-${code}`)
  await entry.waitFor()
  const marker = `bench${code.replace(/\W/g, '')}`
  await page.evaluate((name) => {
    globalThis[name] = undefined
    const old = document.querySelector('[data-testid=editor]')
    addEventListener(
      'click',
      () => {
        const started = performance.now()
        const look = () => {
          const editor = document.querySelector('[data-testid=editor]')
          if (editor !== null && editor !== old) globalThis[name] = (performance.now() - started) / 1000
          else requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      },
      { once: true, capture: true },
    )
  }, marker)
  await entry.click()
  await page.waitForFunction((name) => globalThis[name] !== undefined, marker)
  return page.evaluate((name) => globalThis[name], marker)
}

/** Seconds from each key to the end of the frame that shows it. */
export const typeAt = async (page, selector) => {
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

/**
 * Seconds from the last change to the verdict on the page: all text of a witness's block is deleted, which turns its
 * requirement, and put back, a few times.
 */
export const statusAfterPause = async (page) => {
  await page.getByTestId('document-SP-14').click()
  const card = page.getByTestId('requirement-5.3.2.2')
  await card.waitFor()
  await card.locator('button').first().click()
  await card.locator('.witness').first().click()
  await page.waitForTimeout(1000)
  const times = []
  const status = () => card.getAttribute('data-status')
  for (let round = 0; round < 6; round += 1) {
    const before = await status()
    await page.evaluate((old) => {
      globalThis.benchStatus = undefined
      let last = performance.now()
      addEventListener('keydown', () => (last = performance.now()), true)
      const look = () => {
        const card = document.querySelector('[data-testid="requirement-5.3.2.2"]')
        if (card?.getAttribute('data-status') !== old) globalThis.benchStatus = (performance.now() - last) / 1000
        else requestAnimationFrame(look)
      }
      look()
    }, before)
    await page.keyboard.press(round % 2 === 0 ? 'Delete' : 'Control+z')
    await page.waitForFunction(() => globalThis.benchStatus !== undefined, undefined, { timeout: 10_000 })
    times.push(await page.evaluate(() => globalThis.benchStatus))
    await page.waitForTimeout(500)
  }
  return times
}
