import { FileExcelOutlined, FilePdfOutlined, FileWordOutlined, FileZipOutlined, Html5Outlined } from '@ant-design/icons'
import { Alert, Button, Modal, Progress, Radio, Space } from 'antd'
import { useState, type ReactNode } from 'react'
import { wordDiagnostic, type Diagnostic } from '../../../core/diagnostics/diagnostic.js'
import { useApplication, useNavigation, useSession } from '../../application/application-context.js'
import { exportWords, stageWords } from '../../words/export-words.js'
import { fill, useLanguage, useWords } from '../../words/use-words.js'
import { percentOf, stagesOf } from './export-stages.js'
import { useExportJob, type ExportState } from './use-export-job.js'
import './export-dialog.css'

/** Word, PDF, package and reports, with progress, cancel, and what the exporters had to say. */
export const ExportDialog = ({ onClose }: { readonly onClose: () => void }): ReactNode => {
  const words = useWords(exportWords)
  const { state, start, cancel } = useExportJob()
  const code = useNavigation(({ route }) => ('code' in route ? route.code : null))
  const errors = useSession(
    ({ checked }) => checked?.findings.filter(({ severity }) => severity === 'error').length ?? 0,
  )
  const [isSingle, setSingle] = useState(false)
  const document = isSingle && code !== null ? code : undefined
  const isRunning = state.type === 'running'
  return (
    <Modal open title={words.title} onCancel={onClose} footer={null} width="36rem" mask={{ closable: !isRunning }}>
      <p className="export-lead">{words.lead}</p>
      {errors > 0 && <Alert type="warning" title={fill(words.errorsLeft, { n: errors })} />}
      {code !== null && (
        <Radio.Group
          className="export-scope"
          aria-label={words.scope}
          value={isSingle}
          onChange={({ target }) => setSingle(target.value as boolean)}
          options={[
            { value: false, label: words.compilation },
            { value: true, label: fill(words.current, { code }) },
          ]}
        />
      )}
      <div className="export-choices">
        <Choice
          name="export-docx"
          icon={<FileWordOutlined aria-hidden />}
          title={words.docx}
          hint={words.docxHint}
          isDisabled={isRunning}
          onClick={() => void start('docx', document)}
        />
        <Choice
          name="export-pdf"
          icon={<FilePdfOutlined aria-hidden />}
          title={words.pdf}
          hint={words.pdfHint}
          isDisabled={isRunning}
          onClick={() => void start('pdf', document)}
        />
        <Choice
          name="export-package"
          icon={<FileZipOutlined aria-hidden />}
          title={words.package}
          hint={words.packageHint}
          isDisabled={isRunning}
          onClick={() => void start('package')}
        />
      </div>
      <Space wrap>
        {words.reports}
        <Button
          icon={<FileExcelOutlined aria-hidden />}
          data-testid="export-report"
          disabled={isRunning}
          onClick={() => void start('report-xlsx')}
        >
          {words.xlsx}
        </Button>
        <Button icon={<Html5Outlined aria-hidden />} disabled={isRunning} onClick={() => void start('report-html')}>
          {words.html}
        </Button>
        <Button disabled={isRunning} onClick={() => void start('report-json')}>
          {words.json}
        </Button>
      </Space>
      <Outcome state={state} onCancel={cancel} />
    </Modal>
  )
}

const Choice = ({
  name,
  icon,
  title,
  hint,
  isDisabled,
  onClick,
}: {
  readonly name: string
  readonly icon: ReactNode
  readonly title: string
  readonly hint: string
  readonly isDisabled: boolean
  readonly onClick: () => void
}): ReactNode => (
  <button type="button" className="export-choice" data-testid={name} disabled={isDisabled} onClick={onClick}>
    {icon}
    <span>
      <strong>{title}</strong>
      <small>{hint}</small>
    </span>
  </button>
)

const Outcome = ({ state, onCancel }: { readonly state: ExportState; readonly onCancel: () => void }): ReactNode => {
  const words = useWords(exportWords)
  const stages = useWords(stageWords)
  const { client, info } = useApplication()
  switch (state.type) {
    case 'idle':
      return null
    case 'running': {
      const { format, progress } = state
      return (
        <div className="export-outcome" data-testid="progress" role="status">
          <Progress aria-label={words.working} percent={percentOf(format, progress.stage, progress)} status="active" />
          <ol className="export-stages">
            {stagesOf(format).map((stage) => (
              <li key={stage} aria-current={stage === progress.stage ? 'step' : undefined}>
                {stages[stage]}
              </li>
            ))}
          </ol>
          <div className="export-line">
            <span>{progress.label}</span>
            <Button size="small" onClick={onCancel}>
              {words.cancel}
            </Button>
          </div>
        </div>
      )
    }
    case 'done': {
      const { name, sizeBytes, url, job, diagnostics } = state.result
      return (
        <div className="export-outcome" data-testid="export-result" role="status">
          <Alert
            type="success"
            title={fill(words.done, { name, size: sizeOf(sizeBytes) })}
            description={diagnostics.length === 0 ? undefined : <Diagnostics list={diagnostics} />}
            action={
              info.capabilities.reveal ? (
                <Button size="small" onClick={() => void client.call('export.reveal', { job })}>
                  {words.reveal}
                </Button>
              ) : (
                <Button size="small" type="primary" href={url} download={name} data-testid="export-download">
                  {words.download}
                </Button>
              )
            }
          />
        </div>
      )
    }
    case 'failed':
      return (
        <Alert
          className="export-outcome"
          type="error"
          title={words.failed}
          description={<Diagnostics list={state.diagnostics} />}
        />
      )
    case 'cancelled':
      return <Alert className="export-outcome" type="info" title={words.cancelled} />
  }
}

const Diagnostics = ({ list }: { readonly list: readonly Diagnostic[] }): ReactNode => {
  const language = useLanguage()
  if (list.length === 0) return null
  return (
    <ul className="export-diagnostics">
      {list.map((diagnostic, index) => {
        const { message, hint } = wordDiagnostic(diagnostic, language)
        const place = [diagnostic.document, diagnostic.file].filter(Boolean).join(' ')
        return <li key={index}>{[place, message, hint].filter(Boolean).join('　')}</li>
      })}
    </ul>
  )
}

const sizeOf = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
