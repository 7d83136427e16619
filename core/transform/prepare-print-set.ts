import type { Catalogue } from '../catalogue/catalogue.js'
import { walkClaims } from '../model/claims.js'
import { isSystemDocument, type Document } from '../model/document.js'
import { resolveField, type FieldContext } from '../project/fields.js'
import type { Project } from '../project/project.js'
import { blockBookmark, documentBookmark, recordBookmark } from './bookmarks.js'
import { cleanText } from './clean-text.js'
import { contentBlocks } from './content-blocks.js'
import { formBlocks } from './form-blocks.js'
import { approvalLines, revisionLines } from './generated/approval.js'
import { headingEntries } from './generated/contents.js'
import type { Drawing } from './drawing.js'
import { numberDocument } from './numbering.js'
import type { PrintContext, PrintImage } from './print-context.js'
import type { PrintContentsEntry, PrintDocument, PrintSet } from './print-set.js'

/** What a print set is made from. `images` are the assets by name, read and measured by main. */
export type PrintSource = {
  readonly project: Project
  readonly catalogue: Catalogue
  readonly fields: FieldContext
  readonly images: ReadonlyMap<string, PrintImage>
  /** Kept by the caller over the sets of one project, so that a flowchart or the organisation chart is laid out once. */
  readonly flowcharts: Map<string, Drawing>
}

/** Code of the collection of record forms, which stands at the end of a compilation. */
export const recordsCode = 'SR'

/** The whole compilation: manual, procedures and instructions, then the record forms. */
export const compilationPrintSet = (source: PrintSource): PrintSet => {
  const { project } = source
  const compiled = project.documents.filter((document) => isSystemDocument(document.kind))
  const printed = new Set([...compiled.map((document) => document.code), ...project.records.map((form) => form.code)])
  const contexts = contextsOf(source, compiled, printed)
  const documents = contexts.map(printDocument)
  const records = project.records.length > 0 ? [recordsDocument(source)] : []
  return setOf(
    source,
    '售后服务体系文件汇编',
    [...documents, ...records],
    [
      ...contexts.flatMap((context) => [
        documentEntry(context.document.code, context.document.title),
        ...headingEntries(context, context.document.kind === 'manual' ? 2 : 1),
      ]),
      ...(records.length > 0
        ? [
            { level: 0 as const, number: null, text: recordsTitle, bookmark: documentBookmark(recordsCode) },
            ...recordEntries(project),
          ]
        : []),
    ],
  )
}

/** One document, one record form, or all forms (`recordsCode`) alone; undefined where the code is none of the project's. */
export const singlePrintSet = (source: PrintSource, code: string): PrintSet | undefined => {
  const { project } = source
  if (code === recordsCode) {
    return project.records.length === 0
      ? undefined
      : setOf(source, recordsTitle, [recordsDocument(source)], recordEntries(project))
  }
  const form = project.records.find((candidate) => candidate.code === code)
  if (form !== undefined) {
    const document: PrintDocument = {
      ...recordsDocument({ ...source, project: { ...project, records: [form] } }),
      code: form.code,
      title: form.title,
    }
    return setOf(source, form.title, [document], [])
  }
  const found = project.documents.find((document) => document.code === code)
  if (found === undefined) return undefined
  const [context] = contextsOf(source, [found], new Set([code]))
  if (context === undefined) return undefined
  return setOf(source, found.title, [printDocument(context)], headingEntries(context, 2))
}

const recordsTitle = '记录表单汇编'

const contextsOf = (
  source: PrintSource,
  documents: readonly Document[],
  printed: ReadonlySet<string>,
): PrintContext[] => {
  const clauseTargets = new Map<string, string>()
  for (const document of documents) {
    for (const { clause, block } of walkClaims(document)) {
      if (!clauseTargets.has(clause)) clauseTargets.set(clause, blockBookmark(document.code, block))
    }
  }
  return documents.map((document) => ({
    ...source,
    document,
    numbering: numberDocument(document),
    clauseTargets,
    printed,
  }))
}

const printDocument = (context: PrintContext): PrintDocument => ({
  code: context.document.code,
  title: cleanText(context.document.title),
  kind: context.document.kind,
  version: context.document.version,
  bookmark: documentBookmark(context.document.code),
  approval: approvalLines(context.document, context.fields),
  revisions: revisionLines(context.document, context.fields),
  blocks: contentBlocks(context),
})

const recordsDocument = (source: PrintSource): PrintDocument => ({
  code: recordsCode,
  title: recordsTitle,
  kind: 'records',
  version: String(source.project.profile['system.version'] ?? ''),
  bookmark: documentBookmark(recordsCode),
  approval: [],
  revisions: [],
  blocks: source.project.records.flatMap((form, index) => [
    ...(index > 0 ? [{ type: 'pageBreak' as const, orientation: form.orientation }] : []),
    ...formBlocks(form, source, true),
  ]),
})

const documentEntry = (code: string, title: string): PrintContentsEntry => ({
  level: 0,
  number: null,
  text: `${code}　${cleanText(title)}`,
  bookmark: documentBookmark(code),
})

const recordEntries = (project: Project): PrintContentsEntry[] =>
  project.records.map(({ code, title }) => ({
    level: 1,
    number: null,
    text: `${code}　${cleanText(title)}`,
    bookmark: recordBookmark(code),
  }))

const setOf = (
  source: PrintSource,
  title: string,
  documents: readonly PrintDocument[],
  contents: readonly PrintContentsEntry[],
): PrintSet => {
  const value = (key: string): string => resolveField(key, source.fields).text
  const company = cleanText(value('company.name') || source.project.manifest.name)
  const lines = [
    ['版本', value('system.version')],
    ['发布日期', value('system.issue-date')],
    ['实施日期', value('system.effective-date')],
  ]
  return {
    title: cleanText(title),
    company,
    standard: source.catalogue.id,
    language: 'zh-CN',
    coverLines: [
      `依据 ${source.catalogue.id}《${source.catalogue.title}》编制`,
      ...lines.filter(([, text]) => text !== '').map(([label, text]) => `${label}：${text}`),
      ...((source.project.manifest.sampleData ?? []).length > 0 ? ['示例企业与示例数据，仅供演示'] : []),
    ],
    keywords: ['售后服务', source.catalogue.id, company],
    contents,
    documents,
  }
}
