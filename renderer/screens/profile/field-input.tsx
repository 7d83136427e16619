import { AutoComplete, DatePicker, Input, InputNumber, Radio, Select, Space } from 'antd'
import dayjs from 'dayjs'
import type { ReactNode } from 'react'
import {
  isCommitmentValue,
  isTableValue,
  type FieldDefinition,
  type FieldType,
  type FieldValue,
} from '../../../core/model/profile-field.js'
import { profileWords } from '../../words/profile-words.js'
import { useWords } from '../../words/use-words.js'
import { FieldTable } from './field-table.js'

/** An input for one fact. `value` is undefined while nothing is filled in, and `onChange` gives undefined to empty it. */
export type FieldInputProps = {
  readonly id: string
  readonly definition: FieldDefinition
  readonly value: FieldValue | undefined
  readonly onChange: (value: FieldValue | undefined) => void
}

const text = (value: FieldValue | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

const orNothing = (value: string): string | undefined => (value === '' ? undefined : value)

const LineInput = ({ id, definition, value, onChange }: FieldInputProps): ReactNode => (
  <Input
    id={id}
    value={text(value)}
    placeholder={definition.example}
    inputMode={definition.type === 'phone' ? 'tel' : undefined}
    onChange={({ target }) => onChange(orNothing(target.value))}
  />
)

const LinesInput = ({ id, definition, value, onChange }: FieldInputProps): ReactNode => (
  <Input.TextArea
    id={id}
    autoSize={{ minRows: 2, maxRows: 8 }}
    value={text(value)}
    placeholder={definition.example}
    onChange={({ target }) => onChange(orNothing(target.value))}
  />
)

const NumberField = ({ id, value, definition, onChange }: FieldInputProps): ReactNode => (
  <InputNumber
    id={id}
    value={typeof value === 'number' ? value : null}
    placeholder={definition.example}
    onChange={(given) => onChange(given ?? undefined)}
  />
)

const DateField = ({ id, value, onChange }: FieldInputProps): ReactNode => {
  const given = text(value)
  const date = given === '' ? null : dayjs(given)
  return (
    <DatePicker
      id={id}
      value={date?.isValid() === true ? date : null}
      format="YYYY-MM-DD"
      onChange={(chosen) => onChange(chosen === null ? undefined : chosen.format('YYYY-MM-DD'))}
    />
  )
}

const YesOrNo = ({ id, value, onChange }: FieldInputProps): ReactNode => {
  const words = useWords(profileWords)
  return (
    <Radio.Group
      id={id}
      value={typeof value === 'boolean' ? value : null}
      onChange={({ target }) => onChange(target.value as boolean)}
      options={[
        { value: true, label: words.yes },
        { value: false, label: words.no },
      ]}
    />
  )
}

const ChoiceField = ({ id, definition, value, onChange }: FieldInputProps): ReactNode => (
  <Select
    id={id}
    allowClear
    style={{ minWidth: '16rem' }}
    value={text(value) === '' ? null : text(value)}
    options={(definition.options ?? []).map((option) => ({ value: option, label: option }))}
    onChange={(given: string | null | undefined) => onChange(given ?? undefined)}
  />
)

/** A promise: a number with one of the units that the kit allows, and the condition under which it holds. */
const CommitmentField = ({ id, definition, value, onChange }: FieldInputProps): ReactNode => {
  const words = useWords(profileWords)
  const commitment = isCommitmentValue(value) ? value : undefined
  const units = definition.units ?? []
  const unit = commitment?.unit ?? units[0] ?? ''
  const condition = commitment?.condition
  const change = (next: { value?: number; unit?: string; condition?: string }): void => {
    const number = next.value ?? commitment?.value
    if (number === undefined) return
    const words_ = next.condition ?? condition
    onChange({ value: number, unit: next.unit ?? unit, ...(words_ ? { condition: words_ } : {}) })
  }
  return (
    <Space wrap>
      <InputNumber
        id={id}
        min={0}
        aria-label={words.value}
        value={commitment?.value ?? null}
        onChange={(given) => (given === null ? onChange(undefined) : change({ value: given }))}
      />
      <Select
        aria-label={words.unit}
        style={{ minWidth: '6rem' }}
        value={unit}
        options={units.map((each) => ({ value: each, label: each }))}
        onChange={(given: string) => change({ unit: given })}
      />
      <AutoComplete
        aria-label={words.condition}
        style={{ width: '20rem' }}
        placeholder={definition.condition ?? words.condition}
        value={condition ?? ''}
        options={definition.condition === undefined ? [] : [{ value: definition.condition }]}
        onChange={(given: string) => change({ condition: given })}
      />
    </Space>
  )
}

const TableField = ({ id, definition, value, onChange }: FieldInputProps): ReactNode => (
  <FieldTable
    id={id}
    columns={definition.columns ?? []}
    rows={isTableValue(value) ? value : []}
    onChange={(rows) => onChange(rows.length === 0 ? undefined : rows)}
  />
)

const inputs = {
  text: LineInput,
  phone: LineInput,
  address: LineInput,
  person: LineInput,
  multiline: LinesInput,
  number: NumberField,
  date: DateField,
  boolean: YesOrNo,
  choice: ChoiceField,
  commitment: CommitmentField,
  table: TableField,
} satisfies Record<FieldType, (props: FieldInputProps) => ReactNode>

/** The input that fits the field's type. */
export const FieldInput = (props: FieldInputProps): ReactNode => {
  const Input_ = inputs[props.definition.type]
  return <Input_ {...props} />
}
