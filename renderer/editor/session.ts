import { createContext, useContext } from 'react'
import type { Editor } from 'slate'
import { type Operation } from 'slate'
import { ReactEditor } from 'slate-react'
import type { Catalogue } from '../../core/catalogue/catalogue.js'
import type { Block, Steps } from '../../core/model/block.js'
import type { Document } from '../../core/model/document.js'
import type { FieldValue } from '../../core/model/profile-field.js'
import type { RecordForm } from '../../core/model/record-form.js'
import type { FieldContext } from '../../core/project/fields.js'
import { listLabels, type ListLabels } from '../../core/transform/list-labels.js'
import { numberDocument, type Numbering } from '../../core/transform/numbering.js'
import type { CompletionState } from './completion/completion-state.js'
import { createDocumentSlate } from './create-editor.js'
import type { EditorHighlight } from './highlights/highlight.js'
import { createPainter, type Painter } from './highlights/painter.js'
import { contentOf } from './node-types.js'
import { createStore, useStore, type ValueStore } from './stores/value-store.js'
import type { EditorLanguage } from './words.js'

/** A shortcut that belongs to the shell. */
export type ShellShortcut = 'find' | 'replace' | 'palette'

/** What a reference in the text points to. */
export type ReferenceTarget =
  | { readonly kind: 'document' | 'record'; readonly code: string }
  | { readonly kind: 'clause'; readonly clause: string }
  | { readonly kind: 'block'; readonly block: string }
  | { readonly kind: 'link'; readonly url: string }

/** What the editor draws beside the text: facts, titles, computed numbers. Titles hold documents and records by code. */
export type EditorView = {
  readonly fields: FieldContext
  readonly titles: ReadonlyMap<string, string>
  readonly recordCodes: ReadonlySet<string>
  readonly records: ReadonlyMap<string, RecordForm>
  readonly uses: ReadonlyMap<string, number>
  readonly catalogue: Catalogue
  readonly language: EditorLanguage
  readonly isReadOnly: boolean
  readonly imageUrl: (asset: string) => string
}

/** What the editor tells the shell. */
export type EditorEvents = {
  readonly onChange?: ((content: readonly Block[]) => void) | undefined
  readonly onSelectionChange?: ((block: string | undefined) => void) | undefined
  readonly onFieldChange?: ((key: string, value: FieldValue) => void) | undefined
  readonly onOpenField?: ((key: string) => void) | undefined
  readonly onOpenReference?: ((target: ReferenceTarget) => void) | undefined
  readonly onAddImage?: ((file: File) => Promise<string | undefined>) | undefined
  readonly onDesignForm?: ((record: string) => void) | undefined
  readonly onShortcut?: ((name: ShellShortcut) => void) | undefined
}

/** Computed numbers of the document in hand. */
export type Numbers = {
  readonly numbering: Numbering
  readonly lists: ListLabels
  readonly processes: ReadonlyMap<string, Steps>
}

/** A panel that floats beside a place in the text. */
export type OpenPanel = {
  readonly kind: 'token' | 'claims' | 'step' | 'link' | 'figure'
  readonly rectangle: DOMRect
  readonly path: readonly number[]
}

/** One mounted editor: Slate's editor, and everything around it that must not redraw the text. */
export type EditorSession = {
  readonly editor: Editor
  readonly document: Document
  readonly view: ValueStore<EditorView>
  readonly numbers: ValueStore<Numbers>
  readonly panel: ValueStore<OpenPanel | undefined>
  readonly completion: ValueStore<CompletionState | undefined>
  /** How often blocks were drawn anew, by id. */
  readonly redraws: ValueStore<ReadonlyMap<string, number>>
  readonly painter: Painter
  readonly events: { current: EditorEvents }
  readonly setHighlights: (highlights: readonly EditorHighlight[]) => void
  readonly onSlateChange: () => void
  readonly onCompositionEnd: () => void
  /** True for the first piece of the document that asks, and for all that come after it has opened. */
  readonly drawsAtOnce: () => boolean
  /** The document is on the page; from now on every piece is drawn at once. */
  readonly onOpened: () => void
  /** True once the pieces that wait must be drawn now: someone selects all, or goes to a later place. */
  readonly isWhole: ValueStore<boolean>
  /** Does something at once, or as soon as the composition under way is over. */
  readonly afterComposition: (act: () => void) => void
}

/** What a session starts from. */
export type SessionOptions = {
  readonly document: Document
  readonly view: EditorView
  readonly newId: () => string
  readonly now: () => number
}

/** Opens a session for one document. */
export const createSession = ({ document, view, newId, now }: SessionOptions): EditorSession => {
  const editor = createDocumentSlate(document.content, { newId, now })
  const isComposing = (): boolean => ReactEditor.isComposing(editor)
  const viewStore = createStore(view, isComposing)
  const numbers = createStore(numbersOf(document, contentOf(editor)), isComposing)
  const panel = createStore<OpenPanel | undefined>(undefined)
  const completion = createStore<CompletionState | undefined>(undefined, isComposing)
  const isWhole = createStore(false)
  const redraws = createStore<ReadonlyMap<string, number>>(new Map())
  const painter = createPainter(editor, viewStore)
  const events: { current: EditorEvents } = { current: {} }
  let selectedBlock: string | undefined
  let opening: 'first' | 'rest' | 'over' = 'first'
  const waiting: (() => void)[] = []
  return {
    editor,
    document,
    view: viewStore,
    numbers,
    panel,
    completion,
    redraws,
    painter,
    events,
    setHighlights: painter.setHighlights,
    drawsAtOnce: () => {
      const isAtOnce = opening !== 'rest'
      if (opening === 'first') opening = 'rest'
      return isAtOnce
    },
    onOpened: () => {
      opening = 'over'
    },
    isWhole,
    onSlateChange: () => {
      const changes = editor.operations.filter((operation) => operation.type !== 'set_selection')
      if (changes.length > 0) {
        const content = contentOf(editor)
        if (changes.some((operation) => changesNumbers(operation, editor))) numbers.set(numbersOf(document, content))
        painter.schedule()
        events.current.onChange?.(content)
      }
      const block = editor.children[editor.selection?.focus.path[0] ?? -1] as Block | undefined
      if (block?.id !== selectedBlock) {
        selectedBlock = block?.id
        events.current.onSelectionChange?.(selectedBlock)
      }
    },
    onCompositionEnd: () => {
      viewStore.release()
      numbers.release()
      completion.release()
      for (const act of waiting.splice(0)) act()
      painter.schedule()
    },
    afterComposition: (act) => {
      if (isComposing()) waiting.push(act)
      else act()
    },
  }
}

/** True for changes of structure, and for any change inside a process: its drawing shows the words of its steps. */
const changesNumbers = (operation: Operation, editor: Editor): boolean => {
  if (!('path' in operation)) return false
  if (operation.type !== 'insert_text' && operation.type !== 'remove_text' && operation.path.length < 3) return true
  const block = editor.children[operation.path[0] ?? -1]
  return block !== undefined && 'type' in block && block.type === 'steps'
}

const numbersOf = (document: Document, content: readonly Block[]): Numbers => {
  const current = { ...document, content }
  const processes = new Map<string, Steps>()
  for (const block of content) if (block.type === 'steps') processes.set(block.id, block)
  return { numbering: numberDocument(current), lists: listLabels(current), processes }
}

/** The session of the editor around a component. */
export const SessionContext = createContext<EditorSession | undefined>(undefined)

/** The session of the editor around this component. */
export const useSession = (): EditorSession => {
  const session = useContext(SessionContext)
  if (session === undefined) throw new Error('used outside an editor')
  return session
}

/** Reads a part of what the editor draws beside the text. */
export const useView = <R>(select: (view: EditorView) => R): R => useStore(useSession().view, select)

/** Reads a computed number. */
export const useNumbers = <R>(select: (numbers: Numbers) => R): R => useStore(useSession().numbers, select)
