import { generatedKinds, type Block, type GeneratedKind } from '../../../core/model/block.js'
import {
  blockReference,
  clauseReference,
  documentReference,
  field,
  recordReference,
} from '../../../core/model/builders.js'
import { plainText } from '../../../core/model/plain-text.js'
import { resolveField } from '../../../core/project/fields.js'
import type { BlockStyle } from '../commands/blocks.js'
import type { TokenNode } from '../node-types.js'
import type { EditorView, Numbers } from '../session.js'
import { say, type EditorWord } from '../words.js'
import type { CompletionTrigger } from './completion-state.js'

/** What choosing a line does: puts a token there, or does a command of the insert list. */
export type CompletionAction =
  | { readonly type: 'token'; readonly token: TokenNode }
  | { readonly type: 'style'; readonly style: BlockStyle }
  | { readonly type: 'command'; readonly command: InsertCommand }
  | { readonly type: 'block'; readonly block: NewBlock }

/** Commands of the insert list that a line may stand for. */
export type InsertCommand = 'table' | 'steps' | 'pageBreak' | 'bulletList' | 'orderedList'

/** A block without text of its own, before it has an id. */
export type NewBlock =
  | { readonly type: 'form'; readonly record: string }
  | { readonly type: 'generated'; readonly kind: GeneratedKind; readonly of?: string }

/** A line of the list. */
export type CompletionItem = {
  readonly key: string
  readonly kind: EditorWord
  readonly label: string
  readonly detail: string
  readonly action: CompletionAction
}

/** What the list is made from. */
export type CompletionSource = {
  readonly view: Pick<EditorView, 'fields' | 'titles' | 'recordCodes' | 'catalogue' | 'language'>
  readonly content: readonly Block[]
  readonly numbers: Numbers
}

/** Lines shown at most. */
export const mostItems = 40

/** The lines for what was typed: those that begin with it first, then those that hold it; every word must be found. */
export const completionItems = (
  trigger: CompletionTrigger,
  query: string,
  source: CompletionSource,
): readonly CompletionItem[] => {
  const wanted = query.toLowerCase()
  const all = sourcesOf(trigger).flatMap((make) => make(source))
  if (wanted === '') return all.slice(0, mostItems)
  const rank = (item: CompletionItem): number => {
    const [label, detail] = [item.label.toLowerCase(), item.detail.toLowerCase()]
    if (label.startsWith(wanted) || detail.startsWith(wanted)) return 0
    return label.includes(wanted) || detail.includes(wanted) || item.key.toLowerCase().includes(wanted) ? 1 : 2
  }
  return all
    .map((item) => ({ item, order: rank(item) }))
    .filter(({ order }) => order < 2)
    .sort((one, other) => one.order - other.order)
    .slice(0, mostItems)
    .map(({ item }) => item)
}

type Source = (source: CompletionSource) => readonly CompletionItem[]

const documents: Source = ({ view }) =>
  [...view.titles].map(([code, title]) => {
    const isRecord = view.recordCodes.has(code)
    const token = isRecord ? recordReference(code) : documentReference(code)
    return item(code, isRecord ? 'recordRef' : 'documentRef', title, code, token as TokenNode)
  })

const fields: Source = ({ view }) => {
  const facts = [...view.fields.definitions.values()].filter((one) => one.type !== 'table' && one.type !== 'boolean')
  const { departments, posts } = view.fields.organisation
  return [
    ...facts.map((one) =>
      item(one.key, 'field', one.label, resolveField(one.key, view.fields).text, field(one.key) as TokenNode),
    ),
    ...departments.map((one) =>
      item(`department.${one.id}`, 'field', one.name, '', field(`department.${one.id}`) as TokenNode),
    ),
    ...posts.map((one) => item(`post.${one.id}`, 'field', one.name, '', field(`post.${one.id}`) as TokenNode)),
  ]
}

const clauses: Source = ({ view }) =>
  [...view.catalogue.clauses, ...view.catalogue.requirements].map((one) =>
    item(`clause.${one.id}`, 'clauseRef', one.title, one.id, clauseReference(one.id) as TokenNode),
  )

const blocks: Source = ({ content, numbers }) =>
  content.flatMap((block) => {
    const label = numbers.numbering.labels.get(block.id)
    if (label === undefined) return []
    const words =
      block.type === 'heading'
        ? plainText(block.children, () => '')
        : (numbers.numbering.captions.get(block.id)?.text ?? '')
    return [item(`block.${block.id}`, 'blockRef', words, label, blockReference(block.id) as TokenNode)]
  })

const commands: Source = ({ view: { language } }) => [
  ...(['table', 'steps', 'bulletList', 'orderedList', 'pageBreak'] as const).map((command) => ({
    key: `command.${command}`,
    kind: 'insert' as const,
    label: say(language, command),
    detail: command,
    action: { type: 'command' as const, command },
  })),
  ...(['heading1', 'heading2', 'heading3', 'heading4', 'paragraph', 'guide'] as const).map((style) => ({
    key: `style.${style}`,
    kind: 'style' as const,
    label: say(language, style),
    detail: style,
    action: { type: 'style' as const, style },
  })),
]

const forms: Source = ({ view }) =>
  [...view.recordCodes].map((record) => ({
    key: `form.${record}`,
    kind: 'form' as const,
    label: view.titles.get(record) ?? record,
    detail: record,
    action: { type: 'block' as const, block: { type: 'form' as const, record } },
  }))

/** Generated blocks; a flowchart for each process of the document. */
const generated: Source = ({ view: { language }, numbers }) => [
  ...generatedKinds
    .filter((kind) => kind !== 'flowchart')
    .map((kind) => newGenerated(kind, say(language, kind), { type: 'generated', kind })),
  ...[...numbers.processes].map(([of, process]) => {
    const label = `${say(language, 'flowchart')} ${process.caption ?? ''}`.trim()
    return newGenerated(`flowchart.${of}`, label, { type: 'generated', kind: 'flowchart', of })
  }),
]

const newGenerated = (key: string, label: string, block: NewBlock): CompletionItem => ({
  key: `generated.${key}`,
  kind: 'generated',
  label,
  detail: '',
  action: { type: 'block', block },
})

const sourcesOf = (trigger: CompletionTrigger): readonly Source[] => {
  switch (trigger) {
    case '《':
      return [documents]
    case '@':
      return [fields, documents, clauses, blocks]
    case '/':
      return [commands, generated, fields, forms, documents, clauses, blocks]
  }
}

const item = (key: string, kind: EditorWord, label: string, detail: string, token: TokenNode): CompletionItem => ({
  key,
  kind,
  label,
  detail,
  action: { type: 'token', token },
})
