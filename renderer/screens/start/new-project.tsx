import { Alert, Button, Form, Input, Progress, Radio, Select, Spin, Steps, Tabs } from 'antd'
import { useEffect, useState, type ReactNode } from 'react'
import type { Reference } from '../../../core/api/reference.js'
import { wordDiagnostic, type Diagnostic } from '../../../core/diagnostics/diagnostic.js'
import type { Profile } from '../../../core/model/profile-field.js'
import { useApplication } from '../../application/application-context.js'
import { commonWords } from '../../words/common-words.js'
import { startWords } from '../../words/start-words.js'
import { fill, useLanguage, useWords } from '../../words/use-words.js'
import { withField } from '../../state/with-field.js'
import { isAsked, isFilled, ProfileGroup } from '../profile/profile-group.js'

/** Makes a project: name and kit, then the company's facts in groups, which may be left for later. */
export const NewProject = ({
  root,
  onClose,
  onCreated,
}: {
  readonly root: string
  readonly onClose: () => void
  readonly onCreated: (id: string) => Promise<void>
}): ReactNode => {
  const { client, info } = useApplication()
  const words = useWords(startWords)
  const common = useWords(commonWords)
  const language = useLanguage()
  const [step, setStep] = useState(0)
  const [name, setName] = useState('')
  const [kit, setKit] = useState(info.kits[0]?.id ?? '')
  const [sample, setSample] = useState<string | null>(null)
  const [profile, setProfile] = useState<Profile>({})
  const [reference, setReference] = useState<Reference | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [problems, setProblems] = useState<readonly Diagnostic[]>([])
  useEffect(() => {
    if (kit !== '') void client.call('kit.read', { kit }).then(setReference)
  }, [client, kit])

  const create = async (): Promise<void> => {
    setBusy(true)
    const beginning = sample === null ? { type: 'profile' as const, profile } : { type: 'sample' as const, sample }
    const result = await client.call('project.create', { name: name.trim(), kit, beginning: beginning as never })
    setBusy(false)
    if (result.type === 'refused') return setProblems(result.diagnostics)
    await onCreated(result.project)
  }
  const fields = (reference?.profile ?? []).flatMap((group) => group.fields)
  const required = fields.filter((field) => field.required && isAsked(field, profile))
  const done = required.filter(({ key }) => isFilled(profile[key])).length
  const canGo = name.trim() !== '' && reference !== null
  return (
    <main className="new-project" data-testid="new-project">
      <h1>{words.newProject}</h1>
      <Steps
        current={step}
        items={[{ title: words.stepName }, { title: words.stepProfile }]}
        onChange={(next) => canGo && setStep(sample === null ? next : 0)}
      />
      {problems.length > 0 && (
        <Alert
          type="error"
          title={words.createFailed}
          description={problems.map((problem) => {
            const { message, hint } = wordDiagnostic(problem, language)
            return <div key={message}>{[message, hint].filter(Boolean).join('　')}</div>
          })}
        />
      )}
      <Spin spinning={isBusy} description={words.creating}>
        <div className="new-project-body">
          {step === 0 ? (
            <Form layout="vertical">
              <Form.Item label={words.name} help={words.nameHelp} htmlFor="project-name">
                <Input
                  id="project-name"
                  autoFocus
                  value={name}
                  maxLength={80}
                  onChange={({ target }) => setName(target.value)}
                />
              </Form.Item>
              <Form.Item label={words.kit} htmlFor="project-kit">
                <Select
                  id="project-kit"
                  value={kit}
                  onChange={setKit}
                  options={info.kits.map(({ id, title, version }) => ({ value: id, label: `${title} ${version}` }))}
                />
              </Form.Item>
              <Form.Item label={words.beginning}>
                <Radio.Group
                  value={sample ?? ''}
                  onChange={({ target }) => setSample(target.value === '' ? null : (target.value as string))}
                  options={[
                    { value: '', label: words.fromEmpty },
                    ...info.samples.map((each) => ({
                      value: each.id,
                      label: fill(words.fromSample, { name: each.name }),
                    })),
                  ]}
                />
              </Form.Item>
              {root !== '' && <p className="start-hint">{fill(words.place, { place: root })}</p>}
            </Form>
          ) : (
            <Tabs
              tabPlacement="start"
              items={(reference?.profile ?? []).map((group) => ({
                key: group.id,
                label: group.title,
                children: (
                  <ProfileGroup
                    group={group}
                    profile={profile}
                    onChange={(key, value) => setProfile((before) => withField(before, key, value))}
                  />
                ),
              }))}
            />
          )}
        </div>
        <div className="new-project-actions">
          <Button onClick={onClose}>{common.cancel}</Button>
          {step === 1 && <Button onClick={() => setStep(0)}>{words.previous}</Button>}
          <span className="header-space" />
          {step === 1 && (
            <>
              <span className="start-hint">{fill(words.filled, { done, total: required.length })}</span>
              <Progress
                type="circle"
                aria-label={fill(words.filled, { done, total: required.length })}
                size={28}
                percent={required.length === 0 ? 100 : Math.round((done / required.length) * 100)}
              />
            </>
          )}
          {step === 0 && sample === null && (
            <>
              <Button disabled={!canGo} onClick={() => void create()}>
                {words.skip}
              </Button>
              <Button type="primary" disabled={!canGo} onClick={() => setStep(1)}>
                {words.next}
              </Button>
            </>
          )}
          {(step === 1 || sample !== null) && (
            <Button type="primary" disabled={!canGo} onClick={() => void create()}>
              {words.create}
            </Button>
          )}
        </div>
      </Spin>
    </main>
  )
}
