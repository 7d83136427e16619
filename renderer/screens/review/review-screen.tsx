import type { ReactNode } from 'react'
import { useSession, useWorkspace } from '../../application/application-context.js'
import type { Review } from '../../../core/project/review.js'
import { emptyReview } from '../../../core/project/review.js'
import { frameWords } from '../../words/frame-words.js'
import { screenWords } from '../../words/screen-words.js'
import { useWords } from '../../words/use-words.js'
import { Screen } from '../screen.js'
import { CorrectionsCard } from './corrections-card.js'
import { DeductionsCard } from './deductions-card.js'
import { ExclusionsCard } from './exclusions-card.js'
import { ForeignNamesCard } from './foreign-names-card.js'
import { OverridesCard } from './overrides-card.js'

/** What a card of the review is given. */
export type ReviewPart = { readonly review: Review; readonly onChange: (change: Partial<Review>) => void }

/** What people decide beside the text: overrides, deductions and bonus, deletions, corrections, other companies' names. */
export const ReviewScreen = (): ReactNode => {
  const words = useWords(screenWords)
  const { session } = useWorkspace()
  const review = useSession(({ project }) => project.review) ?? emptyReview
  const part: ReviewPart = {
    review,
    onChange: (change) => session.edit((project) => ({ ...project, review: withoutNothing({ ...review, ...change }) })),
  }
  return (
    <Screen title={useWords(frameWords).review} lead={words.reviewLead} name="review">
      <OverridesCard {...part} />
      <ExclusionsCard />
      <DeductionsCard {...part} />
      <CorrectionsCard {...part} />
      <ForeignNamesCard {...part} />
    </Screen>
  )
}

/** A bonus that was taken back is absent. */
const withoutNothing = (review: Review): Review => {
  const { bonus, ...rest } = review
  return bonus === undefined ? rest : { ...rest, bonus }
}
