import type { TopicMatcher } from '../../catalogue/expectation.js'
import { termTest } from '../terms.js'
import { findPassages, type Finder } from './finder.js'

/** A passage with a term of every group and none that spoils it. */
export const findTopic = (matcher: TopicMatcher): Finder => {
  const holds = termTest(matcher)
  return findPassages(({ text }) => holds(text))
}
