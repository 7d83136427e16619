import { Button, Dropdown, Input, Segmented, Select, Space } from 'antd'
import type { FormPart, RecordForm } from '../../../core/model/record-form.js'
import { FormPreview } from './form-preview.js'
import { addPart, movePart, newPart, removePart, setPart } from './form-changes.js'
import { formWord, type FormWord } from './form-words.js'
import { PartEditor } from './part-editor.js'
import type { EditorLanguage } from '../words.js'
import '../styles/page.css'
import '../styles/void-blocks.css'
import '../styles/form-designer.css'

/** A choice of a list: a field key and its name. */
export type NamedKey = { readonly key: string; readonly label: string }

/** A record form to design; controlled: `onChange` gives the changed form. */
export type FormDesignerProps = {
  readonly form: RecordForm
  readonly language: EditorLanguage
  /** Field keys that may own a form or say how long it is kept. */
  readonly owners: readonly NamedKey[]
  readonly retentions: readonly NamedKey[]
  readonly onChange: (form: RecordForm) => void
}

const partKinds: readonly FormPart['type'][] = ['fields', 'table', 'note', 'signatures']

/** Designs a record form: its parts on the left, the form as it prints on the right. */
export const FormDesigner = ({ form, language, owners, retentions, onChange }: FormDesignerProps) => {
  const say = (word: FormWord): string => formWord(language, word)
  const change = (part: Partial<RecordForm>): void => onChange({ ...form, ...part })
  return (
    <div className="fs-designer" data-testid="form-designer">
      <div className="fs-designer-parts">
        <div className="fs-designer-head">
          <label>
            {say('title')}
            <Input value={form.title} onChange={(event) => change({ title: event.target.value })} />
          </label>
          <label>
            {say('orientation')}
            <Segmented
              value={form.orientation}
              options={[
                { label: say('portrait'), value: 'portrait' },
                { label: say('landscape'), value: 'landscape' },
              ]}
              onChange={(next) => change({ orientation: next === 'landscape' ? 'landscape' : 'portrait' })}
            />
          </label>
          <NamedSelect
            label={say('owner')}
            value={form.owner}
            options={owners}
            onChange={(owner) => change({ owner })}
          />
          <NamedSelect
            label={say('retention')}
            value={form.retention}
            options={retentions}
            onChange={(retention) => change({ retention })}
          />
        </div>
        {form.parts.map((part, index) => (
          <section key={index} className="fs-designer-part" aria-label={`${say(part.type)} ${index + 1}`}>
            <header>
              <strong>{say(part.type)}</strong>
              <Space size={2}>
                <Button
                  size="small"
                  type="text"
                  aria-label={say('up')}
                  disabled={index === 0}
                  onClick={() => onChange(movePart(form, index, -1))}
                >
                  ↑
                </Button>
                <Button
                  size="small"
                  type="text"
                  aria-label={say('down')}
                  disabled={index === form.parts.length - 1}
                  onClick={() => onChange(movePart(form, index, 1))}
                >
                  ↓
                </Button>
                <Button
                  size="small"
                  type="text"
                  aria-label={say('remove')}
                  onClick={() => onChange(removePart(form, index))}
                >
                  ×
                </Button>
              </Space>
            </header>
            <PartEditor part={part} say={say} onChange={(next) => onChange(setPart(form, index, next))} />
          </section>
        ))}
        <Dropdown
          trigger={['click']}
          menu={{
            items: partKinds.map((kind) => ({ key: kind, label: say(kind) })),
            onClick: ({ key }) => onChange(addPart(form, newPart(key as FormPart['type'], say))),
          }}
        >
          <Button>{say('addPart')}</Button>
        </Dropdown>
      </div>
      <div className="fs-designer-preview fs-editor">
        <FormPreview form={form} />
      </div>
    </div>
  )
}

const NamedSelect = (props: {
  readonly label: string
  readonly value: string
  readonly options: readonly NamedKey[]
  readonly onChange: (key: string) => void
}) => (
  <label>
    {props.label}
    <Select
      value={props.value}
      showSearch={{ optionFilterProp: 'label' }}
      options={withCurrent(props.options, props.value).map(({ key, label }) => ({ value: key, label }))}
      onChange={props.onChange}
    />
  </label>
)

/** A value that the list does not hold is kept and shown by its key. */
const withCurrent = (options: readonly NamedKey[], value: string): readonly NamedKey[] =>
  options.some((option) => option.key === value) ? options : [...options, { key: value, label: value }]
