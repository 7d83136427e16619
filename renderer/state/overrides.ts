import type { Project } from '../../core/project/project.js'
import { emptyReview, type Override } from '../../core/project/review.js'

/** The project with a requirement accepted by a person. */
export const withOverride = (project: Project, override: Override): Project => {
  const review = project.review ?? emptyReview
  const others = review.overrides.filter(({ requirement }) => requirement !== override.requirement)
  return { ...project, review: { ...review, overrides: [...others, override] } }
}

/** The project with a requirement judged by its text again. */
export const withoutOverride = (project: Project, id: string): Project => {
  const { review } = project
  if (review === undefined) return project
  return {
    ...project,
    review: { ...review, overrides: review.overrides.filter(({ requirement }) => requirement !== id) },
  }
}
