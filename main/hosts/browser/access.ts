import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** Why a request is turned away. */
export type Denial = 'host' | 'origin' | 'site' | 'token' | 'cookie'

/**
 * Who may talk to the browser host: a browser on this machine that came with the one-time token and got the cookie for
 * it. The cookie's name carries the port, as browsers keep cookies for all ports of a machine together.
 */
export class Access {
  readonly #token: string
  readonly #secret: string
  #port = 0
  #isTokenUsed = false

  /** `random` gives unguessable text, another one at each call. */
  constructor(random: () => string) {
    this.#token = random()
    this.#secret = random()
  }

  /** The port on which the host listens; until it is set, nobody is let in. */
  listenOn(port: number): void {
    this.#port = port
  }

  /** The address that opens the application, good for one browser. */
  get url(): string {
    return `${this.origin}/?token=${this.#token}`
  }

  /** The origin of the page. */
  get origin(): string {
    return `http://127.0.0.1:${this.#port}`
  }

  /** The cookie's text, for the browser that came with the token. */
  get cookie(): string {
    return `${this.#cookieName}=${this.#secret}; Path=/; HttpOnly; SameSite=Strict`
  }

  get #cookieName(): string {
    return `fivestar-${this.#port}`
  }

  /** Refuses what does not come from a page of this host; a name that points here from elsewhere (DNS rebinding) too. */
  checkSource(headers: IncomingHttpHeaders, isChange: boolean): Denial | undefined {
    const hosts = [`127.0.0.1:${this.#port}`, `localhost:${this.#port}`]
    const { host, origin } = headers
    if (host === undefined || !hosts.includes(host)) return 'host'
    if (origin !== undefined || isChange) {
      if (origin !== `http://${host}`) return 'origin'
    }
    const site = headers['sec-fetch-site']
    return site === undefined || site === 'same-origin' || site === 'none' ? undefined : 'site'
  }

  /** True for a browser that has the cookie. */
  hasCookie(headers: IncomingHttpHeaders): boolean {
    const cookies = (headers.cookie ?? '').split(';').map((part) => part.trim())
    const prefix = `${this.#cookieName}=`
    return cookies.some((part) => part.startsWith(prefix) && isEqual(part.slice(prefix.length), this.#secret))
  }

  /** Takes the token, once. */
  useToken(given: string): boolean {
    if (this.#isTokenUsed || !isEqual(given, this.#token)) return false
    this.#isTokenUsed = true
    return true
  }
}

/** Compares without telling by its time how much was right. */
const isEqual = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other))

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
