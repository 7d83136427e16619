import type { ServerResponse } from 'node:http'
import type { HostEvent } from '../../../core/api/schema-events.js'
import type { Application } from '../../application/application.js'

/** Events that are kept for a page whose stream broke. */
const mostKept = 200

/** How long a page may be without its stream before it is taken for closed: a reload is a new page, a pause is not. */
const graceMilliseconds = 8_000

/** A stream that says nothing for long is cut off by some programs in between. */
const beatMilliseconds = 25_000

/** A page's own id is made by the page; anything longer or stranger is none. */
export const isPageId = (value: unknown): value is string => typeof value === 'string' && /^[\w-]{8,64}$/.test(value)

type Numbered = { readonly number: number; readonly text: string }

type Page = {
  readonly kept: Numbered[]
  readonly disconnect: () => void
  stream: ServerResponse | undefined
  count: number
  timer: NodeJS.Timeout | undefined
}

/** The pages' event streams (server-sent events). A stream that comes back gets what it missed. */
export class EventStreams {
  readonly #application: Application
  readonly #pages = new Map<string, Page>()
  readonly #grace: number

  constructor(application: Application, grace: number = graceMilliseconds) {
    this.#application = application
    this.#grace = grace
  }

  /** Takes over the response to a page's request for events; `lastSeen` is the number of the last one that it has. */
  open(id: string, response: ServerResponse, lastSeen: number): void {
    const page = this.#pages.get(id) ?? this.#connect(id)
    clearTimeout(page.timer)
    page.stream?.end()
    page.stream = response
    this.#application.pages.setAway(id, false)
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' })
    response.write(': ok\n\n')
    for (const { number, text } of page.kept) if (number > lastSeen) response.write(text)
    const beat = setInterval(() => response.write(': beat\n\n'), beatMilliseconds)
    beat.unref()
    response.on('close', () => {
      clearInterval(beat)
      if (page.stream !== response) return
      page.stream = undefined
      this.#application.pages.setAway(id, true)
      page.timer = setTimeout(() => this.#forget(id), this.#grace)
      page.timer.unref()
    })
  }

  /** Ends all streams. */
  close(): void {
    for (const [id, page] of this.#pages) {
      clearTimeout(page.timer)
      page.disconnect()
      page.stream?.end()
      this.#pages.delete(id)
    }
  }

  #connect(id: string): Page {
    const hear = (event: HostEvent): void => {
      page.count += 1
      const text = `id: ${page.count}\ndata: ${JSON.stringify(event)}\n\n`
      page.kept.push({ number: page.count, text })
      page.kept.splice(0, Math.max(0, page.kept.length - mostKept))
      page.stream?.write(text)
    }
    const page: Page = {
      kept: [],
      disconnect: this.#application.connect(id, hear),
      stream: undefined,
      count: 0,
      timer: undefined,
    }
    this.#pages.set(id, page)
    return page
  }

  #forget(id: string): void {
    this.#pages.get(id)?.disconnect()
    this.#pages.delete(id)
    void this.#application.pageGone(id)
  }
}
