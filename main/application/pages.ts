import type { EventName } from '../../core/api/names.js'
import type { EventData, HostEvent } from '../../core/api/schema-events.js'

/** Hears the events of one page. */
export type Listener = (event: HostEvent) => void

/** The pages of a host: who is there, and who has which project open. */
export class Pages {
  readonly #listeners = new Map<string, Listener>()
  readonly #projects = new Map<string, Set<string>>()

  readonly #away = new Set<string>()

  /** Connects a page to its events; the function that comes back ends it. */
  connect(page: string, listener: Listener): () => void {
    this.#listeners.set(page, listener)
    this.#away.delete(page)
    return () => {
      if (this.#listeners.get(page) === listener) this.#listeners.delete(page)
    }
  }

  /** Tells one page something. A page that does not listen (any more) hears nothing. */
  tell<E extends EventName>(page: string, name: E, data: EventData<E>): void {
    this.#listeners.get(page)?.({ name, data } as HostEvent)
  }

  /** Tells every page something, or all but one. */
  tellAll<E extends EventName>(name: E, data: EventData<E>, except?: string): void {
    for (const page of this.#listeners.keys()) if (page !== except) this.tell(page, name, data)
  }

  /** Tells the pages that have a project open something, or all but one of them. */
  tellProject<E extends EventName>(project: string, name: E, data: EventData<E>, except?: string): void {
    for (const page of this.#projects.get(project) ?? []) if (page !== except) this.tell(page, name, data)
  }

  /** Notes that a page has a project open. */
  enter(page: string, project: string): void {
    const pages = this.#projects.get(project) ?? new Set()
    this.#projects.set(project, pages.add(page))
  }

  /** Notes that a page has left a project; true when it was the last one there. */
  leave(page: string, project: string): boolean {
    const pages = this.#projects.get(project)
    if (pages === undefined || !pages.delete(page)) return false
    if (pages.size > 0) return false
    this.#projects.delete(project)
    return true
  }

  /** The other pages that have a project open and are there: a page that is being reloaded is not. */
  others(page: string, project: string): readonly string[] {
    return [...(this.#projects.get(project) ?? [])].filter((other) => other !== page && !this.#away.has(other))
  }

  /** Notes whether a page has been lost sight of. It may come back; `leave` is for good. */
  setAway(page: string, isAway: boolean): void {
    if (isAway) this.#away.add(page)
    else this.#away.delete(page)
  }

  /** The projects that a page has open. */
  projectsOf(page: string): readonly string[] {
    return [...this.#projects].filter(([, pages]) => pages.has(page)).map(([project]) => project)
  }
}
