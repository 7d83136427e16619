import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Catalogue } from '../../../core/catalogue/catalogue.js'
import type { Vocabulary } from '../../../core/catalogue/vocabulary.js'
import { proposeClaims, type ClaimProposal } from '../../../core/coverage/proposals/propose-claims.js'
import type { Proposer } from '../../../core/coverage/proposals/proposal.js'
import { createProposer } from '../../../core/coverage/proposals/proposer.js'
import { instantiate } from '../../../core/kit/instantiate.js'
import type { Block } from '../../../core/model/block.js'
import { generated, guide, heading, paragraph, step, steps, table } from '../../../core/model/builders.js'
import type { Document } from '../../../core/model/document.js'
import { passageContext } from '../../../core/project/collect-passages.js'
import { fieldContext } from '../../../core/project/fields.js'
import type { PassageContext } from '../../../core/project/reading.js'
import { readCompany } from '../../../main/kit-store/read-company.js'
import { readKit, readKitReference } from '../../../main/kit-store/read-kit.js'
import { document } from '../../support/builders.js'
import {
  examplesFrom,
  labelledParagraphs,
  measure,
  readDocument,
  splitSet,
  strippedBlocks,
  withoutClaims,
  type Labelled,
  type Quality,
} from '../../support/proposal-sets.js'

const templates = (path: string): string => fileURLToPath(new URL(`../../../templates/${path}`, import.meta.url))

const fixture = (name: string): string => fileURLToPath(new URL(`../../fixtures/proposals/${name}`, import.meta.url))

let catalogue: Catalogue
let vocabulary: Vocabulary
let documents: readonly Document[]
let context: PassageContext
let proposer: Proposer

beforeAll(async () => {
  const { kit, diagnostics } = await readKit(templates('kits/gbt27922'))
  const { reference } = await readKitReference(templates('kits/gbt27922'))
  const { company } = await readCompany(templates('samples/shuoli/profile.yml'))
  if (kit === undefined || company === undefined || reference?.vocabulary === undefined)
    throw new Error(JSON.stringify(diagnostics.slice(0, 5)))
  const drafted = instantiate(kit, company, 'profile.yml').project
  if (drafted === undefined) throw new Error('the sample does not fit the kit')
  catalogue = reference.catalogue
  vocabulary = reference.vocabulary
  documents = drafted.documents
  context = passageContext(drafted, fieldContext(drafted, kit.profile))
  proposer = createProposer(catalogue, { vocabulary })
})

const propose = (content: readonly Block[], code = 'WL-01'): readonly ClaimProposal[] =>
  proposeClaims(readDocument(document(code, content), context), proposer)
const firsts = (found: readonly ClaimProposal[]): readonly string[][] =>
  found.map(({ block, proposals }) => [block, proposals[0]!.requirement])

const print = (title: string, { first, amongThree, count }: Quality): void => {
  console.log(`${title.padEnd(64)} ${first.toFixed(3)} / ${amongThree.toFixed(3)}  (${count})`)
}
const expectAtLeast = (quality: Quality, first: number, amongThree: number): void => {
  expect(quality.first).toBeGreaterThanOrEqual(first)
  expect(quality.amongThree).toBeGreaterThanOrEqual(amongThree)
}

/** Ranks every saying of the vocabulary by a proposer that knows the other sayings only. */
const crossValidated = (parts: number): Quality => {
  const results = Array.from({ length: parts }, (_, part) => {
    const unknown: Labelled[] = []
    let at = 0
    const clauses = vocabulary.clauses.map((entry) => {
      const sayings = (entry.sayings ?? []).filter((text) => {
        const isKnown = at++ % parts !== part
        if (!isKnown) unknown.push({ text, right: [entry.clause] })
        return isKnown
      })
      return { ...entry, sayings }
    })
    return measure(unknown, createProposer(catalogue, { vocabulary: { ...vocabulary, clauses } }))
  })
  const count = results.reduce((sum, quality) => sum + quality.count, 0)
  const mean = (of: (quality: Quality) => number): number =>
    results.reduce((sum, quality) => sum + of(quality) * quality.count, 0) / count
  return { first: mean(({ first }) => first), amongThree: mean(({ amongThree }) => amongThree), count }
}

describe('how well clauses are proposed (first / among three)', () => {
  it('for the kit, claims stripped, learning nothing from it', () => {
    const blocks = strippedBlocks(documents, context)
    const inPlace = measure(blocks, proposer, true)
    const bare = measure(blocks, proposer)
    const catalogueAlone = measure(blocks, createProposer(catalogue), true)
    print('kit, in place, catalogue and vocabulary', inPlace)
    print('kit, in place, catalogue alone', catalogueAlone)
    print('kit, each block torn out of its document', bare)
    expectAtLeast(inPlace, 0.89, 0.965)
    expectAtLeast(catalogueAlone, 0.83, 0.94)
    expectAtLeast(bare, 0.56, 0.76)
  })

  it('for the paragraphs on which the vocabulary was developed', () => {
    const paragraphs = labelledParagraphs('paragraphs.yml')
    const independent = labelledParagraphs('independent.yml')
    const plain = labelledParagraphs('plain-wording.yml')
    print('development: paragraphs', measure(paragraphs, proposer))
    print('development: paragraphs of an independent author', measure(independent, proposer))
    print('development: plain wording', measure(plain, proposer))
    expectAtLeast(measure(paragraphs, proposer), 0.97, 0.99)
    expectAtLeast(measure(independent, proposer), 0.94, 0.98)
    expectAtLeast(measure(plain, proposer), 0.92, 0.96)
  })

  it('for paragraphs of an author whom nobody had read, measured once', () => {
    const set = labelledParagraphs('second-author.yml')
    expect(set.length).toBeGreaterThanOrEqual(150)
    print('paragraphs of a second author', measure(set, proposer))
    expectAtLeast(measure(set, proposer), 0.93, 0.97)
  })

  it('for the same paragraphs by the catalogue alone, and taught by the kit', () => {
    const { heldOut } = splitSet(labelledParagraphs('paragraphs.yml'))
    const taughtByKit = createProposer(catalogue, { examples: examplesFrom(strippedBlocks(documents, context)) })
    const untaught = createProposer(catalogue)
    print('paragraphs, held out, taught by the kit, no vocabulary', measure(heldOut, taughtByKit))
    print('paragraphs, held out, catalogue alone', measure(heldOut, untaught))
    print('independent author, catalogue alone', measure(labelledParagraphs('independent.yml'), untaught))
    print('plain wording, catalogue alone', measure(labelledParagraphs('plain-wording.yml'), untaught))
    expectAtLeast(measure(heldOut, taughtByKit), 0.68, 0.87)
    expectAtLeast(measure(heldOut, untaught), 0.5, 0.73)
  })

  it('for single sentences of the vocabulary, each fifth of them unknown in turn', () => {
    const quality = crossValidated(5)
    print('one sentence, unknown to the vocabulary', quality)
    expectAtLeast(quality, 0.7, 0.88)
  })

  it('and in time: under a millisecond a paragraph', () => {
    const texts = labelledParagraphs('paragraphs.yml').map(({ text }) => text)
    const passes = [1, 2, 3].map(() => {
      const fresh = createProposer(catalogue, { vocabulary })
      const started = performance.now()
      for (const text of texts) fresh.rank(text)
      return (performance.now() - started) / texts.length
    })
    const each = Math.min(...passes)
    console.log(`${each.toFixed(2)} ms a paragraph`)
    expect(each).toBeLessThan(1)
  })
})

describe('the labelled paragraphs', () => {
  it('are at least 180, three or more for each requirement, 40 to 160 characters long', () => {
    const set = labelledParagraphs('paragraphs.yml')
    const counts = new Map<string, number>()
    for (const { right } of set) counts.set(right[0]!, (counts.get(right[0]!) ?? 0) + 1)
    expect(set.length).toBeGreaterThanOrEqual(180)
    expect(catalogue.requirements.filter(({ id }) => (counts.get(id) ?? 0) < 3)).toEqual([])
    expect(set.filter(({ text }) => text.length < 40 || text.length > 160)).toEqual([])
  })

  it('stand in the set once, and none of them in the kit', () => {
    const all: readonly Labelled[] = [
      ...labelledParagraphs('paragraphs.yml'),
      ...labelledParagraphs('plain-wording.yml'),
      ...labelledParagraphs('independent.yml'),
      ...labelledParagraphs('second-author.yml'),
    ]
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length)
    const kit = strippedBlocks(documents, context).map(({ text }) => text.replace(/\s/g, ''))
    const sentences = all.flatMap(({ text }) => text.split(/[。；]/)).filter((sentence) => sentence.length > 12)
    expect(sentences.filter((sentence) => kit.some((text) => text.includes(sentence)))).toEqual([])
  })

  it('share no sentence and hardly a phrase with the vocabulary', () => {
    const phrases = (text: string): readonly string[] =>
      (text.match(/\p{Script=Han}{9,}/gu) ?? []).flatMap((run) =>
        Array.from({ length: run.length - 8 }, (_, at) => run.slice(at, at + 9)),
      )
    const sayings = vocabulary.clauses.flatMap((entry) => entry.sayings ?? [])
    const known = new Set([...sayings, ...(vocabulary.unrelated ?? [])].flatMap(phrases))
    const sets = ['paragraphs.yml', 'plain-wording.yml', 'independent.yml'].flatMap(labelledParagraphs)
    const shared = sets.flatMap(({ text }) => phrases(text)).filter((phrase) => known.has(phrase))
    expect(shared.length).toBeLessThanOrEqual(8)
  })
})

describe('the sayings of the vocabulary', () => {
  it('are two dozen and more for each requirement but the narrowest, each said once', () => {
    const counts = new Map(vocabulary.clauses.map(({ clause, sayings = [] }) => [clause, sayings.length]))
    expect(catalogue.requirements.filter(({ id }) => (counts.get(id) ?? 0) < 20).map(({ id }) => id)).toEqual([])
    const all = vocabulary.clauses.flatMap(({ sayings = [] }) => sayings)
    expect(new Set(all).size).toBe(all.length)
  })

  it('share no clause with the documents of the kit', () => {
    const kit = strippedBlocks(documents, context).map(({ text }) => text.replace(/\s/g, ''))
    const sentences = vocabulary.clauses
      .flatMap(({ sayings = [] }) => sayings)
      .flatMap((saying) => saying.split(/[，。；：]/))
      .filter((clause) => clause.length > 11)
    expect(sentences.filter((sentence) => kit.some((text) => text.includes(sentence)))).toEqual([])
  })
})

describe('a proposer', () => {
  it('names the words for which it proposes a clause, and ranks the same text alike', () => {
    const text = '客服中心设二十个坐席，热线全年有人接听，节假日不休息。'
    const [best] = proposer.rank(text)
    expect(best).toMatchObject({ requirement: '5.3.1.2' })
    expect(best!.because).toEqual(expect.arrayContaining(['热线', '坐席', '接听', '节假日']))
    expect(createProposer(catalogue, { vocabulary }).rank(text)).toEqual(proposer.rank(text))
  })

  it('takes synonyms for one word, and full width for half', () => {
    const [one] = proposer.rank('每半年对用户做一次满意度调查，回收率不低于 60%。')
    const [other] = proposer.rank('每半年对顾客做一次满意度调查，回收率不低于６０％。')
    expect(other).toEqual(one)
  })

  it('has nothing to say of empty or foreign text', () => {
    expect(proposer.rank('')).toEqual([])
    expect(proposer.rank('，。！')).toEqual([])
    expect(proposer.rank('Lorem ipsum dolor sit amet')).toEqual([])
  })

  it('lets the heading decide where the text alone is silent', () => {
    const text = '专员当天填写表格，交主管审核，编号后装订成册，保存三年。'
    const best = proposer.rank(text, { heading: '投诉记录与建档', title: '顾客投诉处理控制程序' })[0]
    expect(best?.requirement).toBe('5.3.2.2')
  })

  it('names words that a text shares with a requirement where no term speaks for it', () => {
    const taught = createProposer(catalogue, {
      vocabulary: {
        synonyms: [],
        clauses: [{ clause: '5.2.3.1', terms: ['瓦楞'], together: [], sayings: ['琴凳裹棉', '凳面裹棉', '柜门裹棉'] }],
      },
    })
    expect(taught.rank('每只琴凳裹棉再装车')[0]).toMatchObject({ requirement: '5.2.3.1', because: ['裹棉'] })
  })

  it('counts sentences that answer nothing against all requirements', () => {
    const text = '电费按峰谷时段计价，节假日另有折扣。'
    const clauses = vocabulary.clauses
    const without = createProposer(catalogue, { vocabulary: { synonyms: vocabulary.synonyms, clauses } }).rank(text)
    const unrelated = ['电费按峰谷计价。', '峰谷电价有折扣。']
    const against = createProposer(catalogue, { vocabulary: { ...vocabulary, unrelated } }).rank(text)
    expect(against[0]!.score).toBeLessThan(without[0]!.score / 2)
    expect(
      against
        .map(({ requirement }) => requirement)
        .slice(0, 3)
        .sort(),
    ).toEqual(
      without
        .map(({ requirement }) => requirement)
        .slice(0, 3)
        .sort(),
    )
  })

  it('learns from examples', () => {
    const text = '甲乙丙丁戊己庚辛'
    const taught = createProposer(catalogue, { examples: [{ text, requirements: ['5.2.3.1'] }] })
    expect(createProposer(catalogue).rank(text)).toEqual([])
    expect(taught.rank(text).map(({ requirement }) => requirement)).toEqual(['5.2.3.1'])
  })
})

describe('claims proposed for a document', () => {
  const archive = '投诉登记台账逐件记明投诉人、时间、事由和处理经过，一案一号。'
  const files = '结案的投诉材料由专员装订归档，投诉档案保存三年备查。'
  const hotline = '服务热线由客服坐席二十四小时接听，节假日照常受理来电。'

  it('speak for the section where its blocks agree, and name them', () => {
    const found = propose([heading('h', 1, '投诉台账与归档'), paragraph('a', archive), paragraph('b', files)])
    expect(found).toMatchObject([
      { block: 'h', of: 'section', blocks: ['a', 'b'], quote: '投诉台账与归档', document: 'WL-01' },
    ])
    expect(found[0]!.proposals[0]!.requirement).toBe('5.3.2.2')
  })

  it('speak for each block where they do not', () => {
    const found = propose([heading('h', 1, '其他规定'), paragraph('a', archive), paragraph('b', hotline)])
    expect(firsts(found)).toEqual([
      ['a', '5.3.2.2'],
      ['b', '5.3.1.2'],
    ])
    expect(found.every(({ of }) => of === 'block')).toBe(true)
  })

  it('are not made where a claim is in force, by a heading or by the block', () => {
    expect(propose([heading('h', 1, '热线', { clauses: ['5.3.1.2'] }), paragraph('a', hotline)])).toEqual([])
    expect(propose([heading('h', 1, '热线'), paragraph('a', hotline, { clauses: ['5.3.1'] })])).toEqual([])
    expect(firsts(propose([heading('h', 1, '热线'), paragraph('a', hotline)]))).toEqual([['a', '5.3.1.2']])
  })

  it('put a process at its block, not at a step, and read rows of tables', () => {
    const process = steps('s', [
      step('s-1', 'take', { name: '接听', action: '坐席接听服务热线来电，登记来电内容。', next: ['answer'] }),
      step('s-2', 'answer', { name: '答复', action: '坐席在通话中答复顾客的咨询电话。', next: ['end'] }),
    ])
    const rows = table('t', [
      ['电话', '时间'],
      ['服务热线', '坐席人工接听，八时至二十二时'],
    ])
    expect(firsts(propose([heading('h', 1, '热线接听'), process]))).toEqual([['s', '5.3.1.2']])
    expect(firsts(propose([heading('h', 1, '热线接听'), rows]))).toEqual([['t', '5.3.1.2']])
  })

  it('keep quiet about what answers nothing', () => {
    const quiet: readonly (readonly Block[])[] = [
      [
        paragraph('a', '某某电器有限公司'),
        paragraph('b', '售后服务手册'),
        paragraph('c', '第 A 版　二〇二六年三月一日'),
      ],
      [heading('h', 1, '热线与投诉'), heading('i', 2, '服务热线')],
      [heading('h', 1, '术语和定义'), paragraph('a', hotline)],
      [heading('h', 1, '总则'), paragraph('a', '服务热线，是指顾客报修、咨询和投诉时拨打的客服电话。')],
      [heading('h', 1, '相关记录'), paragraph('a', '投诉登记台账、投诉处理单、投诉回访单、满意度调查表')],
      [heading('h', 1, '总则'), guide('g', hotline), generated('x', 'contents')],
      [heading('h', 1, '气象'), paragraph('a', '昨日多云转晴，午后有阵雨，气温十八至二十五度，东南风三级。')],
      [heading('h', 1, '董事会'), paragraph('a', '本届董事会由九名董事组成，每年召开两次例会，表决以多数为准。')],
    ]
    for (const content of quiet) expect(propose(content), JSON.stringify(content)).toEqual([])
  })

  it('keep quiet about most of what a firm writes besides', () => {
    const texts = parse(readFileSync(fixture('unrelated.yml'), 'utf8')) as readonly string[]
    const asked = texts.filter((text) => propose([heading('h', 1, '其他规定'), paragraph('a', text)]).length > 0)
    const answers = ['paragraphs.yml', 'plain-wording.yml', 'independent.yml'].flatMap(labelledParagraphs)
    const met = answers.filter(({ text }) => propose([heading('h', 1, '其他规定'), paragraph('a', text)]).length > 0)
    console.log(
      `asked about ${asked.length} of ${texts.length} unrelated texts, ${met.length} of ${answers.length} answers`,
    )
    expect(asked.length / texts.length).toBeLessThan(0.15)
    expect(met.length / answers.length).toBeGreaterThan(0.95)
  })

  it('meet most sections of the kit when all claims are stripped', () => {
    let asked = 0
    let answered = 0
    let right = 0
    for (const original of documents) {
      const labels = new Map(strippedBlocks([original], context).map((entry) => [entry.block, entry.right]))
      const found = proposeClaims(readDocument(withoutClaims(original), context), proposer)
      asked += labels.size
      for (const { blocks, proposals } of found)
        for (const block of blocks) {
          const claims = labels.get(block)
          if (claims === undefined) continue
          answered += 1
          if (proposals.some(({ requirement }) => claims.includes(requirement))) right += 1
        }
    }
    console.log(
      `kit: ${asked} blocks claimed, ${answered} of them met by a proposal, ${right} of these by the right one`,
    )
    expect(answered / asked).toBeGreaterThan(0.95)
    expect(right / answered).toBeGreaterThan(0.92)
  })
})
