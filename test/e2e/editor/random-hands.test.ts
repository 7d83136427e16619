import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { documentReference, field, link, paragraph, table, text } from '../../../core/model/builders.js'
import type { Block } from '../../../core/model/block.js'
import { findChromium } from '../../support/chromium.js'
import { sampleProcedure } from '../../support/sample-project.js'
import { runHands } from './hands.js'
import { openingTime, openPlayground, type Playground } from './playground.js'

const chromium = findChromium()

/** Every kind of block; the paragraph of half characters, which no clipboard keeps, is left out. */
const content: readonly Block[] = [
  ...sampleProcedure().content.filter((block) => block.id !== 'p3'),
  paragraph('x1', [text('列表'), field('company.name'), documentReference('SM'), text('')], {
    list: { kind: 'bullet', level: 0 },
  }),
  paragraph('x2', [text('见'), link('https://example.com', '网站'), text('')]),
  table(
    'x3',
    [
      ['一', '二', '三'],
      ['四', '五', '六'],
      ['', [field('company.name')], '九'],
    ],
    { spans: [{ row: 1, column: 0, rows: 2, columns: 1 }] },
  ),
  paragraph('x4', '最后一段。'),
]

/** Other seeds for a longer look: `FIVESTAR_HANDS=1,2,3:200`. */
const [seeds = '', count = ''] = (process.env['FIVESTAR_HANDS'] ?? '1,2:80').split(':')

describe.skipIf(chromium === undefined)('hands that do anything in any order', () => {
  let ground: Playground
  const faults: string[] = []
  beforeAll(async () => {
    ground = await openPlayground(chromium ?? '')
    ground.page.on('pageerror', (error) => faults.push(error.stack ?? error.message))
  }, openingTime)
  afterAll(async () => ground?.close())
  beforeEach(() => faults.splice(0))

  it.each(seeds.split(',').map(Number))(
    'leave what the file format takes and the page shows, and undo leads back (seed %i)',
    async (seed) => {
      expect(await runHands(ground, content, { seed, count: Number(count), faults })).toBeUndefined()
    },
    300_000,
  )
})
