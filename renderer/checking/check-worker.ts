import '../api/without-eval.js'
import { createChecker, type Checker } from '../../core/checking/checker.js'
import type { Project } from '../../core/project/project.js'
import type { Checked, CheckAnswer, CheckRequest } from './messages.js'
import { applyPatch } from './patch.js'

let checker: Checker | undefined
let project: Project | undefined
let before: Partial<Checked> = {}

const answer = (message: CheckAnswer): void => self.postMessage(message)

const take = (request: CheckRequest): void => {
  if (request.type === 'propose') {
    answer({ type: 'proposed', code: request.code, proposals: checker?.propose(request.code) ?? [] })
    return
  }
  if (request.type === 'open') {
    checker = createChecker(request.reference)
    before = {}
    project = request.project
  } else if (project !== undefined) project = applyPatch(project, request.patch)
  if (checker === undefined || project === undefined) return
  const started = performance.now()
  const { catalogue, coverage, findings, commitments } = checker.check(project)
  const now: Checked = { catalogue, coverage, findings, commitments }
  const changed = Object.fromEntries(
    (Object.keys(now) as (keyof Checked)[]).filter((key) => now[key] !== before[key]).map((key) => [key, now[key]]),
  )
  before = now
  answer({ type: 'checked', state: request.state, changed, milliseconds: performance.now() - started })
}

self.addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  try {
    take(data)
  } catch (error) {
    answer({
      type: 'failed',
      state: data.type === 'propose' ? -1 : data.state,
      detail: error instanceof Error ? error.message : String(error),
    })
  }
})
