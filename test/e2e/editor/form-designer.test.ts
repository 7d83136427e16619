import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordFormSchema } from '../../../core/model/schema-record-form.js'
import { findChromium } from '../../support/chromium.js'
import { openingTime, openPlayground, soon, type Playground } from './playground.js'

const chromium = findChromium()

describe.skipIf(chromium === undefined)('the form designer in a browser', () => {
  let ground: Playground
  const faults: string[] = []
  beforeAll(async () => {
    ground = await openPlayground(chromium ?? '')
    ground.page.on('pageerror', (error) => faults.push(error.message))
  }, openingTime)
  afterAll(async () => ground?.close())

  it('designs a record form', async () => {
    await ground.page.evaluate(`playground.design('SR-14-01')`)
    const designer = ground.page.getByTestId('form-designer')
    await designer.waitFor()
    await designer
      .getByRole('region', { name: '填写栏 1' })
      .getByRole('textbox', { name: '名称' })
      .first()
      .fill('投诉单号')
    await designer
      .getByRole('region', { name: '填写栏 1' })
      .getByRole('button', { name: /添\s?加/ })
      .click()
    await designer.getByRole('region', { name: '说明 3' }).getByRole('button', { name: '上移' }).click()
    await soon(() => ground.page.evaluate('playground.form()')).toMatchObject({
      parts: [{ items: [{ label: '投诉单号' }, {}, { label: '新栏目' }] }, { type: 'note' }, { type: 'table' }, {}],
    })
    expect(recordFormSchema.safeParse(await ground.page.evaluate('playground.form()')).success).toBe(true)
    await soon(() => designer.locator('.fs-record').textContent()).toContain('投诉单号')
    expect(faults).toEqual([])
  })
})
