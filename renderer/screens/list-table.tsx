import { PlusOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { changeAt, removeAt } from './edit-list.js'
import { RemoveButton } from './remove-button.js'

/** A column of a table that is edited in place; `label` heads it. Without a width it takes what is left. */
export type Column<Item> = {
  readonly label: string
  readonly help?: string
  readonly width?: string
  readonly cell: (item: Item, put: (change: Partial<Item>) => void) => ReactNode
}

/** What a table edits, and how. */
export type ListTableProps<Item> = {
  readonly items: readonly Item[]
  readonly columns: readonly Column<Item>[]
  /** What screen readers call a line. */
  readonly nameOf: (item: Item) => string
  readonly onChange: (items: readonly Item[]) => void
  /** Hears before a line goes, and lets it go or not; without it lines go at once. */
  readonly onRemove?: (item: Item, remove: () => void) => void
  /** Another line; without it there is no button for one. */
  readonly add?: { readonly label: string; readonly make: () => Item; readonly isDisabled?: boolean }
}

/** A list as a table: a line for each item, its parts edited in place, lines added and removed. */
export const ListTable = <Item extends { readonly id: string }>({
  items,
  columns,
  nameOf,
  onChange,
  onRemove = (_item, remove) => remove(),
  add,
}: ListTableProps<Item>): ReactNode => (
  <>
    <div className="grid-scroll">
      <table className="grid-table">
        <thead>
          <tr>
            {columns.map(({ label, help }) => (
              <th key={label} scope="col">
                {label} {help !== undefined && <small>{help}</small>}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {items.map((item, at) => (
            <tr key={item.id}>
              {columns.map(({ label, width, cell }) => (
                <td key={label} style={width === undefined ? {} : { width }}>
                  {cell(item, (change) => onChange(changeAt(items, at, change)))}
                </td>
              ))}
              <td style={{ width: '2.5rem' }}>
                <RemoveButton name={nameOf(item)} onClick={() => onRemove(item, () => onChange(removeAt(items, at)))} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
    {add !== undefined && (
      <Button
        icon={<PlusOutlined aria-hidden />}
        disabled={add.isDisabled === true}
        onClick={() => onChange([...items, add.make()])}
      >
        {add.label}
      </Button>
    )}
  </>
)

/** A column of one line of text. */
export const textColumn = <Key extends string>(
  key: Key,
  label: string,
  width?: string,
): Column<{ readonly [Name in Key]: string }> => ({
  label,
  ...(width === undefined ? {} : { width }),
  cell: (item, put) => (
    <Input aria-label={label} value={item[key]} onChange={({ target }) => put(textChange(key, target.value))} />
  ),
})

/** A column of text that may be long. */
export const longTextColumn = <Key extends string>(
  key: Key,
  label: string,
  width?: string,
): Column<{ readonly [Name in Key]: string }> => ({
  label,
  ...(width === undefined ? {} : { width }),
  cell: (item, put) => (
    <Input.TextArea
      autoSize
      aria-label={label}
      value={item[key]}
      onChange={({ target }) => put(textChange(key, target.value))}
    />
  ),
})

/** A column whose value is one of several. */
export const choiceColumn = <Key extends string, Value extends string>(
  key: Key,
  label: string,
  options: readonly { readonly value: Value; readonly label: string }[],
  width?: string,
): Column<{ readonly [Name in Key]: Value }> => ({
  label,
  ...(width === undefined ? {} : { width }),
  cell: (item, put) => (
    <Select<Value>
      aria-label={label}
      value={item[key]}
      options={[...options]}
      onChange={(value) => put({ [key]: value } as { readonly [Name in Key]: Value })}
    />
  ),
})

const textChange = <Key extends string>(key: Key, value: string): { readonly [Name in Key]: string } =>
  ({ [key]: value }) as { readonly [Name in Key]: string }
