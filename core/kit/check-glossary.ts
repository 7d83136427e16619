import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.js'
import type { Inline } from '../model/inline.js'
import type { FormPart } from '../model/record-form.js'
import type { Kit, Term, TemplateBlock } from './kit.js'

/** Finds words that the kit's glossary wants replaced by its terms, in documents and record forms. */
export const checkGlossary = (kit: Kit): Diagnostic[] => [
  ...kit.documents.flatMap((document) =>
    document.content.flatMap((block) =>
      blockTexts(block).flatMap(([id, text]) => {
        const line = document.lines.get(id)
        return avoided(text, kit.glossary, line === undefined ? { file: document.file } : { file: document.file, line })
      }),
    ),
  ),
  ...kit.records.flatMap((form) =>
    [form.title, ...form.parts.flatMap(partTexts)].flatMap((text) => avoided(text, kit.glossary, { file: form.file })),
  ),
]

const avoided = (
  text: string,
  glossary: readonly Term[],
  place: { readonly file: string; readonly line?: number },
): Diagnostic[] =>
  glossary.flatMap(({ term, avoid, allow }) => {
    const rest = allow.reduce((remaining, phrase) => remaining.replaceAll(phrase, ''), text)
    return avoid
      .filter((word) => rest.includes(word))
      .map((word) => diagnose('kit-term-avoided', { word, term }, place))
  })

/** The texts of a block with the id of the block that names their line. */
const blockTexts = (block: TemplateBlock): (readonly [string, string])[] => {
  switch (block.type) {
    case 'when':
      return block.content.flatMap(blockTexts)
    case 'heading':
    case 'paragraph':
    case 'guide':
      return [[block.id, plain(block.children)]]
    case 'table':
      return [
        [block.id, block.caption ?? ''],
        ...block.children.flatMap((row) => row.children.map((cell) => [block.id, plain(cell.children)] as const)),
      ]
    case 'steps':
      return block.children.flatMap((step) => [
        [block.id, step.name] as const,
        ...step.children.map((part) => [block.id, plain(part.children)] as const),
      ])
    case 'figure':
      return [[block.id, `${block.alt}\n${block.caption}`]]
    case 'form':
    case 'generated':
    case 'pageBreak':
      return []
  }
}

const partTexts = (part: FormPart): readonly string[] => {
  switch (part.type) {
    case 'fields':
      return [part.title ?? '', ...part.items.flatMap((item) => [item.label, ...(item.options ?? [])])]
    case 'table':
      return [
        part.title ?? '',
        ...(part.labels ?? []),
        ...part.columns.flatMap((column) => [column.label, ...(column.options ?? [])]),
      ]
    case 'note':
      return [part.text]
    case 'signatures':
      return part.items
  }
}

const plain = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => ('text' in inline ? inline.text : inline.type === 'link' ? plain(inline.children) : '\n'))
    .join('')
