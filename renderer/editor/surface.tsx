import {
  memo,
  useEffect,
  useMemo,
  useRef,
  type ClipboardEvent,
  type CompositionEvent,
  type FormEvent,
  type KeyboardEvent,
} from 'react'
import { Editor, Range } from 'slate'
import { Editable, ReactEditor, type RenderLeafProps } from 'slate-react'
import { drawWhole, renderChunk } from './blocks/chunk.js'
import { renderElement } from './blocks/element.js'
import { pressCompletionKey, readCompletion } from './completion/completion-control.js'
import { createCompositionGuard } from './composition-guard.js'
import { pressKey } from './hotkeys.js'
import { Leaf } from './inlines/leaf.js'
import { useSession, useView } from './session.js'
import { markSelectedCells } from './table/cell-selection.js'
import { useWords } from './words.js'

const renderLeaf = (props: RenderLeafProps) => <Leaf {...props} />

/** True while an input method holds the keys: Enter picks a candidate then. */
const belongsToComposition = (event: KeyboardEvent, editor: Editor): boolean =>
  event.nativeEvent.isComposing || event.keyCode === 229 || ReactEditor.isComposing(editor)

/** The page. It takes nothing from the shell, so that nothing there redraws it while someone composes. */
export const Surface = memo(() => {
  const session = useSession()
  const { editor } = session
  const say = useWords()
  const isReadOnly = useView((view) => view.isReadOnly)
  const page = useRef<HTMLDivElement>(null)

  useEffect(() => markSelectedCells(session, page), [session])
  useEffect(() => session.onOpened(), [session])

  const handlers = useMemo(() => {
    const guard = createCompositionGuard(session)
    let isUnderWay = false
    const end = (): void => {
      isUnderWay = false
      editor.endUndoGroup()
      session.onCompositionEnd()
    }
    return {
      onKeyDown: (event: KeyboardEvent<HTMLDivElement>) => {
        if (belongsToComposition(event, editor)) {
          // Without an input method of its own the browser would carry the focus away.
          if (event.key === 'Tab') event.preventDefault()
          return
        }
        // The browser drops a composition without a word where its text is redrawn; all that waits for its end must not.
        if (isUnderWay) {
          guard.adopt()
          end()
        }
        // Copying, the end of the document: they reach pieces that may still wait.
        if (event.ctrlKey || event.metaKey) drawWhole(session)
        if (pressCompletionKey(session, event.key) || pressKey(session, event)) {
          event.preventDefault()
          event.stopPropagation()
        }
      },
      onDOMBeforeInput: guard.beforeInput,
      onInput: ({ nativeEvent }: FormEvent<HTMLDivElement>) => {
        if (nativeEvent instanceof InputEvent) guard.input(nativeEvent)
      },
      onCompositionStart: (_event: CompositionEvent<HTMLDivElement>) => {
        if (isUnderWay) guard.adopt()
        isUnderWay = true
        editor.splitUndo()
        editor.beginUndoGroup()
      },
      onCompositionEnd: (_event: CompositionEvent<HTMLDivElement>) => {
        // Slate inserts the text in this same event, after us.
        setTimeout(() => {
          if (isUnderWay) end()
          guard.check()
          readCompletion(session)
        }, 0)
      },
      onCut: (_event: ClipboardEvent<HTMLDivElement>) => {
        editor.splitUndo()
      },
      onBlur: () => editor.splitUndo(),
    }
  }, [editor, session])

  return (
    <div ref={page} className="fs-page" onMouseDown={(event) => focusEnd(event.target, page.current, editor)}>
      <Editable
        {...handlers}
        data-testid="editor"
        className="fs-text"
        role="textbox"
        aria-multiline
        aria-label={say('document')}
        lang="zh-CN"
        spellCheck={false}
        readOnly={isReadOnly}
        disableDefaultStyles
        renderElement={renderElement}
        renderLeaf={renderLeaf}
        renderChunk={renderChunk}
      />
    </div>
  )
})
Surface.displayName = 'Surface'

/** A click below the text goes to its end. */
const focusEnd = (target: EventTarget, page: HTMLElement | null, editor: Editor): void => {
  if (target !== page || (editor.selection !== null && Range.isExpanded(editor.selection))) return
  setTimeout(() => {
    ReactEditor.focus(editor)
    editor.select(Editor.end(editor, []))
  }, 0)
}
