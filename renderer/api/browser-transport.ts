import type { Transport } from '../../core/api/client.js'

/** The page's own id: the host tells its windows apart by it. */
const page = crypto.randomUUID()

/**
 * Calls by POST, events by one stream for the whole page, opened with the first listener. A lost stream reopens by
 * itself. Calls outlive the page that made them where they are small enough, so that the last save arrives.
 */
export const browserTransport = (): Transport => {
  const listeners = new Set<(event: unknown) => void>()
  let stream: EventSource | undefined
  const open = (): EventSource => {
    const source = new EventSource(`/events?page=${page}`)
    source.addEventListener('message', ({ data }) => {
      const event: unknown = JSON.parse(String(data))
      for (const listener of [...listeners]) listener(event)
    })
    return source
  }
  return {
    call: async (method, parameters) => {
      const body = JSON.stringify(parameters)
      const response = await fetch(`/api/${method}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-fivestar-page': page },
        body,
        keepalive: body.length < longestKeptAlive,
      })
      return response.json()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      stream ??= open()
      return () => listeners.delete(listener)
    },
  }
}

/** Browsers allow 64 KiB of requests that outlive their page; Chinese characters take three bytes. */
const longestKeptAlive = 20_000
