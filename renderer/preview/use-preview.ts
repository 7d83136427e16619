import { useCallback, useEffect, useRef, useState } from 'react'
import type { Rendered, Target } from '../../core/api/schema-output.js'
import type { Diagnostic } from '../../core/diagnostics/diagnostic.js'
import { useApplication, useWorkspace } from '../application/application-context.js'
import { openPdf, type OpenPdf } from './pdf-pages.js'

/** A PDF that is shown, with the page of every block. */
export type ShownPreview = {
  readonly pdf: OpenPdf['pdf']
  readonly url: string
  readonly pages: number
  readonly positions: Readonly<Record<string, number>>
  readonly milliseconds: number
}

const restMilliseconds = 450

/** The real PDF of a target, typeset anew when the edits rest; the last one stays until the next is there. */
export const usePreview = (
  target: Target,
): {
  readonly shown: ShownPreview | null
  readonly isBusy: boolean
  readonly problems: readonly Diagnostic[]
  readonly refresh: () => void
} => {
  const { client } = useApplication()
  const { session } = useWorkspace()
  const [shown, setShown] = useState<ShownPreview | null>(null)
  const [isBusy, setBusy] = useState(true)
  const [problems, setProblems] = useState<readonly Diagnostic[]>([])
  const open = useRef<OpenPdf | null>(null)
  const turn = useRef(0)
  const key = JSON.stringify(target)

  const render = useCallback(async () => {
    const mine = (turn.current += 1)
    setBusy(true)
    const changes = session.unsaved
    const result: Rendered = await client.call('preview.render', {
      project: session.id,
      target: JSON.parse(key) as Target,
      ...(changes === undefined ? {} : { changes: changes as never }),
    })
    if (mine !== turn.current) return
    if (result.type === 'superseded') return
    if (result.type === 'refused') {
      setBusy(false)
      return setProblems(result.diagnostics)
    }
    const pdf = await openPdf(result.url)
    if (mine !== turn.current) return pdf.close()
    open.current?.close()
    open.current = pdf
    setProblems(result.diagnostics)
    setShown({ pdf: pdf.pdf, ...result })
    setBusy(false)
  }, [client, session, key])

  useEffect(() => {
    let rendered = session.project
    let timer = setTimeout(() => void render())
    // Heard without drawing: while one types, the pages that are shown stay as they are.
    const end = session.store.subscribe(() => {
      if (session.project === rendered) return
      rendered = session.project
      clearTimeout(timer)
      timer = setTimeout(() => void render(), restMilliseconds)
    })
    return () => {
      clearTimeout(timer)
      end()
    }
  }, [session, render])
  useEffect(
    () => () => {
      turn.current += 1
      open.current?.close()
    },
    [],
  )
  return { shown, isBusy, problems, refresh: () => void render() }
}
