import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Input, InputNumber } from 'antd'
import type { ReactNode } from 'react'
import type { FieldColumn, TableFieldRow } from '../../../core/model/profile-field.js'
import { profileWords } from '../../words/profile-words.js'
import { fill, useWords } from '../../words/use-words.js'
import { columnWidths } from './column-widths.js'
import './field-table.css'

/** The rows of a table field, edited in place. */
export const FieldTable = ({
  id,
  columns,
  rows,
  onChange,
}: {
  readonly id: string
  readonly columns: readonly FieldColumn[]
  readonly rows: readonly TableFieldRow[]
  readonly onChange: (rows: readonly TableFieldRow[]) => void
}): ReactNode => {
  const words = useWords(profileWords)
  const put = (at: number, key: string, value: string | number): void =>
    onChange(rows.map((row, index) => (index === at ? { ...row, [key]: value } : row)))
  const empty = Object.fromEntries(columns.map(({ key, type }) => [key, type === 'number' ? 0 : '']))
  return (
    <div className="field-table" id={id}>
      <table>
        <colgroup>
          {columnWidths(columns, rows).map((width, index) => (
            <col key={columns[index]?.key} style={{ width: `${width}%` }} />
          ))}
          <col className="field-table-tools" />
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ key, label }) => (
              <th key={key} scope="col">
                {label}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {columns.map(({ key, label, type }) => (
                <td key={key}>
                  {type === 'number' ? (
                    <InputNumber
                      variant="borderless"
                      aria-label={label}
                      value={typeof row[key] === 'number' ? row[key] : null}
                      onChange={(value) => put(at, key, value ?? 0)}
                    />
                  ) : (
                    <Input.TextArea
                      variant="borderless"
                      autoSize
                      aria-label={label}
                      value={String(row[key] ?? '')}
                      onChange={({ target }) => put(at, key, target.value)}
                    />
                  )}
                </td>
              ))}
              <td>
                <Button
                  type="text"
                  size="small"
                  icon={<DeleteOutlined aria-hidden />}
                  aria-label={fill(words.removeRow, { n: at + 1 })}
                  onClick={() => onChange(rows.filter((_, index) => index !== at))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => onChange([...rows, empty])}>
        {words.addRow}
      </Button>
    </div>
  )
}
