import { FileProtectOutlined, UploadOutlined } from '@ant-design/icons'
import { App, Button, DatePicker, Input, Select } from 'antd'
import dayjs from 'dayjs'
import { useRef, type ReactNode } from 'react'
import { wordDiagnostic } from '../../../core/diagnostics/diagnostic.js'
import type { EvidenceItem } from '../../../core/project/project.js'
import { useApplication, useSession, useWorkspace } from '../../application/application-context.js'
import { useCatalogue } from '../../application/use-wording.js'
import { toBase64 } from '../../state/to-base64.js'
import { frameWords } from '../../words/frame-words.js'
import { screenWords } from '../../words/screen-words.js'
import { fill, useLanguage, useWords } from '../../words/use-words.js'
import { freeId } from '../edit-list.js'
import { ListTable, type Column } from '../list-table.js'
import { Screen } from '../screen.js'

/** The files that prove that the system runs, with what they prove. */
export const EvidenceScreen = (): ReactNode => {
  const words = useWords(screenWords)
  const language = useLanguage()
  const { message: tell } = App.useApp()
  const { client } = useApplication()
  const { session } = useWorkspace()
  const input = useRef<HTMLInputElement>(null)
  const evidence = useSession(({ project }) => project.evidence)
  const absent = useSession(({ project }) => project.absentEvidence) ?? []
  const records = useSession(({ project }) => project.records)
  const requirements = useCatalogue().requirements
  const save = (change: (list: readonly EvidenceItem[]) => readonly EvidenceItem[]): void =>
    session.edit((project) => ({ ...project, evidence: change(project.evidence) }))
  const add = async (files: FileList | null): Promise<void> => {
    for (const file of files ?? []) {
      const added = await client.call('evidence.add', {
        project: session.id,
        name: file.name,
        base64: await toBase64(file),
      })
      if (added.type === 'refused') {
        for (const problem of added.diagnostics) void tell.error(wordDiagnostic(problem, language).message)
        continue
      }
      const title = file.name.replace(/\.[^.]+$/, '')
      save((list) => [...list, { id: freeId('evidence', list), file: added.name, title, requirements: [] }])
    }
  }
  const columns: readonly Column<EvidenceItem>[] = [
    {
      label: words.evidenceTitle,
      cell: ({ title, file }, put) => (
        <>
          <Input
            aria-label={words.evidenceTitle}
            title={file}
            value={title}
            onChange={({ target }) => put({ title: target.value })}
          />
          {absent.includes(file) && <small className="field-problem">{fill(words.evidenceAbsent, { file })}</small>}
        </>
      ),
    },
    {
      label: words.evidenceRequirements,
      width: '32%',
      cell: (item, put) => (
        <Select
          mode="multiple"
          aria-label={words.evidenceRequirements}
          value={[...item.requirements]}
          showSearch={{ optionFilterProp: 'label' }}
          options={requirements.map(({ id, title }) => ({ value: id, label: `${id} ${title}` }))}
          onChange={(given: string[]) => put({ requirements: given })}
        />
      ),
    },
    {
      label: words.evidenceRecord,
      width: '24%',
      cell: ({ record }, put) => (
        <Select
          allowClear
          aria-label={words.evidenceRecord}
          value={record ?? null}
          showSearch={{ optionFilterProp: 'label' }}
          options={records.map(({ code, title }) => ({ value: code, label: `${code} ${title}` }))}
          onChange={(given: string | null | undefined) => put({ record: given ?? undefined } as Partial<EvidenceItem>)}
        />
      ),
    },
    {
      label: words.evidenceDate,
      width: '10rem',
      cell: ({ date }, put) => (
        <DatePicker
          aria-label={words.evidenceDate}
          value={date === undefined ? null : dayjs(date)}
          onChange={(given) => put({ date: given?.format('YYYY-MM-DD') } as Partial<EvidenceItem>)}
        />
      ),
    },
  ]
  const addButton = (
    <Button icon={<UploadOutlined aria-hidden />} onClick={() => input.current?.click()}>
      {words.evidenceAdd}
    </Button>
  )
  return (
    <Screen title={useWords(frameWords).evidence} lead={words.evidenceLead} name="evidence">
      <section className="card">
        {evidence.length > 0 && (
          <ListTable
            items={evidence}
            columns={columns}
            nameOf={({ title }) => title}
            onChange={(next) => save(() => next)}
          />
        )}
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label={words.evidenceAdd}
          onChange={({ target }) => void add(target.files).then(() => (target.value = ''))}
        />
        {evidence.length === 0 ? (
          <div className="empty-state">
            <FileProtectOutlined aria-hidden />
            <p>{words.evidenceNone}</p>
            {addButton}
          </div>
        ) : (
          addButton
        )}
      </section>
    </Screen>
  )
}
