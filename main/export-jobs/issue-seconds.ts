import type { Project } from '../../core/project/project.js'

const fallback = '2000-01-01'

/**
 * The date that exports carry, in seconds since 1970: noon, UTC, of the project's issue date, so that equal input gives
 * equal bytes; 2000-01-01 while the project has no valid date.
 */
export const issueSeconds = (project: Project): number => {
  const value = project.profile['system.issue-date']
  const time = typeof value === 'string' ? Date.parse(`${value}T12:00:00Z`) : Number.NaN
  return (Number.isNaN(time) ? Date.parse(`${fallback}T12:00:00Z`) : time) / 1000
}
