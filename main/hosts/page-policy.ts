/**
 * What a page may do: its own scripts, workers and files, nothing from elsewhere. Styles may stand in the page, as the
 * component library writes them there at run time; pictures may be data of the page itself.
 */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Headers of everything that a host serves. */
export const commonHeaders: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=()',
}

/**
 * The policy of a project's file. Nothing in it runs, should it be opened by its address: an SVG image may hold scripts.
 * A PDF is shown by the browser's own viewer, which a sandbox would stop; the page may frame it for printing.
 */
export const filePolicy = (mime: string): string =>
  mime === 'application/pdf'
    ? "frame-ancestors 'self'"
    : "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'"
