import type { ExportFormat } from '../../../core/api/schema-output.js'
import type { Target } from '../../../core/api/schema-output.js'
import type { Reference } from '../../../core/api/reference.js'
import type { Language } from '../../../core/diagnostics/language.js'
import type { Diagnostic } from '../../../core/diagnostics/diagnostic.js'
import type { Company } from '../../../core/kit/kit.js'
import type { Document } from '../../../core/model/document.js'
import type { RecordForm } from '../../../core/model/record-form.js'
import type { Project } from '../../../core/project/project.js'
import type { jobStages } from '../../../core/api/schema-events.js'

/** Where a project and its kit lie. */
export type Places = { readonly folder: string; readonly kitFolder: string }

/** Work that takes long enough to be done beside the host's own thread, and what each kind of it gives. */
export type Work = {
  readonly reference: {
    readonly task: { readonly kitFolder: string }
    readonly result: { readonly reference?: Reference; readonly diagnostics: readonly Diagnostic[] }
  }
  readonly draftProject: {
    readonly task: { readonly kitFolder: string; readonly company: Company }
    readonly result: {
      readonly project?: Project
      readonly assets: ReadonlyMap<string, Uint8Array>
      readonly diagnostics: readonly Diagnostic[]
    }
  }
  readonly draftDocument: {
    readonly task: { readonly kitFolder: string; readonly project: Project; readonly code: string }
    readonly result: {
      readonly document?: Document
      readonly owner: string
      readonly records: readonly RecordForm[]
      readonly diagnostics: readonly Diagnostic[]
    }
  }
  readonly preview: {
    readonly task: Places & { readonly project: Project; readonly target: Target }
    readonly result: PreviewResult
  }
  readonly export: {
    readonly task: Places & {
      readonly project: Project
      readonly format: ExportFormat
      readonly document?: string
      readonly language: Language
    }
    readonly result: { readonly bytes?: Uint8Array; readonly diagnostics: readonly Diagnostic[] }
  }
}

/** A laid out preview, or only the diagnostics that say why there is none. */
export type PreviewResult =
  | {
      readonly bytes: Uint8Array
      readonly pages: number
      readonly positions: Readonly<Record<string, number>>
      readonly diagnostics: readonly Diagnostic[]
    }
  | { readonly bytes?: undefined; readonly diagnostics: readonly Diagnostic[] }

/** The name of a kind of work. */
export type WorkName = keyof Work

/** A piece of work with what it needs. */
export type Task = { readonly [N in WorkName]: { readonly name: N } & Work[N]['task'] }[WorkName]

/** How far an export is; see `job.progress` of the contract. */
export type Progress = {
  readonly stage: (typeof jobStages)[number]
  readonly label: string
  readonly done: number
  readonly total: number
}

/** Hears of progress; a promise that it gives back is waited for, so that a cancellation can come in between. */
export type OnProgress = (progress: Progress) => void | Promise<void>
