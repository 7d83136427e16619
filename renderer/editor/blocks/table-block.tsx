import { createContext, useContext, useMemo, useRef, type PointerEvent } from 'react'
import { ReactEditor, type RenderElementProps } from 'slate-react'
import type { Span } from '../../../core/model/block.js'
import { useSession, useView } from '../session.js'
import type { NodeOf } from '../slate-types.js'
import { setColumnWidths } from '../table/table-commands.js'
import { columnCount } from '../table/table-cells.js'
import { resizedWidths } from '../table/widths.js'
import { isCovered, spanAt } from '../table/spans.js'
import { useWords } from '../words.js'
import { Caption } from './caption.js'

type TableLayout = { readonly spans: readonly Span[]; readonly headerRows: number; readonly shape: string }

const LayoutContext = createContext<TableLayout>({ spans: [], headerRows: 0, shape: '' })

/** A table. Spans and header rows reach its cells through a context: Slate redraws only nodes that changed. */
export const TableBlock = ({
  attributes,
  children,
  element,
}: RenderElementProps & { readonly element: NodeOf<'table'> }) => {
  const columns = columnCount(element)
  const shape = JSON.stringify([element.children.length, columns, element.headerRows, element.spans ?? []])
  const layout = useMemo<TableLayout>(
    () => ({ spans: element.spans ?? [], headerRows: element.headerRows, shape }),
    // The shape says it all.
    [shape],
  )
  const widths = element.widths ?? Array.from({ length: columns }, () => 1)
  return (
    <div {...attributes} data-block-id={element.id} className="fs-block fs-table-block">
      <Caption element={element} />
      <div className="fs-table-frame">
        <LayoutContext value={layout}>
          <table className="fs-table">
            <colgroup contentEditable={false}>
              {widths.map((width, column) => (
                <col key={column} style={{ width: `${(width / sum(widths)) * 100}%` }} />
              ))}
            </colgroup>
            <tbody>{children}</tbody>
          </table>
        </LayoutContext>
        <ColumnHandles element={element} widths={widths} />
      </div>
    </div>
  )
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

/** Handles between columns: drag, or arrow keys for those who do not use a mouse. */
const ColumnHandles = ({
  element,
  widths,
}: {
  readonly element: NodeOf<'table'>
  readonly widths: readonly number[]
}) => {
  const session = useSession()
  const say = useWords()
  const isReadOnly = useView((view) => view.isReadOnly)
  const drag = useRef<{ readonly x: number; readonly width: number; readonly handle: HTMLElement } | undefined>(
    undefined,
  )
  if (isReadOnly) return null
  const resize = (index: number, share: number): void => {
    const path = ReactEditor.findPath(session.editor, element)
    setColumnWidths(session.editor, path, resizedWidths(widths, index, share))
  }
  const total = sum(widths)
  const start = (event: PointerEvent<HTMLElement>): void => {
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    const width = event.currentTarget.parentElement?.getBoundingClientRect().width ?? 1
    drag.current = { x: event.clientX, width, handle: event.currentTarget }
  }
  return (
    <div contentEditable={false} className="fs-column-handles">
      {widths.slice(0, -1).map((_, index) => (
        <span
          key={index}
          role="separator"
          aria-orientation="vertical"
          aria-label={say('columnWidth')}
          className="fs-column-handle"
          style={{ left: `${(sum(widths.slice(0, index + 1)) / total) * 100}%` }}
          onPointerDown={start}
          onPointerMove={(event) => {
            if (drag.current !== undefined) drag.current.handle.style.translate = `${event.clientX - drag.current.x}px`
          }}
          onPointerUp={(event) => {
            const from = drag.current
            drag.current = undefined
            if (from === undefined) return
            from.handle.style.translate = ''
            if (event.clientX !== from.x) resize(index, (event.clientX - from.x) / from.width)
          }}
        />
      ))}
    </div>
  )
}

/** A row. */
export const RowView = ({ attributes, children }: RenderElementProps & { readonly element: NodeOf<'row'> }) => (
  <tr {...attributes}>{children}</tr>
)

/** A cell; covered ones stay on the page, hidden, because Slate wants every node there. */
export const CellView = ({
  attributes,
  children,
  element,
}: RenderElementProps & { readonly element: NodeOf<'cell'> }) => {
  const { editor } = useSession()
  const { spans, headerRows } = useContext(LayoutContext)
  const [row = 0, column = 0] = ReactEditor.findPath(editor, element).slice(-2)
  const span = spanAt(spans, row, column)
  const isHidden = isCovered(spans, row, column)
  const Tag = row < headerRows ? 'th' : 'td'
  return (
    <Tag
      {...attributes}
      className="fs-cell"
      data-align={element.align}
      hidden={isHidden}
      colSpan={isHidden ? undefined : span?.columns}
      rowSpan={isHidden ? undefined : span?.rows}
    >
      {children}
    </Tag>
  )
}
