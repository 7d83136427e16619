import type { Block } from '../model/block.js'
import type { Document } from '../model/document.js'
import type { PrintCaption } from './print-set.js'

/** Computed numbers of a document: headings by block id, captions by block id, and how references print. */
export type Numbering = {
  readonly headings: ReadonlyMap<string, string>
  readonly captions: ReadonlyMap<string, PrintCaption>
  /** What a reference to a block prints: 表 2, 图 1, 6.3. */
  readonly labels: ReadonlyMap<string, string>
}

/** Numbers headings (1, 1.1 …), tables and figures of a document, in reading order. */
export const numberDocument = (document: Document): Numbering => {
  const headings = new Map<string, string>()
  const captions = new Map<string, PrintCaption>()
  const labels = new Map<string, string>()
  const counters = [0, 0, 0, 0]
  const captionCounters = { 表: 0, 图: 0 }
  for (const block of document.content) {
    if (block.type === 'heading') {
      if (block.numbered === false) continue
      counters[block.level - 1] = (counters[block.level - 1] ?? 0) + 1
      counters.fill(0, block.level)
      const number = counters.slice(0, block.level).join('.')
      headings.set(block.id, number)
      labels.set(block.id, number)
      continue
    }
    const caption = captionOf(block, document)
    if (caption === undefined) continue
    captionCounters[caption.label] += 1
    const number = String(captionCounters[caption.label])
    captions.set(block.id, { ...caption, number })
    labels.set(block.id, `${caption.label} ${number}`)
  }
  return { headings, captions, labels }
}

const captionOf = (
  block: Block,
  document: Document,
): { readonly label: '表' | '图'; readonly text: string } | undefined => {
  switch (block.type) {
    case 'table':
    case 'steps':
      return block.caption === undefined ? undefined : { label: '表', text: block.caption }
    case 'figure':
      return { label: '图', text: block.caption }
    case 'generated': {
      const drawn = block.kind === 'flowchart' || block.kind === 'organisationChart'
      const text = block.caption ?? flowchartCaption(block.of, document)
      return text === undefined ? undefined : { label: drawn ? '图' : '表', text }
    }
    case 'heading':
    case 'paragraph':
    case 'form':
    case 'guide':
    case 'pageBreak':
      return undefined
  }
}

/** A flowchart without a caption of its own takes that of its process: 投诉处理流程 becomes 投诉处理流程图. */
const flowchartCaption = (steps: string | undefined, document: Document): string | undefined => {
  const found = document.content.find((block) => block.type === 'steps' && block.id === steps)
  return found?.type === 'steps' && found.caption !== undefined ? `${found.caption}图` : undefined
}
