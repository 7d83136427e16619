import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { paragraph } from '../../../core/model/builders.js'
import { framed, mentionForm } from '../../support/mention-forms.js'
import {
  readStatements,
  withoutSemicolon,
  witnessesOfEach,
  type Statement,
  type Trial,
} from '../../support/sample-statements.js'

type Groups = Readonly<Record<string, readonly string[]>>
type Frames = {
  readonly mentions: Groups
  readonly rules: Groups
  readonly leads: { readonly suspending: Groups; readonly plain: Groups }
}

const frames = parse(
  readFileSync(new URL('../../fixtures/coverage/frames.yml', import.meta.url), 'utf8'),
) as unknown as Frames

type Entry = { readonly name: string; readonly place: string; readonly index: number }
const entries = (groups: Groups): readonly Entry[] =>
  Object.entries(groups)
    .flatMap(([place, names]) => names.map((name) => ({ name, place })))
    .map((entry, index) => ({ ...entry, index }))

const mentions = entries(frames.mentions)
const rules = entries(frames.rules)
const suspending = entries(frames.leads.suspending)
const plain = entries(frames.leads.plain)

/** Each frame holds every ninth statement, others than the frame before it: all of them meet all kinds of frames. */
const share = (statements: readonly Statement[], index: number): readonly Statement[] =>
  statements.filter((_statement, place) => place % 9 === index % 9)

const inFrame = ({ name }: Entry, from: readonly Statement[]): Trial => {
  const form = mentionForm(name)
  return { from, change: ({ saying }, id) => [saying.block(id, framed(saying.line, form))] }
}

const besides = ({ name, place }: Entry, from: readonly Statement[]): Trial => ({
  from,
  change: ({ saying }, id) => {
    const own = saying.block(id, saying.line)
    const lead = paragraph(`${id}-lead`, name)
    return place === 'before' ? [lead, own] : place === 'after' ? [own, lead] : [own]
  },
  ...(place === 'heading' ? { title: name } : {}),
})

/** What was found of each frame: its trial, and the witnesses after it. */
type Result = { readonly trial: Trial; readonly witnesses: readonly string[] }
type Results = readonly Result[]
let inMentions: Results
let inRules: Results
let besideSuspending: Results
let besidePlain: Results

beforeAll(async () => {
  const sample = await readStatements('shuoli')
  const { statements } = sample
  const single = withoutSemicolon(statements)
  const run = (trials: readonly Trial[]): Results =>
    witnessesOfEach(sample, trials).map((witnesses, index) => ({ trial: trials[index]!, witnesses }))
  inMentions = run(
    mentions.map((entry) => {
      const { before, after } = mentionForm(entry.name)
      const takesAll = before !== '' && after.length <= 2
      return inFrame(entry, share(takesAll ? statements : single, entry.index))
    }),
  )
  inRules = run(rules.map((entry) => inFrame(entry, share(statements, entry.index))))
  besideSuspending = run(suspending.map((entry) => besides(entry, share(statements, entry.index))))
  besidePlain = run(plain.map((entry) => besides(entry, share(statements, entry.index))))
})

/** A post that is no longer the first word of its sentence is made responsible by other words: 「多年来公司坚持财务部每年…」. */
const needFirstWord = new Set(['5.1.3.1-e', '5.2.4.6-d', '5.2.5.1-c'])

/** The expectations whose statements no longer meet them. */
const lostIn = ({ trial, witnesses }: Result): readonly string[] => {
  const met = new Set(witnesses.map((witness) => witness.split(' ')[0]))
  return trial.from.map(({ expectation }) => expectation).filter((expectation) => !met.has(expectation))
}

const named = (list: readonly Entry[]) => list.map((entry) => [entry.place, entry.name, entry] as const)

describe('frames', () => {
  it('are many, of many kinds', () => {
    expect(mentions.length).toBeGreaterThanOrEqual(80)
    expect(new Set(mentions.map(({ place }) => place)).size).toBeGreaterThanOrEqual(8)
    expect(rules.length).toBeGreaterThanOrEqual(80)
    expect(suspending.length).toBeGreaterThanOrEqual(30)
    expect(plain.length).toBeGreaterThanOrEqual(30)
    for (const { trial } of [...inMentions, ...inRules]) expect(trial.from.length).toBeGreaterThan(10)
  })

  it.each(named(mentions))('let no statement count (%s): %s', (_place, _name, { index }) =>
    expect(inMentions[index]?.witnesses).toEqual([]),
  )

  it.each(named(rules))('of a rule let it count (%s): %s', (_place, _name, { index }) =>
    expect(lostIn(inRules[index]!).filter((expectation) => !needFirstWord.has(expectation))).toEqual([]),
  )
})

describe('a lead in a block of its own', () => {
  it.each(named(suspending))('lifts the statement out of force (%s): %s', (_place, name, { index }) =>
    expect(besideSuspending[index]?.witnesses.filter((witness) => !witness.endsWith(` ${name}`))).toEqual([]),
  )

  it.each(named(plain))('leaves the statement in force (%s): %s', (_place, _name, { index }) =>
    expect(lostIn(besidePlain[index]!)).toEqual([]),
  )
})
