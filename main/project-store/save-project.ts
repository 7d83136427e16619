import { resolve } from 'node:path'
import { diagnose, hasErrors, type Diagnostic } from '../../core/diagnostics/diagnostic.js'
import { canonicalText } from '../../core/project/canonical-text.js'
import { projectDisagreements } from '../../core/project/disagreements.js'
import { parseProject } from '../../core/project/parse-project.js'
import { manifestPath, reviewPath } from '../../core/project/project-files.js'
import type { Project } from '../../core/project/project.js'
import { emptyReview } from '../../core/project/review.js'
import { serialiseReview } from '../../core/project/serialise-files.js'
import { serialiseProject } from '../../core/project/serialise-project.js'
import { defaultLimitBytes, realDisk, type Disk, type StoreOptions } from './disk.js'
import { readProjectText } from './read-file.js'
import { replaceFile } from './replace-file.js'

/** What a save has written, and what it refused to. */
export type Saved = { readonly written: readonly string[]; readonly diagnostics: readonly Diagnostic[] }

/**
 * Saves a project: only the files that differ from `previous`, the project as it was read or last saved, each one
 * atomically. A file on disk that cannot be understood or no longer says what `previous` says is left alone and
 * reported; the others are saved all the same. `fivestar.json` comes last and only when all others went well. A
 * document that left the register stays on disk: removing it is the user's choice.
 */
export const saveProject = (
  folder: string,
  project: Project,
  previous?: Project,
  options: StoreOptions = {},
): Promise<Saved> => inTurn(resolve(folder), () => saveNow(folder, project, previous, options))

const saveNow = async (
  folder: string,
  project: Project,
  previous: Project | undefined,
  { disk = realDisk, limitBytes = defaultLimitBytes }: StoreOptions,
): Promise<Saved> => {
  const next = previous === undefined ? serialiseProject(project) : withReview(serialiseProject(project, previous))
  const base = previous === undefined ? new Map<string, string>() : withReview(serialiseProject(previous, project))
  const changed = [...next].filter(([path, text]) => base.get(path) !== text)
  if (changed.length === 0) return { written: [], diagnostics: [] }
  const unsound = [
    ...projectDisagreements(project),
    ...changed.flatMap(([path, text]) => canonicalText(path, text).diagnostics),
  ].filter((diagnostic) => diagnostic.severity === 'error')
  if (unsound.length > 0)
    return { written: [], diagnostics: [...unsound, ...changed.map(([path]) => refusal(path, '@unsound'))] }
  const noProject = await checkManifest(disk, folder, limitBytes)
  if (noProject.length > 0) return { written: [], diagnostics: noProject }

  const written: string[] = []
  const diagnostics: Diagnostic[] = []
  for (const [path, text] of [...changed].sort(manifestLast)) {
    if (path === manifestPath && hasErrors(diagnostics)) {
      diagnostics.push(refusal(path, '@others-failed'))
      continue
    }
    const replaced = await replaceFile(disk, folder, limitBytes, { path, text, base: base.get(path) })
    diagnostics.push(...replaced.diagnostics)
    if (replaced.isWritten) written.push(path)
  }
  return { written, diagnostics }
}

/** A project without a review has no file of it; where one was taken back, the file has to say so. */
const withReview = (texts: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  texts.has(reviewPath) ? texts : new Map([...texts, [reviewPath, serialiseReview(emptyReview)]])

/** The folder must still be a project of a format that this program knows, whatever it was when it was opened. */
const checkManifest = async (disk: Disk, folder: string, limitBytes: number): Promise<readonly Diagnostic[]> => {
  const manifest = await readProjectText(disk, folder, manifestPath, limitBytes)
  if (manifest === undefined) return [diagnose('project-not-found', { name: folder })]
  if (typeof manifest !== 'string') return [manifest, refusal(manifestPath, '@not-understood')]
  const { diagnostics } = parseProject(new Map([[manifestPath, manifest]]))
  const own = diagnostics.filter(({ code, file }) => file === manifestPath && code !== 'file-missing')
  return own.length === 0 ? [] : [...own, refusal(manifestPath, '@not-understood')]
}

const manifestLast = ([one]: readonly [string, string], [other]: readonly [string, string]): number =>
  Number(one === manifestPath) - Number(other === manifestPath)

const refusal = (path: string, reason: string): Diagnostic =>
  diagnose('write-refused', { name: path, reason }, { file: path })

const turns = new Map<string, Promise<unknown>>()

/** Saves of one folder run one after the other. */
const inTurn = <T>(folder: string, work: () => Promise<T>): Promise<T> => {
  const turn = (turns.get(folder) ?? Promise.resolve()).then(work, work)
  turns.set(folder, turn)
  void turn.finally(() => turns.get(folder) === turn && turns.delete(folder)).catch(() => undefined)
  return turn
}
