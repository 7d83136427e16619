import { UnorderedListOutlined } from '@ant-design/icons'
import { Button, Popover } from 'antd'
import { useState, type ReactNode } from 'react'
import type { EditorHandle, OutlineEntry } from '../../editor/editor-handle.js'
import { panelWords } from '../../words/panel-words.js'
import { useWords } from '../../words/use-words.js'

/** The headings of the document, to go to one; read anew each time that the list opens. */
export const OutlineButton = ({
  editor,
}: {
  readonly editor: { readonly current: EditorHandle | null }
}): ReactNode => {
  const words = useWords(panelWords)
  const [entries, setEntries] = useState<readonly OutlineEntry[] | null>(null)
  const show = (block: string): void => {
    setEntries(null)
    editor.current?.focusBlock(block)
  }
  return (
    <Popover
      trigger="click"
      placement="topLeft"
      open={entries !== null}
      onOpenChange={(isOpen) => setEntries(isOpen ? (editor.current?.outline() ?? []) : null)}
      content={
        <ol className="outline" aria-label={words.outline}>
          {(entries ?? []).map(({ block, level, number, text }) => (
            <li key={block} data-level={level}>
              <button type="button" onClick={() => show(block)}>
                {number !== undefined && <span>{number}</span>}
                {text}
              </button>
            </li>
          ))}
        </ol>
      }
    >
      <Button type="text" size="small" icon={<UnorderedListOutlined aria-hidden />} data-testid="outline">
        {words.outline}
      </Button>
    </Popover>
  )
}
