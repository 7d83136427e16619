import { Input, InputNumber, Segmented, Select, Space } from 'antd'
import { isCommitmentValue, type FieldDefinition, type FieldValue } from '../../../core/model/profile-field.js'
import { useWords } from '../words.js'

/** The input for a fact of the profile, after its type. */
export const FactInput = ({
  definition,
  value,
  onChange,
}: {
  readonly definition: FieldDefinition
  readonly value: FieldValue | undefined
  readonly onChange: (value: FieldValue) => void
}) => {
  const say = useWords()
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  const common = { 'aria-label': definition.label, placeholder: definition.example, className: 'fs-fact' }
  switch (definition.type) {
    case 'multiline':
      return (
        <Input.TextArea
          {...common}
          autoSize={{ minRows: 3, maxRows: 8 }}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      )
    case 'number':
      return (
        <InputNumber {...common} value={text === '' ? null : Number(text)} onChange={(next) => onChange(next ?? '')} />
      )
    case 'date':
      return <Input {...common} type="date" value={text} onChange={(event) => onChange(event.target.value)} />
    case 'boolean':
      return (
        <Segmented
          className="fs-fact"
          value={value === true ? 'yes' : 'no'}
          options={[
            { label: say('yes'), value: 'yes' },
            { label: say('no'), value: 'no' },
          ]}
          onChange={(next) => onChange(next === 'yes')}
        />
      )
    case 'choice':
      return (
        <Select
          {...common}
          value={text === '' ? undefined : text}
          options={(definition.options ?? []).map((option) => ({ value: option, label: option }))}
          onChange={(next: string) => onChange(next)}
        />
      )
    case 'commitment':
      return <CommitmentInput definition={definition} value={value} onChange={onChange} />
    case 'text':
    case 'phone':
    case 'address':
    case 'person':
      return <Input {...common} value={text} onChange={(event) => onChange(event.target.value)} />
    case 'table':
      return null
  }
}

const CommitmentInput = ({ definition, value, onChange }: Parameters<typeof FactInput>[0]) => {
  const say = useWords()
  const units = definition.units ?? []
  const current = isCommitmentValue(value) ? value : { value: 0, unit: units[0] ?? '' }
  return (
    <Space className="fs-fact">
      <InputNumber
        aria-label={say('value')}
        min={0}
        value={isCommitmentValue(value) ? current.value : null}
        onChange={(next) => next !== null && onChange({ ...current, value: next })}
      />
      <Select
        aria-label={say('unit')}
        value={current.unit}
        style={{ minWidth: 96 }}
        options={units.map((unit) => ({ value: unit, label: unit }))}
        onChange={(unit: string) => onChange({ ...current, unit })}
      />
    </Space>
  )
}
