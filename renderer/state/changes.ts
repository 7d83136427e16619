import type { Changes } from '../../core/api/schema-project.js'
import type { Project } from '../../core/project/project.js'

/**
 * What differs between two states of a project, as a save sends it: by identity, because every edit makes new values of
 * what it touches and keeps the rest. Undefined where nothing differs.
 */
export const changesBetween = (before: Project, after: Project): Changes | undefined => {
  if (before === after) return undefined
  const documents = changedItems(before.documents, after.documents)
  const records = changedItems(before.records, after.records)
  const changes: Changes = {
    ...(before.manifest === after.manifest ? {} : { manifest: after.manifest }),
    ...(before.profile === after.profile ? {} : { profile: after.profile }),
    ...(before.organisation === after.organisation ? {} : { organisation: after.organisation }),
    ...(documents.length === 0 ? {} : { documents }),
    ...(records.length === 0 ? {} : { records }),
    ...(before.evidence === after.evidence ? {} : { evidence: after.evidence }),
    ...(before.review === after.review || after.review === undefined ? {} : { review: after.review }),
  } as Changes
  return Object.keys(changes).length === 0 ? undefined : changes
}

const changedItems = <Item extends { readonly code: string }>(
  before: readonly Item[],
  after: readonly Item[],
): readonly Item[] => {
  if (before === after) return []
  const known = new Set(before)
  return after.filter((item) => !known.has(item))
}

/** The names of the parts that changes touch, as hosts name them in conflicts and events. */
export const partsOf = (changes: Changes): readonly string[] => [
  ...(['manifest', 'profile', 'organisation', 'evidence', 'review'] as const).filter((key) => key in changes),
  ...(changes.documents ?? []).map(({ code }) => `document:${code}`),
  ...(changes.records ?? []).map(({ code }) => `record:${code}`),
]

/** `theirs` with the parts that changed from `base` to `ours` laid over it. */
export const withOurs = (theirs: Project, base: Project, ours: Project): Project => {
  const pick = <Key extends keyof Project>(key: Key): Project[Key] =>
    base[key] === ours[key] ? theirs[key] : ours[key]
  const review = pick('review')
  return {
    manifest: pick('manifest'),
    profile: pick('profile'),
    organisation: pick('organisation'),
    evidence: pick('evidence'),
    documents: overlay(theirs.documents, changedItems(base.documents, ours.documents)),
    records: overlay(theirs.records, changedItems(base.records, ours.records)),
    ...(review === undefined ? {} : { review }),
  }
}

const overlay = <Item extends { readonly code: string }>(
  list: readonly Item[],
  over: readonly Item[],
): readonly Item[] => {
  const mine = new Map(over.map((item) => [item.code, item] as const))
  const kept = list.map((item) => mine.get(item.code) ?? item)
  const there = new Set(list.map(({ code }) => code))
  return [...kept, ...over.filter(({ code }) => !there.has(code))]
}

/**
 * `current` with an edit taken back: whatever still is as the edit made it becomes what it was before; what was edited
 * since stays.
 */
export const takeBack = (current: Project, before: Project, after: Project): Project => {
  const pick = <Key extends keyof Project>(key: Key): Project[Key] =>
    current[key] === after[key] ? before[key] : current[key]
  const review = pick('review')
  return {
    manifest: pick('manifest'),
    profile: pick('profile'),
    organisation: pick('organisation'),
    evidence: pick('evidence'),
    documents: takeBackItems(current.documents, before.documents, after.documents),
    records: takeBackItems(current.records, before.records, after.records),
    ...(review === undefined ? {} : { review }),
  }
}

const takeBackItems = <Item extends { readonly code: string }>(
  current: readonly Item[],
  before: readonly Item[],
  after: readonly Item[],
): readonly Item[] => {
  if (current === after) return before
  const formerly = new Map(before.map((item) => [item.code, item] as const))
  const made = new Map(after.map((item) => [item.code, item] as const))
  return current.map((item) => (made.get(item.code) === item ? (formerly.get(item.code) ?? item) : item))
}
