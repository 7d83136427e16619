import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const known = new Map<string, boolean>()

/** True when a tool is on the path; says once when it is not, for the tests that need it are skipped then. */
export const hasTool = (name: string): boolean => {
  const before = known.get(name)
  if (before !== undefined) return before
  const found = spawnSync(name, ['--version']).error === undefined
  known.set(name, found)
  if (!found) console.warn(`skipped: tests that need ${name}, which is not on the path`)
  return found
}

/** Runs a tool on a PDF; `{}` among the arguments stands for the file. Gives what it printed, warnings too. */
export const runTool = (name: string, bytes: Uint8Array, ...parameters: readonly string[]): string => {
  const folder = mkdtempSync(join(tmpdir(), 'fivestar-pdf-'))
  try {
    const file = join(folder, 'print.pdf')
    writeFileSync(file, bytes)
    const ran = spawnSync(
      name,
      parameters.map((parameter) => (parameter === '{}' ? file : parameter)),
      {
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
      },
    )
    if (ran.error !== undefined) throw ran.error
    return ran.stdout + (ran.status === 0 ? '' : ran.stderr)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The text of a PDF page by page, as it reads on paper. */
export const pageTexts = (bytes: Uint8Array): readonly string[] =>
  runTool('pdftotext', bytes, '-layout', '-enc', 'UTF-8', '{}', '-').split('\f').slice(0, -1)

/** An entry of a PDF's bookmarks. */
export type OutlineEntry = { readonly title: string; readonly page: number; readonly children: readonly OutlineEntry[] }

type RawOutline = { readonly title: string; readonly destpageposfrom1: number; readonly kids: readonly RawOutline[] }

const outlineEntry = ({ title, destpageposfrom1, kids }: RawOutline): OutlineEntry => ({
  title,
  page: destpageposfrom1,
  children: kids.map(outlineEntry),
})

/** The bookmarks of a PDF. */
export const outlines = (bytes: Uint8Array): readonly OutlineEntry[] => {
  const { outlines: raw } = JSON.parse(runTool('qpdf', bytes, '--json', '--json-key=outlines', '{}')) as {
    readonly outlines: readonly RawOutline[]
  }
  return raw.map(outlineEntry)
}
