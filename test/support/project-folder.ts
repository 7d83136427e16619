import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative, sep } from 'node:path'
import { onTestFinished } from 'vitest'

/** A folder on the real disk that goes when the test ends. */
export const temporaryFolder = async (): Promise<string> => {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'fivestar-')))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** Writes files by relative path. */
export const writeFiles = async (folder: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<void> => {
  for (const [path, content] of files) {
    const target = join(folder, ...path.split('/'))
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, content)
  }
}

/** Every file of a folder by relative path with its text, hidden files too. */
export const readFolder = async (folder: string): Promise<ReadonlyMap<string, string>> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const files = paths
    .sort()
    .map(async (path) => [relative(folder, path).split(sep).join('/'), await readFile(path, 'utf8')] as const)
  return new Map(await Promise.all(files))
}
