/** The scheme of the application's own pages and files. */
export const scheme = 'fivestar-app'

/** The origin of the page. */
export const pageOrigin = `${scheme}://app`

/** The address of the page. */
export const pageUrl = `${pageOrigin}/`

/** True for an address of the page itself, without user, port or another host that would merely look like it. */
export const isPageUrl = (address: string): boolean => {
  try {
    const { protocol, host, username, password } = new URL(address)
    return protocol === `${scheme}:` && host === 'app' && username === '' && password === ''
  } catch {
    return false
  }
}

/** True for an address that may be handed to the system's browser or mail program. */
export const isOutsideUrl = (address: string): boolean => {
  try {
    return ['https:', 'http:', 'mailto:'].includes(new URL(address).protocol)
  } catch {
    return false
  }
}
