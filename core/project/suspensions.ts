import type { Block } from '../model/block.js'
import { blockFrame, type BlockFrame } from '../text/block-frames.js'
import { normaliseText } from '../text/normalise-text.js'
import { titleStance } from '../text/titles.js'
import type { PassagePiece } from './read-block.js'

/** What the pieces of a block say about the text around it; `heading` lifts its section out of force. */
export type BlockFrames = readonly { readonly piece: PassagePiece; readonly frame: BlockFrame | 'heading' }[]

/** Reads the frames in a block's pieces; most blocks have none. Depends on nothing but the pieces. */
export const readFrames = (pieces: readonly PassagePiece[]): BlockFrames => {
  const found = pieces.flatMap((piece) => {
    const frame = frameIn(piece)
    return frame === undefined ? [] : [{ piece, frame }]
  })
  return found.length === 0 ? none : found
}

const none: BlockFrames = []

const frameIn = ({ form, text }: PassagePiece): BlockFrame | 'heading' | undefined => {
  if (form === 'sentence') return blockFrame(normaliseText(text))
  return form === 'heading' && titleStance(normaliseText(text)) !== undefined ? 'heading' : undefined
}

/** A block of a document with what it says, and what that says about the text around it. */
export type FramedBlock = {
  readonly block: Block
  readonly pieces: readonly PassagePiece[]
  readonly frames: BlockFrames
}

/** The pieces that sentences or headings around them lift out of force: drafts, quotations, rules no longer applied. */
export const suspendedPieces = (blocks: readonly FramedBlock[]): ReadonlySet<PassagePiece> => {
  const suspended = new Set<PassagePiece>()
  blocks.forEach(({ frames }, index) => {
    for (const { piece, frame } of frames)
      for (const each of reached(blocks, index, piece, frame)) if (each !== piece) suspended.add(each)
  })
  return suspended
}

const reached = (
  blocks: readonly FramedBlock[],
  index: number,
  piece: PassagePiece,
  frame: BlockFrame | 'heading',
): readonly PassagePiece[] => {
  const own = blocks[index]?.pieces ?? []
  const at = own.indexOf(piece)
  const between = (from: number, to: number): readonly PassagePiece[] =>
    blocks.slice(from, to).flatMap(({ pieces }) => pieces)
  switch (frame) {
    case 'resumes':
      return []
    case 'block':
      return own
    case 'document':
      return between(0, blocks.length)
    case 'heading':
      return between(index + 1, sectionEnd(blocks, index))
    case 'section': {
      const start = headingAbove(blocks, index)
      return between(start + 1, sectionEnd(blocks, start))
    }
    case 'chapter': {
      const start = chapterAbove(blocks, index)
      return between(start + 1, sectionEnd(blocks, start))
    }
    case 'before':
      return [...between(headingAbove(blocks, index) + 1, index), ...own.slice(0, at)]
    case 'after':
      return untilResumed(blocks, index, at, sectionEnd(blocks, headingAbove(blocks, index)))
    case 'led':
    case 'ledAll':
      return untilResumed(blocks, index, at, ledEnd(blocks, index, at, frame === 'ledAll'))
  }
}

/** The pieces after a piece up to a block, or to a sentence that says that what follows is in force. */
const untilResumed = (blocks: readonly FramedBlock[], index: number, at: number, end: number): PassagePiece[] => {
  const found: PassagePiece[] = []
  for (let place = index; place < end; place += 1) {
    const { pieces = [], frames = none } = blocks[place] ?? {}
    for (const piece of place === index ? pieces.slice(at + 1) : pieces) {
      if (frames.some((each) => each.piece === piece && each.frame === 'resumes')) return found
      found.push(piece)
    }
  }
  return found
}

/** The index of the nearest heading above, -1 where there is none. */
const headingAbove = (blocks: readonly FramedBlock[], index: number): number => {
  let place = index - 1
  while (place >= 0 && blocks[place]?.block.type !== 'heading') place -= 1
  return place
}

/** The index of the nearest heading of the first level above, or of the nearest at all. */
const chapterAbove = (blocks: readonly FramedBlock[], index: number): number => {
  for (let place = index - 1; place >= 0; place -= 1) {
    const block = blocks[place]?.block
    if (block?.type === 'heading' && block.level === 1) return place
  }
  return headingAbove(blocks, index)
}

/** The index after the section that a heading opens; after the last block where no heading does. */
const sectionEnd = (blocks: readonly FramedBlock[], start: number): number => {
  const opening = blocks[start]?.block
  if (opening?.type !== 'heading') return blocks.length
  let end = start + 1
  for (let block = blocks[end]?.block; block !== undefined; block = blocks[++end]?.block)
    if (block.type === 'heading' && block.level <= opening.level) break
  return end
}

/** The index after what a colon leads in: a list, numbered paragraphs, or the one block that follows; nothing where the
 * words follow in the same block. */
const ledEnd = (blocks: readonly FramedBlock[], index: number, at: number, all: boolean): number => {
  if (at + 1 < (blocks[index]?.pieces.length ?? 0)) return index + 1
  let end = index + 1
  while (blocks[end]?.pieces.length === 0 && blocks[end]?.block.type !== 'heading') end += 1
  const first = blocks[end]
  if (first === undefined || first.block.type === 'heading') return end
  end += 1
  if (first.block.type !== 'paragraph') return end
  const kind = all ? isParagraph : isItem(first) ? isItem : undefined
  while (kind !== undefined && blocks[end] !== undefined && kind(blocks[end]!)) end += 1
  return end
}

const isParagraph = ({ block }: FramedBlock): boolean => block.type === 'paragraph'

/** An item of a list, or a paragraph with a number typed before it. */
const isItem = ({ block, pieces }: FramedBlock): boolean =>
  block.type === 'paragraph' && (block.list !== undefined || typedNumber.test(pieces[0]?.text ?? ''))

const typedNumber = /^(?:[（(]?[一二三四五六七八九十\d]+[）)、.．]|[①-⑳•·—-])/
