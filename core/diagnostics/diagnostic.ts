import type { Language } from './language.js'
import type { MessageEntry, Wording } from './message-table.js'
import { messages, type DiagnosticCode } from './messages.js'
import { isPhrase, phrases } from './phrases.js'

/** How much a diagnostic weighs: an error stops a submission, a warning should be read, an info only tells. */
export type Severity = 'error' | 'warning' | 'info'

/** Where a diagnostic belongs: a file and line for bad input, a document and block for content. */
export type Place = {
  readonly file?: string
  readonly line?: number
  readonly document?: string
  readonly block?: string
}

/** A finding as data; `wordDiagnostic` turns it into a sentence in the reader's language. */
export type Diagnostic = Place & {
  readonly code: DiagnosticCode
  readonly severity: Severity
  readonly parameters: Readonly<Record<string, string | number>>
}

/** A diagnostic in words. `hint` is the way out, null where none is known. */
export type WordedDiagnostic = { readonly message: string; readonly hint: string | null }

/** Makes a diagnostic; the severity comes from the message table. */
export const diagnose = (
  code: DiagnosticCode,
  parameters: Readonly<Record<string, string | number>> = {},
  place: Place = {},
): Diagnostic => ({ code, severity: messages[code].severity, parameters, ...place })

/** Words a diagnostic; parameters stand in braces in the message table, a parameter of the phrase table is worded too. */
export const wordDiagnostic = (diagnostic: Diagnostic, language: Language = 'zh-CN'): WordedDiagnostic => {
  const entry: MessageEntry = messages[diagnostic.code]
  const wording: Wording = entry[language]
  const fill = (template: string): string =>
    template.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = diagnostic.parameters[name]
      if (value === undefined) return whole
      return isPhrase(value) ? fill(phrases[value][language]) : String(value)
    })
  return { message: fill(wording.message), hint: wording.hint === undefined ? null : fill(wording.hint) }
}

/** True when any of the diagnostics is an error. */
export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some((diagnostic) => diagnostic.severity === 'error')
