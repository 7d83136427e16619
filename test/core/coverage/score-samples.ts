import * as fc from 'fast-check'
import type { Catalogue, Provenance, RequirementKind } from '../../../core/catalogue/catalogue.js'
import { noAdjustments, type Adjustments } from '../../../core/catalogue/scoring.js'
import type { RequirementStatus, RequirementVerdict } from '../../../core/coverage/report.js'
import type { ScoreBasis } from '../../../core/coverage/standings.js'
import { catalogue, requirement } from '../../support/builders.js'

/** One requirement of a made-up score: its points and kind, and which expectations are met. */
export type ScoreItem = {
  readonly points: number
  readonly met: readonly boolean[]
  readonly kind?: RequirementKind
  readonly status?: RequirementStatus
  readonly hasEvidence?: boolean
  readonly provenance?: Provenance
}

/** The id of an item by its place: 5.1.1.1, 5.1.1.2 … */
export const itemId = (index: number): string => `5.1.1.${index + 1}`

/** A score basis of items; texts of expectations are `<id>-<place>`. */
export const scoreBasis = (items: readonly ScoreItem[], adjustments: Adjustments = noAdjustments): ScoreBasis => {
  const requirements = items.map(({ points, kind = 'qualitative', provenance = 'verified' }, index) =>
    requirement(itemId(index), [], { kind, points: { value: points, provenance } }),
  )
  const standard: Catalogue = catalogue(requirements)
  const verdicts = items.map(({ met, status }, index): RequirementVerdict => {
    const entry = requirements[index]!
    const isMet = met.filter(Boolean).length
    return {
      id: entry.id,
      title: entry.title,
      status: status ?? (isMet === met.length ? 'covered' : isMet === 0 ? 'gap' : 'partial'),
      points: entry.points,
      expectations: met.map((value, place) => ({
        id: `${entry.id}-${place}`,
        text: `${entry.id}-${place}`,
        met: value,
        witness: null,
      })),
    }
  })
  const proved = items.flatMap(({ hasEvidence = false }, index) => (hasEvidence ? [itemId(index)] : []))
  const evidence = [{ id: 'e', file: 'e.pdf', title: '证据', requirements: proved }]
  return { catalogue: standard, verdicts, evidence, adjustments }
}

/** Any few requirements, some excluded or overridden, with few deductions. */
export const anyBasis = (most = 8): fc.Arbitrary<ScoreBasis> =>
  fc
    .tuple(
      fc.array(
        fc.record({
          points: fc.integer({ min: 1, max: 20 }),
          met: fc.array(fc.boolean(), { minLength: 1, maxLength: 4 }),
          kind: fc.constantFrom<RequirementKind>('qualitative', 'sampled'),
          status: fc.constantFrom<RequirementStatus | undefined>(
            undefined,
            undefined,
            undefined,
            'excluded',
            'overridden',
          ),
          hasEvidence: fc.boolean(),
        }),
        { minLength: 1, maxLength: most },
      ),
      fc.record({ deductions: fc.integer({ min: 0, max: 6 }), bonus: fc.boolean() }),
    )
    .map(([items, adjustments]) =>
      scoreBasis(
        items.map(({ status, ...item }) => (status === undefined ? item : { ...item, status })),
        adjustments,
      ),
    )
