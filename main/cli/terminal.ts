import { wordDiagnostic, type Diagnostic } from '../../core/diagnostics/diagnostic.js'

/** Where a command writes: results to `out`, everything else to `error`. Injected so that tests can read it. */
export type Terminal = {
  readonly out: (text: string) => void
  readonly error: (text: string) => void
  /** True where a person watches: progress and colour. */
  readonly interactive: boolean
}

/** Tells what is being done, on a terminal only. */
export const progress = (terminal: Terminal, step: string): void => {
  if (terminal.interactive) terminal.error(`${step} …\n`)
}

/** Prints diagnostics: severity, place, message and the way out. */
export const printDiagnostics = (terminal: Terminal, diagnostics: readonly Diagnostic[]): void => {
  for (const diagnostic of diagnostics) {
    const { message, hint } = wordDiagnostic(diagnostic)
    const place = [diagnostic.file, diagnostic.line].filter((part) => part !== undefined).join(':')
    const inDocument = [diagnostic.document, diagnostic.block].filter((part) => part !== undefined).join(' ')
    const where = [place, inDocument].filter((part) => part !== '').join(' ')
    terminal.error(`${severityWords[diagnostic.severity]}${where === '' ? '' : ` ${where}`}：${message}\n`)
    if (hint !== null) terminal.error(`      ${hint}\n`)
  }
}

const severityWords: Readonly<Record<Diagnostic['severity'], string>> = { error: '错误', warning: '警告', info: '提示' }
