import type { Block, Step, Steps } from '../../model/block.js'
import type { Document } from '../../model/document.js'
import type { Project } from '../../project/project.js'

/** A block changed at a place: the block itself, or one step of it by the step's id; undefined removes the block. */
export type BlockChange = {
  readonly block: (block: Block) => Block | undefined
  readonly step: (step: Step, block: Steps) => Step
}

/** Changes the block or step with an id in one document. What does not change keeps its identity. */
export const changeAt = (project: Project, document: string, id: string, change: BlockChange): Project => {
  const documents = project.documents.map((candidate) =>
    candidate.code === document ? changeDocument(candidate, id, change) : candidate,
  )
  const isSame = documents.every((candidate, index) => candidate === project.documents[index])
  return isSame ? project : { ...project, documents }
}

const changeDocument = (document: Document, id: string, change: BlockChange): Document => {
  const index = document.content.findIndex((block) => holdsPlace(block, id))
  const block = document.content[index]
  if (block === undefined) return document
  const changed = block.id === id ? change.block(block) : changeStep(block, id, change)
  if (changed === block) return document
  return { ...document, content: document.content.toSpliced(index, 1, ...(changed === undefined ? [] : [changed])) }
}

const changeStep = (block: Block, id: string, change: BlockChange): Block => {
  if (block.type !== 'steps') return block
  const children = block.children.map((step) => (step.id === id ? change.step(step, block) : step))
  return children.every((step, index) => step === block.children[index]) ? block : { ...block, children }
}

const holdsPlace = (block: Block, id: string): boolean =>
  block.id === id || (block.type === 'steps' && block.children.some((step) => step.id === id))
