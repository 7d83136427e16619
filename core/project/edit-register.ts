import type { Document } from '../model/document.js'
import type { RecordForm } from '../model/record-form.js'
import { registerFile } from './project-files.js'
import type { Project, RegisterEntry } from './project.js'

/** Puts a new document or record form into a project, after the last of its kind; a code that is taken is a mistake. */
export const addToRegister = (project: Project, item: Document | RecordForm, owner: string): Project => {
  const kind = 'content' in item ? item.kind : 'record'
  if (project.manifest.register.some(({ code }) => code === item.code)) throw new Error(`${item.code} is taken`)
  const { code, title, version } = item
  const entry: RegisterEntry = { code, title, kind, file: registerFile(kind, code), version, owner }
  const { register } = project.manifest
  const last = register.findLastIndex((line) => line.kind === kind)
  const place = last < 0 ? register.length : last + 1
  const added = withRegister(project, [...register.slice(0, place), entry, ...register.slice(place)])
  return inRegisterOrder(
    'content' in item
      ? { ...added, documents: [...added.documents, item] }
      : { ...added, records: [...added.records, item] },
  )
}

/** Copies a document or record form under a free code and a title of its own; the copy has no revision history. */
export const duplicateInRegister = (project: Project, code: string, newCode: string, title: string): Project => {
  const entry = entryOf(project, code)
  const document = project.documents.find((candidate) => candidate.code === code)
  const form = project.records.find((candidate) => candidate.code === code)
  if (document !== undefined) {
    const { revisions: _revisions, ...rest } = document
    return addToRegister(project, { ...rest, code: newCode, title }, entry.owner)
  }
  if (form === undefined) throw new Error(`${code} is no document`)
  return addToRegister(project, { ...form, code: newCode, title }, entry.owner)
}

/** Gives a document or record form another title, in its file and in the register. */
export const renameInRegister = (project: Project, code: string, title: string): Project => {
  const titled = <T extends Document | RecordForm>(item: T): T => (item.code === code ? { ...item, title } : item)
  const renamed = withRegister(
    project,
    project.manifest.register.map((line) => (line.code === code ? { ...line, title } : line)),
  )
  return { ...renamed, documents: project.documents.map(titled), records: project.records.map(titled) }
}

/** Moves a line of the register before another one, or to the end of its own kind where `before` is null. */
export const moveInRegister = (project: Project, code: string, before: string | null): Project => {
  const entry = entryOf(project, code)
  if (before === code) return project
  const others = project.manifest.register.filter((line) => line.code !== code)
  const found =
    before === null
      ? others.findLastIndex(({ kind }) => kind === entry.kind) + 1 || others.length
      : others.findIndex((line) => line.code === before)
  if (found < 0) throw new Error(`${before} is not in the register`)
  return inRegisterOrder(withRegister(project, [...others.slice(0, found), entry, ...others.slice(found)]))
}

/** Takes a document or record form out of a project. References to it stay: the checks report them. */
export const removeFromRegister = (project: Project, code: string): Project => ({
  ...withRegister(
    project,
    project.manifest.register.filter((line) => line.code !== code),
  ),
  documents: project.documents.filter((document) => document.code !== code),
  records: project.records.filter((form) => form.code !== code),
})

/** Prefixes of codes, by kind (docs/project-format.md). */
const prefixes: Readonly<Record<RegisterEntry['kind'], string>> = {
  manual: 'SM',
  procedure: 'SP',
  instruction: 'SI',
  planning: 'PL',
  application: 'AP',
  record: 'SR',
}

/**
 * The next free code of a kind: SP-22, SI-11. A record form counts within its procedure (`SP-14` → SR-14-08), or under
 * 00 without one.
 */
export const nextCode = (project: Project, kind: RegisterEntry['kind'], procedure?: string): string => {
  const group = kind === 'record' ? `-${/(\d+)$/.exec(procedure ?? '')?.[1] ?? '00'}` : ''
  const prefix = `${prefixes[kind]}${group}-`
  const numbers = project.manifest.register.flatMap(({ code }) => {
    const rest = code.startsWith(prefix) ? code.slice(prefix.length) : ''
    return /^\d+$/.test(rest) ? [Number(rest)] : []
  })
  return `${prefix}${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`
}

const entryOf = (project: Project, code: string): RegisterEntry => {
  const entry = project.manifest.register.find((line) => line.code === code)
  if (entry === undefined) throw new Error(`${code} is not in the register`)
  return entry
}

const withRegister = (project: Project, register: readonly RegisterEntry[]): Project => ({
  ...project,
  manifest: { ...project.manifest, register },
})

/** Documents and record forms stand in the order of the register, as they do when a project is read. */
const inRegisterOrder = (project: Project): Project => {
  const order = new Map(project.manifest.register.map(({ code }, index) => [code, index] as const))
  const sorted = <T extends Document | RecordForm>(items: readonly T[]): readonly T[] =>
    [...items].sort((one, other) => (order.get(one.code) ?? 0) - (order.get(other.code) ?? 0))
  return { ...project, documents: sorted(project.documents), records: sorted(project.records) }
}
