import { diagnose } from '../../diagnostics/diagnostic.js'
import type { Block } from '../../model/block.js'
import { keepByObject } from '../../project/keep.js'
import type { ConsistencyRule } from '../rule.js'
import type { Use } from '../uses.js'
import { typedLines } from './typed-text.js'

/** What one document says of places in words (见表 9), and the places of that kind which it has. */
type Places = {
  readonly dangling: readonly Use[]
  readonly appendixUses: readonly Use[]
  readonly appendices: readonly string[]
}

/** Tables, figures and appendices that the text names by number and that do not exist. */
export const typedPlaces: ConsistencyRule<Places> = {
  name: 'typed-places',
  read: ({ document }) => {
    const { code, content } = document
    const spoken = content.flatMap((block) => spokenPlaces(block).map((place) => ({ document: code, ...place })))
    const counts = { 表: 0, 图: 0 }
    for (const block of content) {
      const label = captionLabel(block)
      if (label !== undefined) counts[label] += 1
    }
    return {
      dangling: spoken.filter(({ label, number }) => label !== '附录' && Number(number) > counts[label]),
      appendixUses: spoken.filter(({ label }) => label === '附录'),
      appendices: content.flatMap(appendixOf),
    }
  },
  judge: (parts) => {
    const appendices = new Set(parts.flatMap(({ facts }) => facts.appendices))
    const missing = parts
      .flatMap(({ facts }) => facts.appendixUses)
      .filter(({ name }) => appendices.size > 0 && !appendices.has(name))
    return [...parts.flatMap(({ facts }) => facts.dangling), ...missing].map(({ name, document, block }) =>
      diagnose('block-reference-dangling', { target: name }, { document, block }),
    )
  },
}

type Spoken = {
  readonly block: string
  readonly name: string
  readonly label: '表' | '图' | '附录'
  readonly number: string
}

/** 见表 9, 按图2, 表 3 所列: a number that is only counted (三张表 2 份) or belongs to another paper is none of ours. */
const spokenTable =
  /(?:[见按照据如]|参见|详见|列于|列入|填入|符合|依照)\s?(?:本(?:程序|手册|文件|章|节)的?)?([表图])\s?(\d{1,2})(?![\d.\-－]|\s?[份张个页])|(?<![\p{Script=Han}A-Za-z0-9])([表图])\s?(\d{1,2})\s?(?:所列|所示|规定的|中的|给出)/gu

/** Appendices of the set; another standard's or contract's appendix is named after its title. */
const spokenAppendix = /(?<![》同\d])附录\s?([A-Z])(?![A-Za-z])/g

const spokenPlaces = keepByObject((block: Block): readonly Spoken[] =>
  block.type === 'heading'
    ? []
    : typedLines(block).flatMap(({ text, place }) => (maySpeak.test(text) ? spokenIn(text, place) : [])),
)

/** What a text holds that names a place at all. */
const maySpeak = /[表图]\s?\d|附录/

const spokenIn = (text: string, place: string): readonly Spoken[] => [
  ...[...text.matchAll(spokenTable)].map((match): Spoken => {
    const label = (match[1] ?? match[3]) === '图' ? '图' : '表'
    const number = match[2] ?? match[4] ?? ''
    return { block: place, name: `${label} ${number}`, label, number }
  }),
  ...[...text.matchAll(spokenAppendix)].map((match): Spoken => ({
    block: place,
    name: `附录${match[1] ?? ''}`,
    label: '附录',
    number: match[1] ?? '',
  })),
]

/** The letters of appendices by their headings: 附录A 组织机构图. */
const appendixOf = keepByObject((block: Block): readonly string[] => {
  if (block.type !== 'heading') return []
  const match = /^附录\s?([A-Z])/.exec(typedLines(block)[0]?.text ?? '')
  return match === null ? [] : [`附录${match[1] ?? ''}`]
})

/** Blocks that get a table's or a figure's number on paper. */
const captionLabel = (block: Block): '表' | '图' | undefined => {
  switch (block.type) {
    case 'table':
    case 'steps':
      return block.caption === undefined ? undefined : '表'
    case 'figure':
      return '图'
    case 'generated':
      if (block.kind === 'flowchart') return '图'
      if (block.caption === undefined) return undefined
      return block.kind === 'organisationChart' ? '图' : '表'
    case 'heading':
    case 'paragraph':
    case 'form':
    case 'guide':
    case 'pageBreak':
      return undefined
  }
}
