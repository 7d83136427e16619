import { Dropdown } from 'antd'
import { useState, type ReactNode } from 'react'
import { ReactEditor } from 'slate-react'
import type { Editor } from 'slate'
import { useSession, useView } from '../session.js'
import {
  deleteColumns,
  deleteRows,
  deleteTable,
  insertColumn,
  insertRow,
  mergeCells,
  splitCells,
  toggleHeaderRows,
} from '../table/table-commands.js'
import { tableSelection } from '../table/table-cells.js'
import { useWords, type EditorWord } from '../words.js'

const commands = {
  rowAbove: (editor) => insertRow(editor, 'above'),
  rowBelow: (editor) => insertRow(editor, 'below'),
  columnLeft: (editor) => insertColumn(editor, 'left'),
  columnRight: (editor) => insertColumn(editor, 'right'),
  mergeCells,
  splitCell: splitCells,
  headerRow: toggleHeaderRows,
  deleteRow: deleteRows,
  deleteColumn: deleteColumns,
  deleteTable,
} as const satisfies Partial<Record<EditorWord, (editor: Editor) => void>>

type TableCommand = keyof typeof commands

const groups: readonly (readonly TableCommand[])[] = [
  ['rowAbove', 'rowBelow', 'columnLeft', 'columnRight'],
  ['mergeCells', 'splitCell', 'headerRow'],
  ['deleteRow', 'deleteColumn', 'deleteTable'],
]

/** The context menu of tables (right click, or the menu key); outside a table the browser's own menu opens. */
export const TableMenu = ({ children }: { readonly children: ReactNode }) => {
  const { editor } = useSession()
  const say = useWords()
  const isReadOnly = useView((view) => view.isReadOnly)
  const [isOpen, setIsOpen] = useState(false)
  const items = groups.flatMap((group, index) => [
    ...(index === 0 ? [] : [{ type: 'divider' as const }]),
    ...group.map((command) => ({ key: command, label: say(command) })),
  ])
  return (
    <Dropdown
      trigger={['contextMenu']}
      open={isOpen}
      onOpenChange={(next) => setIsOpen(next && !isReadOnly && tableSelection(editor) !== undefined)}
      menu={{
        items,
        onClick: ({ key }) => {
          setIsOpen(false)
          commands[key as TableCommand](editor)
          ReactEditor.focus(editor)
        },
      }}
    >
      <div
        className="fs-scroll"
        onContextMenuCapture={(event) => {
          const isInTable = event.target instanceof HTMLElement && event.target.closest('.fs-table .fs-cell') !== null
          if (!isInTable || isReadOnly) event.stopPropagation()
        }}
      >
        {children}
      </div>
    </Dropdown>
  )
}
