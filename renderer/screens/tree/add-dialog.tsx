import { Alert, Form, Input, Modal, Segmented, Select } from 'antd'
import { useState, type ReactNode } from 'react'
import { wordDiagnostic, type Diagnostic } from '../../../core/diagnostics/diagnostic.js'
import type { Document, DocumentKind } from '../../../core/model/document.js'
import type { RecordForm } from '../../../core/model/record-form.js'
import { addToRegister, nextCode } from '../../../core/project/edit-register.js'
import type { Project, RegisterEntry } from '../../../core/project/project.js'
import { useApplication, useGo, useSession, useWorkspace } from '../../application/application-context.js'
import { kindWords } from '../../words/common-words.js'
import { frameWords } from '../../words/frame-words.js'
import { useLanguage, useWords } from '../../words/use-words.js'

const kinds = ['procedure', 'instruction', 'record', 'planning', 'application', 'manual'] as const

/** Adds a document: one of the kit that the project lacks, or an empty one under the next free code. */
export const AddDialog = ({ onClose }: { readonly onClose: () => void }): ReactNode => {
  const words = useWords(frameWords)
  const kindNames = useWords(kindWords)
  const language = useLanguage()
  const { client } = useApplication()
  const { session } = useWorkspace()
  const go = useGo()
  const project = useSession((state) => state.project)
  const taken = new Set(project.manifest.register.map(({ code }) => code))
  const missing = session.reference.documents.filter(({ code }) => !taken.has(code))
  const [from, setFrom] = useState<'kit' | 'blank'>(missing.length > 0 ? 'kit' : 'blank')
  const [chosen, setChosen] = useState(missing[0]?.code ?? '')
  const [kind, setKind] = useState<RegisterEntry['kind']>('procedure')
  const [title, setTitle] = useState('')
  const [problems, setProblems] = useState<readonly Diagnostic[]>([])
  const [isBusy, setBusy] = useState(false)

  const addFromKit = async (): Promise<void> => {
    setBusy(true)
    await session.flush()
    const drafted = await client.call('project.draft', { project: session.id, code: chosen })
    setBusy(false)
    if (drafted.type === 'refused') return setProblems(drafted.diagnostics)
    const { document, owner, records } = drafted
    const forms = session.reference.records
    session.edit((before) =>
      records.reduce(
        (with_, form) => addToRegister(with_, form, forms.find(({ code }) => code === form.code)?.owner ?? owner),
        addToRegister(before, document as Document, owner),
      ),
    )
    onClose()
    go({ type: 'document', code: document.code })
  }
  const addBlank = (): void => {
    const code = nextCode(project, kind)
    session.edit((before) => addToRegister(before, blank(before, kind, code, title.trim()), defaultOwner(before)))
    onClose()
    go(kind === 'record' ? { type: 'form', code } : { type: 'document', code })
  }
  return (
    <Modal
      open
      title={words.addDocument}
      onCancel={onClose}
      onOk={() => (from === 'kit' ? void addFromKit() : addBlank())}
      confirmLoading={isBusy}
      okButtonProps={{ disabled: from === 'kit' ? chosen === '' : title.trim() === '' }}
    >
      {problems.map((problem) => (
        <Alert key={problem.code} type="error" title={wordDiagnostic(problem, language).message} />
      ))}
      <Segmented
        block
        value={from}
        onChange={setFrom}
        options={[
          { value: 'kit', label: words.addFrom, disabled: missing.length === 0 },
          { value: 'blank', label: words.addBlank },
        ]}
      />
      <Form layout="vertical" style={{ marginTop: '1rem' }}>
        {from === 'kit' ? (
          <Form.Item label={words.newTitle} htmlFor="added-document">
            <Select
              id="added-document"
              value={chosen}
              onChange={setChosen}
              showSearch={{ optionFilterProp: 'label' }}
              options={missing.map(({ code, title: name }) => ({ value: code, label: `${code} ${name}` }))}
            />
          </Form.Item>
        ) : (
          <>
            <Form.Item label={words.newCode} htmlFor="added-code">
              <Select
                id="added-code"
                value={kind}
                onChange={setKind}
                options={kinds.map((each) => ({
                  value: each,
                  label: `${kindNames[each]} ${nextCode(project, each)}`,
                }))}
              />
            </Form.Item>
            <Form.Item label={words.newTitle} htmlFor="added-title">
              <Input id="added-title" value={title} onChange={({ target }) => setTitle(target.value)} />
            </Form.Item>
          </>
        )}
      </Form>
    </Modal>
  )
}

const versionOf = (project: Project): string => {
  const version = project.profile['system.version']
  return typeof version === 'string' && version !== '' ? version : 'A/0'
}

const defaultOwner = ({ organisation }: Project): string => {
  const [first] = organisation.departments
  return first === undefined ? '' : `department.${first.id}`
}

const blank = (project: Project, kind: RegisterEntry['kind'], code: string, title: string): Document | RecordForm => {
  const version = versionOf(project)
  if (kind === 'record') {
    const retention = project.records[0]?.retention ?? ''
    return { code, title, version, owner: defaultOwner(project), retention, orientation: 'portrait', parts: [] }
  }
  return { code, title, kind: kind satisfies DocumentKind, version, content: [firstLine(code)] }
}

const firstLine = (code: string): Document['content'][number] => ({
  type: 'paragraph',
  id: `${code.toLowerCase()}-1`,
  children: [{ text: '' }],
})
