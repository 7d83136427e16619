import { changesBetween, isUnchanged } from '../../core/api/changes.js'
import type { Changes } from '../../core/api/schema-project.js'
import type { Project } from '../../core/project/project.js'

/** What a save has to send to bring `before` to `after`; undefined where nothing differs. */
export const changesToSave = (before: Project, after: Project): Changes | undefined => {
  const changes = changesBetween(before, after)
  return isUnchanged(changes) ? undefined : changes
}

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
    ...absentIn(theirs),
  }
}

/** What is on the disk is known by who read it last. */
const absentIn = ({ absentEvidence }: Project): Pick<Project, 'absentEvidence'> =>
  absentEvidence === undefined ? {} : { absentEvidence }

const changedItems = <Item>(before: readonly Item[], after: readonly Item[]): readonly Item[] => {
  const known = new Set(before)
  return after.filter((item) => !known.has(item))
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
    ...absentIn(current),
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
