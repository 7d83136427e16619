import { Button, Input, Segmented, Select, Space } from 'antd'
import { useState } from 'react'
import { processAt, setStepFacts, type StepFacts } from '../commands/steps.js'
import { useSession, useView } from '../session.js'
import type { NodeOf } from '../slate-types.js'
import { useWords } from '../words.js'
import type { PanelProps } from './token-panel.js'

/** The facts of a step: name, kind, responsible posts, records and where it leads. */
export const StepPanel = ({ step, path, close }: PanelProps & { readonly step: NodeOf<'step'> }) => {
  const { editor } = useSession()
  const say = useWords()
  const organisation = useView((view) => view.fields.organisation)
  const titles = useView((view) => view.titles)
  const recordCodes = useView((view) => view.recordCodes)
  const [facts, setFacts] = useState<StepFacts>(() =>
    structuredClone({
      name: step.name,
      kind: step.kind,
      responsible: step.responsible,
      records: step.records,
      next: step.next,
    }),
  )
  const change = (part: Partial<StepFacts>): void => setFacts({ ...facts, ...part })
  const responsible = [
    ...organisation.posts.map((post) => ({ value: `post.${post.id}`, label: post.name })),
    ...organisation.departments.map((department) => ({ value: `department.${department.id}`, label: department.name })),
  ]
  const targets = [
    ...(processAt(editor, path)?.children ?? [])
      .filter((other) => other.id !== step.id)
      .map((other) => ({ value: other.key, label: other.name })),
    { value: 'end', label: say('stepEnd') },
  ]
  return (
    <form
      className="fs-step-form"
      onSubmit={(event) => {
        event.preventDefault()
        close()
        setStepFacts(editor, [...path], {
          ...facts,
          next: facts.next.map(({ to, label }) => (label ? { to, label } : { to })),
        })
      }}
    >
      <label>{say('stepName')}</label>
      <Input
        aria-label={say('stepName')}
        value={facts.name}
        onChange={(event) => change({ name: event.target.value })}
      />
      <label>{say('stepKind')}</label>
      <Segmented
        value={facts.kind}
        options={[
          { label: say('stepIsAction'), value: 'action' },
          { label: say('stepIsDecision'), value: 'decision' },
        ]}
        onChange={(kind) => change({ kind: kind === 'decision' ? 'decision' : 'action' })}
      />
      <label>{say('stepResponsible')}</label>
      <Select
        mode="multiple"
        aria-label={say('stepResponsible')}
        value={facts.responsible}
        options={responsible}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={(next: string[]) => change({ responsible: next })}
      />
      <label>{say('stepRecords')}</label>
      <Select
        mode="multiple"
        aria-label={say('stepRecords')}
        value={facts.records}
        options={[...recordCodes].map((code) => ({ value: code, label: `${code} ${titles.get(code) ?? ''}` }))}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={(next: string[]) => change({ records: next })}
      />
      <label>{say('stepNext')}</label>
      <Exits next={facts.next} targets={targets} onChange={(next) => change({ next })} />
      <span />
      <Space>
        <Button size="small" type="primary" htmlType="submit">
          {say('save')}
        </Button>
        <Button size="small" onClick={close}>
          {say('cancel')}
        </Button>
      </Space>
    </form>
  )
}

type ExitsProps = {
  readonly next: StepFacts['next']
  readonly targets: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (next: StepFacts['next']) => void
}

const Exits = ({ next, targets, onChange }: ExitsProps) => {
  const say = useWords()
  const exchange = (index: number, exit: StepFacts['next'][number]): void =>
    onChange(next.map((one, place) => (place === index ? exit : one)))
  return (
    <div className="fs-exits">
      {next.map((exit, index) => (
        <Space key={index}>
          <Input
            aria-label={say('stepLabel')}
            placeholder={say('stepLabel')}
            style={{ width: 110 }}
            value={exit.label ?? ''}
            onChange={(event) => exchange(index, { ...exit, label: event.target.value })}
          />
          <Select
            aria-label={say('stepNext')}
            style={{ width: 210 }}
            value={exit.to}
            options={[...targets]}
            onChange={(to: string) => exchange(index, { ...exit, to })}
          />
          <Button
            size="small"
            type="text"
            aria-label={say('remove')}
            onClick={() => onChange(next.filter((_, place) => place !== index))}
          >
            ×
          </Button>
        </Space>
      ))}
      <Button size="small" onClick={() => onChange([...next, { to: 'end' }])}>
        +
      </Button>
    </div>
  )
}
