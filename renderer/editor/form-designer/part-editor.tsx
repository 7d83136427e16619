import { Button, Input, InputNumber, Select, Space } from 'antd'
import type { BlankKind, FormColumn, FormItem, FormPart } from '../../../core/model/record-form.js'
import { exchanged, moved, newColumn, newItem, optionsOf, without } from './form-changes.js'
import type { FormWord } from './form-words.js'

const kinds: readonly BlankKind[] = ['text', 'multiline', 'number', 'date', 'time', 'choice', 'signature']

type Say = (word: FormWord) => string

/** Edits one part of a form. */
export const PartEditor = ({
  part,
  say,
  onChange,
}: {
  readonly part: FormPart
  readonly say: Say
  readonly onChange: (part: FormPart) => void
}) => {
  switch (part.type) {
    case 'fields':
      return (
        <>
          <Space wrap>
            <TitleInput title={part.title} say={say} onChange={(title) => onChange(withTitle(part, title))} />
            <Select
              aria-label={say('columnCount')}
              value={part.columns}
              options={([1, 2, 3] as const).map((count) => ({
                value: count,
                label: `${say('columnCount')}：${count}`,
              }))}
              onChange={(columns: 1 | 2 | 3) => onChange({ ...part, columns })}
            />
          </Space>
          <Lines
            list={part.items}
            say={say}
            fresh={() => newItem(say)}
            onChange={(items) => onChange({ ...part, items })}
            line={(item, change) => <ItemLine item={item} most={part.columns} say={say} onChange={change} />}
          />
        </>
      )
    case 'table':
      return (
        <>
          <Space wrap>
            <TitleInput title={part.title} say={say} onChange={(title) => onChange(withTitle(part, title))} />
            <InputNumber
              aria-label={say('rows')}
              prefix={say('rows')}
              min={1}
              max={500}
              value={part.rows}
              onChange={(rows) => onChange({ ...part, rows: rows ?? 1 })}
            />
          </Space>
          <Lines
            list={part.columns}
            say={say}
            least={1}
            fresh={() => newColumn(say)}
            onChange={(columns) => onChange({ ...part, columns })}
            line={(column, change) => <ColumnLine column={column} say={say} onChange={change} />}
          />
          <Input.TextArea
            aria-label={say('rowLabels')}
            placeholder={say('rowLabels')}
            autoSize={{ minRows: 1, maxRows: 8 }}
            value={(part.labels ?? []).join('\n')}
            onChange={(event) => {
              const { labels: _labels, ...rest } = part
              onChange(event.target.value === '' ? rest : { ...rest, labels: event.target.value.split('\n') })
            }}
          />
        </>
      )
    case 'note':
      return (
        <Input.TextArea
          aria-label={say('note')}
          autoSize={{ minRows: 2, maxRows: 8 }}
          value={part.text}
          onChange={(event) => onChange({ ...part, text: event.target.value })}
        />
      )
    case 'signatures':
      return (
        <Lines
          list={part.items}
          say={say}
          fresh={() => say('signer')}
          onChange={(items) => onChange({ ...part, items })}
          line={(item, change) => (
            <Input aria-label={say('label')} value={item} onChange={(event) => change(event.target.value)} />
          )}
        />
      )
  }
}

const withTitle = <T extends { readonly title?: string }>(part: T, title: string): T => {
  const { title: _title, ...rest } = part
  return (title === '' ? rest : { ...rest, title }) as T
}

const TitleInput = (props: {
  readonly title: string | undefined
  readonly say: Say
  readonly onChange: (title: string) => void
}) => (
  <Input
    aria-label={props.say('partTitle')}
    placeholder={props.say('partTitle')}
    value={props.title ?? ''}
    onChange={(event) => props.onChange(event.target.value)}
  />
)

type LinesProps<T> = {
  readonly list: readonly T[]
  readonly say: Say
  readonly least?: number
  readonly fresh: () => T
  readonly line: (value: T, change: (value: T) => void) => React.ReactNode
  readonly onChange: (list: readonly T[]) => void
}

const Lines = <T,>({ list, say, least = 0, fresh, line, onChange }: LinesProps<T>) => (
  <div className="fs-designer-lines">
    {list.map((value, index) => (
      <div key={index} className="fs-designer-line">
        <div className="fs-designer-settings">{line(value, (next) => onChange(exchanged(list, index, next)))}</div>
        <Button
          size="small"
          type="text"
          aria-label={say('up')}
          disabled={index === 0}
          onClick={() => onChange(moved(list, index, -1))}
        >
          ↑
        </Button>
        <Button
          size="small"
          type="text"
          aria-label={say('down')}
          disabled={index === list.length - 1}
          onClick={() => onChange(moved(list, index, 1))}
        >
          ↓
        </Button>
        <Button
          size="small"
          type="text"
          aria-label={say('remove')}
          disabled={list.length <= least}
          onClick={() => onChange(without(list, index))}
        >
          ×
        </Button>
      </div>
    ))}
    <Button size="small" onClick={() => onChange([...list, fresh()])}>
      {say('add')}
    </Button>
  </div>
)

const KindSelect = (props: {
  readonly kind: BlankKind
  readonly say: Say
  readonly onChange: (kind: BlankKind) => void
}) => (
  <Select
    aria-label={props.say('kind')}
    className="fs-designer-kind"
    value={props.kind}
    options={kinds.map((kind) => ({ value: kind, label: props.say(kind) }))}
    onChange={props.onChange}
  />
)

const OptionsInput = (props: {
  readonly options: readonly string[] | undefined
  readonly say: Say
  readonly onChange: (options: readonly string[] | undefined) => void
}) => (
  <Input
    key={(props.options ?? []).join('、')}
    aria-label={props.say('options')}
    placeholder={props.say('options')}
    defaultValue={(props.options ?? []).join('、')}
    onBlur={(event) => props.onChange(optionsOf(event.target.value))}
  />
)

const ItemLine = ({
  item,
  most,
  say,
  onChange,
}: {
  readonly item: FormItem
  readonly most: number
  readonly say: Say
  readonly onChange: (item: FormItem) => void
}) => (
  <>
    <Input
      aria-label={say('label')}
      value={item.label}
      onChange={(event) => onChange({ ...item, label: event.target.value })}
    />
    <KindSelect kind={item.kind} say={say} onChange={(kind) => onChange(asKind(item, kind))} />
    {item.kind === 'choice' ? (
      <OptionsInput options={item.options} say={say} onChange={(options) => onChange(withOptions(item, options))} />
    ) : null}
    {item.kind === 'multiline' ? (
      <InputNumber
        aria-label={say('lines')}
        prefix={say('lines')}
        min={1}
        max={60}
        value={item.lines ?? 3}
        onChange={(lines) => onChange({ ...item, lines: lines ?? 1 })}
      />
    ) : null}
    {most > 1 ? (
      <InputNumber
        aria-label={say('span')}
        prefix={say('span')}
        min={1}
        max={most}
        value={item.span ?? 1}
        onChange={(span) => onChange({ ...item, span: span ?? 1 })}
      />
    ) : null}
  </>
)

const ColumnLine = ({
  column,
  say,
  onChange,
}: {
  readonly column: FormColumn
  readonly say: Say
  readonly onChange: (column: FormColumn) => void
}) => (
  <>
    <Input
      aria-label={say('label')}
      value={column.label}
      onChange={(event) => onChange({ ...column, label: event.target.value })}
    />
    <KindSelect kind={column.kind} say={say} onChange={(kind) => onChange(asKind(column, kind))} />
    {column.kind === 'choice' ? (
      <OptionsInput options={column.options} say={say} onChange={(options) => onChange(withOptions(column, options))} />
    ) : null}
    <InputNumber
      aria-label={say('width')}
      prefix={say('width')}
      min={0.1}
      step={0.5}
      value={column.width}
      onChange={(width) => onChange({ ...column, width: width ?? 1 })}
    />
  </>
)

/** What a kind does not use is taken off: options of a choice, the height of a multiline blank. */
const asKind = <T extends FormItem | FormColumn>(value: T, kind: BlankKind): T => {
  const { options, ...rest } = value
  const next = { ...rest, kind, ...(kind === 'choice' && options !== undefined ? { options } : {}) } as T & {
    lines?: number
  }
  if (kind !== 'multiline') delete next.lines
  return next
}

const withOptions = <T extends FormItem | FormColumn>(value: T, options: readonly string[] | undefined): T => {
  const { options: _options, ...rest } = value
  return (options === undefined ? rest : { ...rest, options }) as T
}
