import { isDeepStrictEqual } from 'node:util'
import type { Block } from '../../../core/model/block.js'
import { documentSchema } from '../../../core/model/schema-document.js'
import { compose } from '../../support/chromium.js'
import type { Page } from 'playwright-core'
import { contentOf, load, type Playground } from './playground.js'

/** Numbers from 0 to below 1 that are the same for the same seed (mulberry32). */
export const randomOf = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

type Hands = { readonly ground: Playground; readonly random: () => number }
type Act = (hands: Hands) => Promise<void>

const wordHtml = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment--><h2>粘贴的标题</h2>
<p class=MsoNormal><b>粗体</b>和正文<a href="https://example.com/">链接</a></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span>列表项</p>
<table><tr><td colspan=2>合并</td></tr><tr><td>左</td><td>右</td></tr></table><p>结尾</p><!--EndFragment--></body></html>`
const sheetHtml =
  '<table><tr><td>甲</td><td>乙</td></tr><tr><td rowspan=2>丙</td><td>丁</td></tr><tr><td>戊</td></tr></table>'

const press =
  (...keys: readonly string[]): Act =>
  async ({ ground }) => {
    for (const key of keys) await ground.page.keyboard.press(key)
  }

const paste =
  (data: Readonly<Record<string, string>>): Act =>
  async ({ ground }) => {
    await ground.page.evaluate(`(() => {
      const data = new DataTransfer()
      for (const [type, text] of Object.entries(${JSON.stringify(data)})) data.setData(type, text)
      document.querySelector('[data-testid=editor]').dispatchEvent(new InputEvent('beforeinput', { inputType: 'insertFromPaste', dataTransfer: data, bubbles: true, cancelable: true }))
    })()`)
  }

const composed =
  (pinyin: string, words: string): Act =>
  async ({ ground, random }) =>
    compose(ground, pinyin, words, { withKeys: random() < 0.5 })

/** The middle of a character of the text, on the screen; `near` keeps it within so many characters of another one. */
const placeOf = async ({ ground, random }: Hands, near?: number): Promise<{ index: number; x: number; y: number }> =>
  (await ground.page.evaluate(`(() => {
    const holders = [...document.querySelectorAll('[data-testid=editor] [data-slate-string], [data-testid=editor] [data-slate-zero-width]')]
      .filter((one) => one.closest('.fs-token') === null && one.getClientRects().length > 0)
    const spots = holders.flatMap((one) => Array.from({ length: Math.max(1, one.textContent.length) }, (_, at) => [one, at]))
    const near = ${near ?? -1}
    const index = near < 0 ? Math.floor(${random()} * spots.length) : Math.min(spots.length - 1, Math.max(0, near + Math.floor((${random()} - 0.5) * 60)))
    const [holder, at] = spots[index]
    if (near < 0) holder.scrollIntoView({ block: 'center' })
    const range = document.createRange()
    const text = holder.firstChild?.nodeType === 3 ? holder.firstChild : holder
    range.setStart(text, Math.min(at, text.textContent.length)); range.setEnd(text, Math.min(at + 1, text.textContent.length))
    const box = (range.getClientRects()[0] ?? holder.getBoundingClientRect())
    return { index, x: box.left + box.width / 2, y: box.top + box.height / 2 }
  })()`)) as { index: number; x: number; y: number }

const click: Act = async (hands) => {
  const { x, y } = await placeOf(hands)
  await hands.ground.page.mouse.click(x, y)
}

const drag: Act = async (hands) => {
  const from = await placeOf(hands)
  const to = await placeOf(hands, from.index)
  const { mouse } = hands.ground.page
  await mouse.move(from.x, from.y)
  await mouse.down()
  await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2)
  await mouse.move(to.x, to.y)
  await mouse.up()
}

const extend: Act = async ({ ground, random }) => {
  const key =
    ['Shift+ArrowDown', 'Shift+ArrowRight', 'Shift+ArrowUp', 'Shift+End', 'Shift+Control+ArrowRight'][
      Math.floor(random() * 5)
    ] ?? ''
  for (let count = Math.floor(random() * 4); count >= 0; count -= 1) await ground.page.keyboard.press(key)
}

/** What hands do, and how often beside the others. */
const acts: Readonly<Record<string, readonly [number, Act]>> = {
  click: [14, click],
  drag: [8, drag],
  extend: [6, extend],
  type: [8, async ({ ground }) => ground.page.keyboard.type('abc')],
  compose: [8, composed('nihao', '你好')],
  'compose punctuation': [2, composed('a', '。')],
  'compose and cancel': [2, composed('ni', '')],
  enter: [6, press('Enter')],
  'soft enter': [2, press('Shift+Enter')],
  backspace: [6, press('Backspace')],
  'backspace at the start': [4, press('Home', 'Backspace')],
  delete: [4, press('Delete')],
  'delete at the end': [4, press('End', 'Delete')],
  'delete a word': [2, press('Control+Backspace')],
  tab: [4, press('Tab')],
  'tab back': [2, press('Shift+Tab')],
  arrows: [3, press('ArrowLeft', 'ArrowUp')],
  'arrows on': [3, press('ArrowRight', 'ArrowDown')],
  bold: [3, press('Control+b')],
  bullets: [3, press('Control+Shift+8')],
  numbers: [2, press('Control+Shift+7')],
  'heading 2': [2, press('Control+Alt+2')],
  'body text': [2, press('Control+Alt+0')],
  'paste Word': [3, paste({ 'text/html': wordHtml, 'text/plain': 'x' })],
  'paste Excel': [3, paste({ 'text/html': sheetHtml, 'text/plain': '甲\t乙' })],
  'paste cells': [2, paste({ 'text/plain': '一\t二\n三\t四' })],
  'paste lines': [2, paste({ 'text/plain': '一行\n二行' })],
  'paste a word': [2, paste({ 'text/plain': '词' })],
  copy: [2, press('Control+c')],
  cut: [3, press('Control+x')],
  'paste back': [4, press('Control+v')],
  undo: [5, press('Control+z')],
  redo: [3, press('Control+y')],
  'all and type': [
    0.3,
    async ({ ground }) => (await ground.page.keyboard.press('Control+a'), ground.page.keyboard.type('全')),
  ],
  'all and compose': [0.3, async (hands) => (await press('Control+a')(hands), composed('quan', '全')(hands))],
  'close lists': [3, press('Escape')],
}

/** What is wrong with the editor now; nothing, it is to be hoped. */
const faultsOf = async ({ page }: Playground): Promise<readonly unknown[]> => {
  // A key that means nothing ends a composition that the browser has dropped without a word.
  if (!(await becomesTrue(page, 'playground.isSettled()', 1500))) await page.keyboard.press('Shift')
  if (!(await becomesTrue(page, 'playground.isDrawn()', 10_000)))
    return ['the page does not show what the editor holds', await page.evaluate('playground.difference()')]
  const content = await contentOf(page)
  const parsed = documentSchema.safeParse({ code: 'SP-14', title: '', kind: 'procedure', version: '', content })
  return parsed.success ? [] : parsed.error.issues
}

const becomesTrue = (page: Page, what: string, timeout: number): Promise<boolean> =>
  page.waitForFunction(what, undefined, { polling: 20, timeout }).then(
    () => true,
    () => false,
  )

/** Does so many things to a content; gives the faults, with what was done last, or undefined where there are none. */
export const runHands = async (
  ground: Playground,
  content: readonly Block[],
  { seed, count, faults }: { readonly seed: number; readonly count: number; readonly faults: readonly string[] },
): Promise<string | undefined> => {
  const random = randomOf(seed)
  const hands = { ground, random }
  const sum = Object.values(acts).reduce((total, [weight]) => total + weight, 0)
  const done: string[] = []
  const told = (problems: readonly unknown[]): string =>
    `seed ${seed}, after ${done.length}: ${done.slice(-8).join(', ')}\n${JSON.stringify(problems).slice(0, 3000)}`
  await load(ground.page, content)
  const start = await contentOf(ground.page)
  await click(hands)
  for (let index = 0; index < count; index += 1) {
    let left = random() * sum
    const [name, [, act]] = Object.entries(acts).find(([, [weight]]) => (left -= weight) < 0) ?? [
      'click',
      acts['click'] as readonly [number, Act],
    ]
    done.push(name)
    await act(hands)
    // Panels and lists that opened belong to the hand that goes on writing.
    if (await ground.page.getByTestId('editor-panel').count()) await ground.page.keyboard.press('Escape')
    const problems = [...(await faultsOf(ground)), ...faults]
    if (problems.length > 0) return told(problems)
  }
  for (
    let steps = 0;
    steps < 3000 && ((await ground.page.evaluate('playground.handle.current.canUndo()')) as boolean);
    steps += 1
  )
    await ground.page.evaluate('playground.handle.current.undo()')
  const problems = [...(await faultsOf(ground)), ...faults]
  if (problems.length > 0) return told(['undone', ...problems])
  const end = await contentOf(ground.page)
  if (isDeepStrictEqual(end, start)) return undefined
  const other = start.findIndex((block, index) => !isDeepStrictEqual(block, end[index]))
  return told(['undo does not lead back', start[other] ?? start.length, end[other] ?? end.length])
}
