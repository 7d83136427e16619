import { blockBookmark } from '../../../core/transform/bookmarks.js'
import type { Drawing } from '../../../core/transform/drawing.js'
import { diagnose } from '../../../core/diagnostics/diagnostic.js'
import type { Project } from '../../../core/project/project.js'
import { openExportSession } from '../../export-jobs/export-session.js'
import { readAsset } from '../../project-store/read-asset.js'
import { kitReference } from './kits.js'
import type { PreviewResult, Work } from './tasks.js'

/** Flowcharts by what they show: laying them out anew for every keystroke would take most of the time. */
const flowcharts = new Map<string, Drawing>()

/** As many as a large project has three times over; then the memory is worth more than the time. */
const mostFlowcharts = 300

/** Lays out one document or the compilation as PDF, and finds the page of every block. */
export const preview = async ({
  folder,
  kitFolder,
  project,
  target,
}: Work['preview']['task']): Promise<PreviewResult> => {
  const { reference, diagnostics } = await kitReference(kitFolder)
  if (reference === undefined) return { diagnostics }
  if (flowcharts.size > mostFlowcharts) flowcharts.clear()
  const read = (name: string): Promise<Uint8Array | undefined> => readAsset(folder, name)
  const session = await openExportSession(project, reference, read, flowcharts)
  const set = target.type === 'compilation' ? session.compilation() : session.single(target.code)
  if (set === undefined)
    return {
      diagnostics: [diagnose('export-document-missing', { code: target.type === 'document' ? target.code : '' })],
    }
  const made = await session.pdf(set)
  if (made.bytes === undefined) return { diagnostics: [...session.diagnostics, ...made.diagnostics] }
  const codes = new Set(set.documents.map(({ code }) => code))
  return {
    bytes: made.bytes,
    pages: made.pageCount,
    positions: blockPages(project, codes, made.pages),
    diagnostics: [...session.diagnostics, ...made.diagnostics],
  }
}

/**
 * The page of every block by `<code>/<block>`. Only headings, tables, figures and claimed paragraphs carry bookmarks;
 * a block between two of them is taken to stand on the page of the one before it.
 */
const blockPages = (
  project: Project,
  codes: ReadonlySet<string>,
  pages: ReadonlyMap<string, number>,
): Readonly<Record<string, number>> => {
  const positions: Record<string, number> = {}
  for (const document of project.documents.filter(({ code }) => codes.has(code))) {
    let page = document.content.map(({ id }) => pages.get(blockBookmark(document.code, id))).find(isNumber) ?? 1
    for (const { id } of document.content) {
      page = Math.max(page, pages.get(blockBookmark(document.code, id)) ?? page)
      positions[`${document.code}/${id}`] = page
    }
  }
  return positions
}

const isNumber = (value: number | undefined): value is number => value !== undefined
