import type { Block, Heading } from '../model/block.js'

/** The claims in force while a document is read block by block: those of the headings above, and a block's own. */
export class SectionClaims {
  readonly #open: { readonly level: number; readonly clauses: readonly string[] }[] = []
  #inForce: readonly string[] = []

  /** Enters a heading: it closes sections of its own or a lower level. An empty heading claims nothing. */
  enter(heading: Heading, isEmpty: boolean): void {
    while ((this.#open.at(-1)?.level ?? 0) >= heading.level) this.#open.pop()
    this.#open.push({ level: heading.level, clauses: isEmpty ? [] : (heading.clauses ?? []) })
    this.#inForce = [...new Set(this.#open.flatMap((section) => section.clauses))]
  }

  /** The clauses claimed where this block stands; blocks of one section without claims of their own share one list. */
  at(block: Block): readonly string[] {
    if (block.type === 'heading' || block.clauses === undefined || block.clauses.length === 0) return this.#inForce
    return [...new Set([...this.#inForce, ...block.clauses])]
  }
}
