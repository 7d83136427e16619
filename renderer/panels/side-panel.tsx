import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useCallback, type KeyboardEvent, type ReactNode } from 'react'
import type { EditorHighlight } from '../editor/highlights/highlight.js'
import { useApplication, useNavigation, useSession, useWorkspace } from '../application/application-context.js'
import { sidePanels, type SidePanel as Panel } from '../application/route.js'
import { givenWidth, sheetPanel, textPanel } from '../frame/panel-width.js'
import { WidthHandle } from '../frame/width-handle.js'
import { PreviewPanel } from '../preview/preview-panel.js'
import { panelWords } from '../words/panel-words.js'
import { useWords } from '../words/use-words.js'
import { CommitmentsPanel } from './commitments-panel.js'
import { CoveragePanel } from './coverage-panel.js'
import { FindingsPanel } from './findings-panel.js'
import { FlowchartPanel } from './flowchart-panel.js'
import { ProposalsPanel } from './proposals-panel.js'
import './panels.css'

/** What a panel beside a document is given: the document, the block of the caret, and how to mark places. */
export type PanelProps = {
  readonly code: string
  readonly block: string | undefined
  readonly onMark: (highlights: readonly EditorHighlight[]) => void
}

/** What stands beside the text: one of the panels, or nothing. */
export const SidePanel = (props: PanelProps): ReactNode => {
  const words = useWords(panelWords)
  const { navigation } = useWorkspace()
  const { settings } = useApplication()
  const panel = useNavigation((state) => state.panel)
  const findings = useSession(({ checked }) => checked?.findings)
  const show = useCallback((next: Panel | null) => navigation.set((state) => ({ ...state, panel: next })), [navigation])
  if (panel === null) return null
  const count = findings?.filter((finding) => finding.document === props.code && finding.severity !== 'info').length
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (step === undefined) return
    const next = sidePanels[(sidePanels.indexOf(panel) + step + sidePanels.length) % sidePanels.length]
    if (next === undefined) return
    show(next)
    document.getElementById(`tab-${next}`)?.focus()
  }
  const sized = panel === 'preview' || panel === 'flowchart' ? sheetPanel : textPanel
  const width = givenWidth(settings, sized)
  return (
    <>
      <WidthHandle key={sized.name} panel={sized} side="left" label={words.widthOfPanel} />
      <aside
        className="side-panel"
        data-panel={panel}
        aria-label={words.tabs}
        style={width === undefined ? {} : { width: `${width}rem` }}
      >
        <div className="side-head">
          <div className="side-tabs" role="tablist" aria-label={words.tabs} onKeyDown={press}>
            {sidePanels.map((each) => (
              <button
                key={each}
                type="button"
                role="tab"
                id={`tab-${each}`}
                className="side-tab"
                aria-selected={each === panel}
                aria-controls="side-body"
                tabIndex={each === panel ? 0 : -1}
                onClick={() => show(each)}
              >
                {words[each]}
                {each === 'findings' && count !== undefined && count > 0 && <span className="side-count">{count}</span>}
              </button>
            ))}
          </div>
          <Button
            type="text"
            size="small"
            icon={<CloseOutlined aria-hidden />}
            aria-label={words.hide}
            onClick={() => show(null)}
          />
        </div>
        <div className="side-body" role="tabpanel" id="side-body" aria-labelledby={`tab-${panel}`} tabIndex={0}>
          {panelOf(panel, props)}
        </div>
      </aside>
    </>
  )
}

const panelOf = (panel: Panel, props: PanelProps): ReactNode => {
  switch (panel) {
    case 'coverage':
      return <CoveragePanel {...props} />
    case 'findings':
      return <FindingsPanel {...props} />
    case 'commitments':
      return <CommitmentsPanel {...props} />
    case 'proposals':
      return <ProposalsPanel {...props} />
    case 'preview':
      return <PreviewPanel {...props} />
    case 'flowchart':
      return <FlowchartPanel {...props} />
  }
}
