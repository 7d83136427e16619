import './api/without-eval.js'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { connect } from './api/connect.js'
import { ApplicationRoot } from './application/application.js'
import { FaultBoundary } from './application/fault-boundary.js'
import './styles/fonts.css'
import './styles/tokens.css'

const client = connect()
const root = document.getElementById('root')

const startWorker = (): Worker => new Worker(new URL('./checking/check-worker.ts', import.meta.url), { type: 'module' })

// The first worker is started with the page: its code is ready when the project comes.
let spare: Worker | undefined = startWorker()

const makeWorker = (): Worker => {
  const worker = spare ?? startWorker()
  spare = undefined
  return worker
}

if (root !== null) {
  const [info, settings] = await Promise.all([client.call('app.info', {}), client.call('settings.read', {})])
  createRoot(root).render(
    <StrictMode>
      <FaultBoundary>
        <ApplicationRoot client={client} info={info} settings={settings} makeWorker={makeWorker} />
      </FaultBoundary>
    </StrictMode>,
  )
}
