import type { DocumentReading } from '../../project/reading.js'
import { chineseCharacters } from '../../text/normalise-text.js'
import type { Proposal, Proposer } from './proposal.js'
import { unclaimedSections, type UnclaimedBlock, type UnclaimedSection } from './unclaimed-sections.js'

/**
 * Clauses that a heading (for its section) or a block may claim, the likeliest first. `blocks` are those whose text
 * speaks for it, for a block it alone; `quote` is the heading, or the block's first sentence, as printed.
 */
export type ClaimProposal = {
  readonly document: string
  readonly block: string
  readonly of: 'section' | 'block'
  readonly blocks: readonly string[]
  readonly quote: string
  readonly proposals: readonly Proposal[]
}

/** Below these nothing is proposed: `own` for the text alone, `whole` with its surroundings, `characters` Chinese. */
const least = { own: 0.33, whole: 0.53, characters: 10 }

/** What is named besides the likeliest: at most so many in all, and not much less likely. */
const others = { most: 3, behind: 0.18 }

/** The share of a section's speaking blocks that must agree before the heading claims for all of them. */
const agreeing = 0.6

/** Sections of form, which say nothing of a service: scope, terms, references, records, papers of release. */
const formalHeading =
  /^(目的|(适用)?范围|目的[和与及](适用)?范围|(术语|定义|缩略语).*|.*使用的术语|(规范性)?引用(文件|标准).*|(相关|支持|参考|引用)(文件|记录|表单).*|记录|目录|前言|封面|附录.*|(文件)?修订.*|颁布令|任命书|发布令|批准页)$/u

/** A sentence that says what a word means. */
const definition = /是指|系指|所称.{1,20}指|以下简称/u

/** Proposes claims for the text of a document that stands under none, in reading order. */
export const proposeClaims = (reading: DocumentReading, proposer: Proposer): readonly ClaimProposal[] =>
  unclaimedSections(reading)
    .filter(({ heading }) => heading === null || !formalHeading.test(heading.quote.trim()))
    .flatMap((section) => proposeInSection(section, reading, proposer))

const proposeInSection = (
  section: UnclaimedSection,
  { document: { code, title } }: DocumentReading,
  proposer: Proposer,
): readonly ClaimProposal[] => {
  const context = { title, section: section.texts, ...(section.heading && { heading: section.heading.quote }) }
  const speaking = section.blocks.flatMap((block) => {
    if (!saysEnough(block, proposer)) return []
    const proposals = likely(proposer.rank(block.text, context))
    return proposals.length === 0 ? [] : [{ block, proposals }]
  })
  const whole = section.heading === null ? undefined : sectionProposals(speaking)
  if (whole !== undefined && section.heading !== null) {
    const blocks = speaking.map(({ block }) => block.block)
    const { block, quote } = section.heading
    return [{ document: code, block, of: 'section', blocks, quote, proposals: whole }]
  }
  return speaking.map(({ block, proposals }) => ({
    document: code,
    block: block.block,
    of: 'block',
    blocks: [block.block],
    quote: block.quote,
    proposals,
  }))
}

const saysEnough = ({ text }: UnclaimedBlock, proposer: Proposer): boolean =>
  chineseCharacters(text) >= least.characters &&
  !definition.test(text) &&
  (proposer.rank(text)[0]?.score ?? 0) >= least.own

/** The likeliest proposals for which the text itself has words. */
const likely = (ranked: readonly Proposal[]): readonly Proposal[] => {
  const spoken = ranked.filter(({ score, because }) => score >= least.whole && because.length > 0)
  const best = spoken[0]?.score ?? 0
  return spoken.filter(({ score }) => best - score <= others.behind).slice(0, others.most)
}

type Speaking = { readonly proposals: readonly Proposal[] }

/** One proposal for a section of two blocks or more whose blocks agree on the likeliest requirement. */
const sectionProposals = (speaking: readonly Speaking[]): readonly Proposal[] | undefined => {
  if (speaking.length < 2) return undefined
  const firsts = new Map<string, number>()
  for (const { proposals } of speaking)
    firsts.set(proposals[0]!.requirement, (firsts.get(proposals[0]!.requirement) ?? 0) + 1)
  const [leader, votes] = [...firsts].reduce((best, entry) => (entry[1] > best[1] ? entry : best))
  if (votes / speaking.length < agreeing) return undefined
  const merged = mergeProposals(speaking)
  const leading = merged.filter(({ requirement }) => requirement === leader)
  return [...leading, ...merged.filter(({ requirement }) => requirement !== leader)].slice(0, others.most)
}

/** The proposals of several blocks: each requirement once, with its highest score and all reasons. */
const mergeProposals = (speaking: readonly Speaking[]): readonly Proposal[] => {
  const merged = new Map<string, Proposal>()
  for (const proposal of speaking.flatMap(({ proposals }) => proposals)) {
    const known = merged.get(proposal.requirement)
    merged.set(proposal.requirement, {
      requirement: proposal.requirement,
      score: Math.max(proposal.score, known?.score ?? 0),
      because: [...new Set([...(known?.because ?? []), ...proposal.because])],
    })
  }
  return [...merged.values()].sort((one, other) => other.score - one.score)
}
