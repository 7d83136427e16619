import type { PrintBlock } from './print-set.js'

/** So many blocks before a wide table go with it; longer text stays upright. */
const mostBlocks = 5

/** Turns the heading and the few lines that lead to a landscape block along with it, so that no page holds them alone. */
export const turnSections = (blocks: readonly PrintBlock[]): PrintBlock[] => {
  const turned = [...blocks]
  blocks.forEach((block, index) => {
    if (block.orientation !== 'landscape') return
    for (let place = index - 1; place >= Math.max(0, index - mostBlocks); place--) {
      const before = blocks[place]
      if (before?.type === 'heading') {
        for (let each = place; each < index; each++) turn(turned, each)
        return
      }
      if (before?.type !== 'paragraph') return
    }
  })
  return turned
}

const turn = (blocks: PrintBlock[], index: number): void => {
  const block = blocks[index]
  if (block !== undefined) blocks[index] = { ...block, orientation: 'landscape' }
}
