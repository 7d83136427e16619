import type { Block } from '../../model/block.js'
import { recordMark, referenceMark, type Passage } from '../../project/passage.js'
import type { DocumentReading } from '../../project/reading.js'

/** A block without a claim that says something: its words, and its first passage as printed. */
export type UnclaimedBlock = { readonly block: string; readonly text: string; readonly quote: string }

/**
 * The blocks between one heading and the next that stand under no claim, and the words of all blocks there. `heading`
 * is null before the first heading, and where the heading is empty.
 */
export type UnclaimedSection = {
  readonly heading: { readonly block: string; readonly quote: string } | null
  readonly blocks: readonly UnclaimedBlock[]
  readonly texts: readonly string[]
}

/** Sorts what a document says by its headings, in reading order; a step speaks for its whole process. */
export const unclaimedSections = ({ document, passages }: DocumentReading): readonly UnclaimedSection[] => {
  const byBlock = passagesByBlock(document.content, passages)
  const sections: OpenSection[] = [{ heading: null, blocks: [], texts: [] }]
  for (const block of document.content) {
    const said = byBlock.get(block.id)
    if (block.type === 'heading') {
      const quote = said?.[0]?.quote
      sections.push({ heading: quote === undefined ? null : { block: block.id, quote }, blocks: [], texts: [] })
      continue
    }
    const spoken = said?.filter(({ form }) => form !== 'header') ?? []
    const [first] = spoken
    if (first === undefined) continue
    const text = spoken.map(wordsOf).join('\n')
    const section = sections.at(-1)!
    section.texts.push(text)
    if (first.claims.length === 0) section.blocks.push({ block: block.id, text, quote: first.quote })
  }
  return sections.filter(({ blocks }) => blocks.length > 0)
}

type OpenSection = {
  readonly heading: UnclaimedSection['heading']
  readonly blocks: UnclaimedBlock[]
  readonly texts: string[]
}

const passagesByBlock = (content: readonly Block[], passages: readonly Passage[]): ReadonlyMap<string, Passage[]> => {
  const blockOfStep = new Map<string, string>()
  for (const block of content)
    if (block.type === 'steps') for (const step of block.children) blockOfStep.set(step.id, block.id)
  const byBlock = new Map<string, Passage[]>()
  for (const passage of passages) {
    const block = blockOfStep.get(passage.block) ?? passage.block
    const others = byBlock.get(block)
    if (others === undefined) byBlock.set(block, [passage])
    else others.push(passage)
  }
  return byBlock
}

const wordsOf = ({ text, context }: Passage): string => {
  const words = text.replaceAll(referenceMark, '').replaceAll(recordMark, '')
  return context === '' ? words : `${context}\n${words}`
}
