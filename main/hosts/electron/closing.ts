/** How long a page has to save before its window closes all the same. */
const patienceMilliseconds = 5_000

/** The part of a window that closing holds on to. */
export type ClosingWindow = {
  readonly on: (event: 'close', listener: (event: { readonly preventDefault: () => void }) => void) => unknown
  readonly destroy: () => void
}

/**
 * Lets a page save before its window closes: the first attempt is held back and told to the page; the window goes when
 * the page is ready, or has been silent for too long. Gives the function to be called when the page is ready.
 */
export const closeWhenReady = (
  window: ClosingWindow,
  askPage: () => void,
  patience: number = patienceMilliseconds,
): (() => void) => {
  let timer: NodeJS.Timeout | undefined
  let isClosing = false
  const close = (): void => {
    clearTimeout(timer)
    window.destroy()
  }
  window.on('close', (event) => {
    event.preventDefault()
    if (isClosing) return
    isClosing = true
    askPage()
    timer = setTimeout(close, patience)
  })
  return () => {
    if (isClosing) close()
  }
}
