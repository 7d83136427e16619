import { createRoot } from 'react-dom/client'
import { createRef, useState } from 'react'
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

Object.assign(globalThis, {
  playground: {
    handle,
    log,
    changes: () => changes,
    content: (): readonly Block[] => handle.current?.getContent() ?? [],
    load: (content: readonly Block[]) =>
      redraw?.((state) => ({ ...state, document: { ...state.document, content, version: `v${(lastId += 1)}` } })),
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
