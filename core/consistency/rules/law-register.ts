import { isTableValue } from '../../model/profile-field.js'
import { keepByObject } from '../../project/keep.js'
import type { ProjectSetting } from '../rule.js'

/** A law or standard of the project's register (the profile's `laws`). */
export type RegisteredLaw = { readonly name: string; readonly number: string; readonly status: string }

/** The register as citations are looked up in it: names without 中华人民共和国, numbers without year. */
export type LawRegister = {
  readonly laws: readonly RegisteredLaw[]
  readonly byName: ReadonlyMap<string, RegisteredLaw>
  readonly byNumber: ReadonlyMap<string, RegisteredLaw>
  /** What a law of the register replaces, by number or name, and that law. */
  readonly replaced: ReadonlyMap<string, RegisteredLaw>
}

/** A standard's number, split: `GB/T 18760` and `2002`, the year empty where none is cited. */
export type StandardNumber = { readonly base: string; readonly year: string }

/** The register of a project, and the standard that it answers. */
export const lawRegister: (setting: ProjectSetting) => LawRegister = keepByObject(
  ({ project, catalogue }: ProjectSetting): LawRegister => {
    const value = project.profile['laws']
    const rows = isTableValue(value) ? value : []
    const entries = rows.map((row) => ({
      law: {
        name: String(row['name'] ?? ''),
        number: String(row['number'] ?? ''),
        status: String(row['status'] ?? ''),
      },
      replaces: String(row['replaces'] ?? '').split(/[、；;,，\n]+/),
    }))
    const standard = { name: catalogue.title, number: catalogue.id, status: '' }
    const known = [...entries.map(({ law }) => law), standard]
    return {
      laws: entries.map(({ law }) => law),
      byName: firstBy(known, ({ name }) => lawKey(name)),
      byNumber: firstBy(known, ({ number }) => numberOf(number).base),
      replaced: new Map(
        entries.flatMap(({ law, replaces }) =>
          replaces.map((old) => [replacedKey(old), law] as const).filter(([key]) => key !== ''),
        ),
      ),
    }
  },
)

/** A law's name as it is compared: without the state's name, brackets and editions. */
export const lawKey = (name: string): string =>
  name
    .replace(/[《》\s]/g, '')
    .replace(/[（(][^（）()]*[）)]/g, '')
    .replace(/^中华人民共和国/, '')

/** A standard's number as it is compared: capital letters, no blanks, one kind of dash before the year. */
export const numberOf = (number: string): StandardNumber => {
  const plain = number.normalize('NFKC').toUpperCase().replace(/\s+/g, '')
  const match = /^(.*\d)[-—–―](\d{4})$/.exec(plain)
  return match === null ? { base: plain, year: '' } : { base: match[1] ?? '', year: match[2] ?? '' }
}

/** The key of `replaced`: number and year of a standard, else the name. */
export const replacedKey = (cited: string): string => {
  const { base, year } = numberOf(cited)
  return year === '' ? lawKey(cited) : `${base}-${year}`
}

const firstBy = (
  laws: readonly RegisteredLaw[],
  key: (law: RegisteredLaw) => string,
): ReadonlyMap<string, RegisteredLaw> => {
  const first = new Map<string, RegisteredLaw>()
  for (const law of laws) if (key(law) !== '' && !first.has(key(law))) first.set(key(law), law)
  return first
}
