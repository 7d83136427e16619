/** Opens the browser's print dialog for a PDF, in a frame that is not seen. */
export const printUrl = (url: string): void => {
  const frame = document.createElement('iframe')
  frame.hidden = true
  frame.src = url
  frame.addEventListener('load', () => {
    frame.contentWindow?.focus()
    frame.contentWindow?.print()
  })
  // The frame must outlive the dialog; nobody tells when that is closed.
  const minute = 60_000
  setTimeout(() => frame.remove(), minute)
  document.body.append(frame)
}
