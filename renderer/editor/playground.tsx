import { createRoot } from 'react-dom/client'
import { createRef, useState } from 'react'
import { Node, Range, type Editor } from 'slate'
import { ReactEditor } from 'slate-react'
import { ConfigProvider, theme } from 'antd'
import zhCN from 'antd/locale/zh_CN.js'
import type { Catalogue } from '../../core/catalogue/catalogue.js'
import type { Block } from '../../core/model/block.js'
import type { Document } from '../../core/model/document.js'
import type { FieldDefinition, FieldValue, Profile } from '../../core/model/profile-field.js'
import type { Organisation } from '../../core/model/organisation.js'
import type { RecordForm } from '../../core/model/record-form.js'
import { parseHtml } from './clipboard/parse-html.js'
import { DocumentEditor } from './document-editor.js'
import { FormDesigner } from './form-designer/form-designer.js'
import type { EditorHandle } from './editor-handle.js'
import type { EditorHighlight } from './highlights/highlight.js'
import type { EditorLanguage } from './words.js'

/** What the test page is served with. */
type Fixture = {
  readonly document: Document
  readonly catalogue: Catalogue
  readonly definitions: readonly FieldDefinition[]
  readonly profile: Profile
  readonly organisation: Organisation
  readonly titles: readonly (readonly [string, string])[]
  readonly records: readonly RecordForm[]
}

const fixture = (await (await fetch('fixture.json')).json()) as Fixture
const parameters = new URLSearchParams(location.search)
const handle = createRef<EditorHandle>()
const log: unknown[] = []
let left: EditorHandle | null = null
let changes = 0
let lastId = 0
let redraw: ((change: (state: ShellState) => ShellState) => void) | undefined

type ShellState = {
  readonly count: number
  readonly highlights: readonly EditorHighlight[]
  readonly profile: Profile
  readonly language: EditorLanguage
  readonly document: Document
  readonly form: RecordForm | undefined
}

const titles = new Map(fixture.titles)
const records = new Map(fixture.records.map((record) => [record.code, record] as const))
const definitions = new Map(fixture.definitions.map((definition) => [definition.key, definition] as const))
const uses = new Map(fixture.definitions.map((definition) => [definition.key, 9] as const))

const Shell = () => {
  const [state, setState] = useState<ShellState>({
    count: 0,
    highlights: [],
    profile: fixture.profile,
    language: parameters.get('language') === 'en' ? 'en' : 'zh-CN',
    document: fixture.document,
    form: undefined,
  })
  redraw = setState
  if (state.form !== undefined)
    return (
      <FormDesigner
        form={state.form}
        language={state.language}
        owners={[]}
        retentions={[]}
        onChange={(form) => setState((before) => ({ ...before, form }))}
      />
    )
  return (
    <DocumentEditor
      key={state.document.code + JSON.stringify(state.document.version)}
      ref={handle}
      document={state.document}
      fields={{ profile: state.profile, organisation: fixture.organisation, definitions }}
      titles={titles}
      records={records}
      catalogue={fixture.catalogue}
      uses={uses}
      language={state.language}
      highlights={state.highlights}
      newId={() => `n${(lastId += 1)}`}
      onChange={() => {
        changes += 1
      }}
      onFieldChange={(key: string, value: FieldValue) =>
        setState((before) => ({ ...before, profile: { ...before.profile, [key]: value } }))
      }
      onOpenField={(key) => log.push(['field', key])}
      onOpenReference={(target) => log.push(['reference', target])}
      onShortcut={(name) => log.push(['shortcut', name])}
      onDesignForm={(record) => log.push(['design', record])}
      onAddImage={async (file) => file.name}
    />
  )
}

const App = () => {
  const isDark = parameters.get('theme') === 'dark'
  return (
    <ConfigProvider locale={zhCN} theme={{ algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm }}>
      <Shell />
    </ConfigProvider>
  )
}

const root = document.getElementById('root')
if (root !== null) {
  if (parameters.get('theme') === 'dark') document.documentElement.dataset['theme'] = 'dark'
  createRoot(root).render(<App />)
}

/** What stands in the text without line ends: one at the end of a line is drawn twice, or it would not show. */
const heldText = (editor: Editor): string =>
  [...Node.texts(editor)].map(([leaf]) => leaf.text.replaceAll('\n', '')).join('')

/** The same as the page shows it; text outside the model counts too. */
const shownText = (): string => {
  const page = document.querySelector('[data-testid=editor]')
  if (page === null) return ''
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT)
  let text = ''
  while (walker.nextNode() !== null) {
    const node = walker.currentNode
    if (node.parentElement?.closest('[contenteditable=false]') !== null) continue
    text += (node.textContent ?? '').replace(/[\n\uFEFF]/g, '')
  }
  return text
}

/** True once no composition is under way and the page shows what the editor holds. */
const isDrawn = (): boolean => {
  const editor = handle.current?.slate
  return editor === undefined || (!ReactEditor.isComposing(editor) && shownText() === heldText(editor))
}

/** True once the caret is the same in both too. */
const isSettled = (): boolean => {
  const editor = handle.current?.slate
  if (!isDrawn()) return false
  if (editor === undefined || editor.selection === null || !ReactEditor.isFocused(editor)) return true
  const range = caretOfPage(editor)
  return range !== null && Range.equals(range, editor.selection)
}

const caretOfPage = (editor: Editor): Range | null => {
  const caret = document.getSelection()
  if (caret === null || caret.rangeCount === 0) return null
  return ReactEditor.toSlateRange(editor, caret, { exactMatch: false, suppressThrow: true })
}

Object.assign(globalThis, {
  playground: {
    handle,
    isSettled,
    isDrawn,
    difference: (): unknown => {
      const editor = handle.current?.slate
      return editor === undefined
        ? 'no editor'
        : { shown: shownText(), held: heldText(editor), selection: editor.selection, caret: caretOfPage(editor) }
    },
    log,
    changes: () => changes,
    content: (): readonly Block[] => handle.current?.getContent() ?? [],
    load: (content: readonly Block[]) => {
      left = handle.current
      redraw?.((state) => ({ ...state, document: { ...state.document, content, version: `v${(lastId += 1)}` } }))
    },
    isLoaded: () => handle.current !== null && handle.current !== left,
    rerender: () => redraw?.((state) => ({ ...state, count: state.count + 1 })),
    highlight: (highlights: readonly EditorHighlight[]) => redraw?.((state) => ({ ...state, highlights })),
    setFact: (key: string, value: FieldValue) =>
      redraw?.((state) => ({ ...state, profile: { ...state.profile, [key]: value } })),
    design: (code: string) => redraw?.((state) => ({ ...state, form: records.get(code) })),
    form: () => {
      let form: RecordForm | undefined
      redraw?.((state) => {
        form = state.form
        return state
      })
      return form
    },
    parseHtml: (html: string) => parseHtml(html, () => `n${(lastId += 1)}`),
  },
})
