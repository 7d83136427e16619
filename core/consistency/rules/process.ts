import type { Step, Steps } from '../../model/block.js'
import { isSystemDocument } from '../../model/document.js'
import { isTextLeaf } from '../../model/inline.js'
import { keepByObject } from '../../project/keep.js'
import type { Finding } from '../finding.js'
import type { ConsistencyRule, ProjectSetting } from '../rule.js'
import { blockRule, type BlockFinding } from './block-rule.js'
import { typedLines } from './typed-text.js'

/** Processes: who does each step, and whether every way leads to the end. */
export const processFlow: ConsistencyRule<readonly Finding[]> = blockRule('process-flow', (block) =>
  block.type === 'steps' ? [...block.children.flatMap(stepFindings), ...wayFindings(block)] : [],
)

/** Steps of the system's documents that promise a record and name none. */
export const promisedRecords: ConsistencyRule<readonly Finding[]> = blockRule(
  'promised-records',
  (block, setting) => {
    if (block.type !== 'steps') return []
    const titles = titlesOf(setting)
    return block.children.flatMap((step): readonly BlockFinding[] => {
      const words = promisedRecord(step, block, titles)
      return words === undefined
        ? []
        : [{ code: 'step-no-record', parameters: { name: step.name, words }, place: step.id }]
    })
  },
  (document) => isSystemDocument(document.kind),
)

const titlesOf = keepByObject(
  ({ project }: ProjectSetting): ReadonlyMap<string, string> =>
    new Map(project.records.map(({ code, title }) => [code, title] as const)),
)

const stepFindings = (step: Step): readonly BlockFinding[] => {
  const found = (code: BlockFinding['code'], more: BlockFinding['parameters'] = {}): BlockFinding => ({
    code,
    parameters: { name: step.name, ...more },
    place: step.id,
  })
  const targets = new Set(step.next.map((exit) => exit.to))
  return [
    ...(step.responsible.length === 0 ? [found('step-no-post')] : []),
    ...(step.kind === 'decision' && !isDecided(step) ? [found('decision-one-way')] : []),
    ...(step.kind === 'action' && targets.size > 1 ? [found('action-many-exits', { count: targets.size })] : []),
  ]
}

/** Two ways out at least, to different steps, each with an answer of its own. */
const isDecided = ({ next }: Step): boolean => {
  const answers = new Set(next.map((exit) => exit.label?.trim() ?? ''))
  return new Set(next.map((exit) => exit.to)).size > 1 && answers.size === next.length && !answers.has('')
}

/** Words by which a step promises that something is written down. Nouns (核对记录, 记录齐全) promise nothing. */
const promise =
  /填写|填入|记入|登记(?:入|在|到|于|投诉|报修|顾客|商品|编号|造册|备案)|(?:予以|进行|逐项|逐一|应|并|作好|做好|作出|形成|留下|保留|建立)[^，。；、]{0,6}(?:登记|记录|台账)/

/** Such words with the paper that is filled in: 填写试机记录表. */
const promisedPaper =
  /(?:填写|填入|填报|记入|登记入|形成|建立)([^，。；、《]{0,10}?[^，。；、《各本该](?:表|单|台账|登记簿|日志|记录))/

const denial = /(?:不|无须|无需|未|免)[^，。；]{0,4}$/

/**
 * What a step promises to write although no record is named. A paper must be called in its process by that name; where
 * no paper is named, a record that the process has opened may be meant (填写试机数据). Plans make no records.
 */
const promisedRecord = (step: Step, block: Steps, titles: ReadonlyMap<string, string>): string | undefined => {
  if (recordsOf(step).length > 0) return undefined
  const words = typedLines(block).find(({ place, part }) => place === step.id && part === 'action')?.text ?? ''
  const called = block.children.flatMap(recordsOf).map((code) => titles.get(code) ?? '')
  const paper = promisedPaper.exec(words)
  if (paper !== null && !isDenied(words, paper.index)) {
    const name = paper[1] ?? ''
    return called.some((title) => isSamePaper(name, title)) ? undefined : paper[0]
  }
  const match = promise.exec(words)
  return match === null || isDenied(words, match.index) || called.length > 0 ? undefined : match[0]
}

const isDenied = (words: string, index: number): boolean => denial.test(words.slice(0, index))

/** 工单 is short for 维修工单; a paper that is only called 记录 may be any. */
const isSamePaper = (name: string, title: string): boolean => title.includes(name.slice(-2)) || name.endsWith('记录')

const recordsOf = (step: Step): readonly string[] => [
  ...step.records,
  ...step.children.flatMap((part) =>
    part.children.flatMap((inline) => (!isTextLeaf(inline) && inline.type === 'recordRef' ? [inline.code] : [])),
  ),
]

const wayFindings = (block: Steps): readonly BlockFinding[] => {
  const ways = new Map(block.children.map((step) => [step.key, step.next.map((exit) => exit.to)] as const))
  const first = block.children[0]
  if (first === undefined) return []
  const reached = closure([first.key], (key) => ways.get(key) ?? [])
  const ending = closure(['end', ...unknownTargets(ways)], (key) => stepsBefore(key, ways))
  const trapped = block.children.find((step) => reached.has(step.key) && !ending.has(step.key))
  const found = (code: BlockFinding['code'], step: Step): BlockFinding => ({
    code,
    parameters: { name: step.name },
    place: step.id,
  })
  return [
    ...block.children.filter((step) => !reached.has(step.key)).map((step) => found('step-unreachable', step)),
    ...(trapped === undefined ? [] : [found('step-loop', trapped)]),
  ]
}

type Ways = ReadonlyMap<string, readonly string[]>

/** A step that does not exist is an error of its own; it is not called a loop as well. */
const unknownTargets = (ways: Ways): readonly string[] => [...ways.values()].flat().filter((key) => !ways.has(key))

const stepsBefore = (key: string, ways: Ways): readonly string[] =>
  [...ways].filter(([, targets]) => targets.includes(key)).map(([from]) => from)

const closure = (start: readonly string[], next: (key: string) => readonly string[]): ReadonlySet<string> => {
  const seen = new Set(start)
  for (const key of seen) for (const other of next(key)) seen.add(other)
  return seen
}
