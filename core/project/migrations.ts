import { formatVersion } from './project.js'

/** The JSON values of a project's files, by path. */
export type RawProject = ReadonlyMap<string, unknown>

/** Brings a project from format `from` to the next one: all its files at once, `fivestar.json` with them. */
export type Migration = { readonly from: number; readonly migrate: (files: RawProject) => RawProject }

/**
 * One migration for each past format, in order; a released one is never edited. Format 1 is the first, so there is
 * none yet. A new format adds its migration here and a frozen project of the old one to the test fixtures.
 */
export const migrations: readonly Migration[] = []

/** Brings the values from format `found` to today's, one format after the other. */
export const migrate = (
  files: RawProject,
  found: number,
  list: readonly Migration[] = migrations,
  target = formatVersion,
): RawProject => {
  let migrated = files
  for (let version = found; version < target; version += 1) {
    const migration = list.find((candidate) => candidate.from === version)
    if (migration === undefined) throw new Error(`No migration from project format ${version}`)
    migrated = migration.migrate(migrated)
  }
  return migrated
}
