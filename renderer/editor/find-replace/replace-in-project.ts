import type { Project } from '../../../core/project/project.js'
import { replaceMatches } from './replace-matches.js'
import type { SearchQuery } from './search-query.js'

/** A project after a replacement, and how many matches were replaced. */
export type ReplacedProject = { readonly project: Project; readonly count: number }

/**
 * Replaces the chosen matches of a query in documents and record forms; the register takes over titles that changed.
 * Without a match the project is returned itself.
 */
export const replaceInProject = (
  project: Project,
  query: SearchQuery,
  replacement: string,
  chosen?: ReadonlySet<string>,
): ReplacedProject => {
  const { documents, records, count } = replaceMatches(project, query, replacement, chosen)
  if (count === 0) return { project, count }
  const before = new Map([...project.documents, ...project.records].map(({ code, title }) => [code, title] as const))
  const titles = new Map(
    [...documents, ...records]
      .filter(({ code, title }) => before.get(code) !== title)
      .map(({ code, title }) => [code, title] as const),
  )
  const register = project.manifest.register.map((line) => {
    const title = titles.get(line.code)
    return title === undefined ? line : { ...line, title }
  })
  const manifest = titles.size === 0 ? project.manifest : { ...project.manifest, register }
  return { project: { ...project, manifest, documents, records }, count }
}
