import { isCommitmentValue } from '../model/profile-field.js'
import { collectPassages, passageContext } from '../project/collect-passages.js'
import type { FieldContext } from '../project/fields.js'
import type { Project } from '../project/project.js'

/** A promise to customers, or a period, where the text states it: what a check report lists as a commitment. */
export type CommitmentUse = {
  readonly topic: string
  readonly value: number
  readonly unit: string
  readonly document: string
  readonly block: string
  readonly quote: string
}

/** Every place where the text makes a promise through a filled commitment field, in reading order. */
export const collectCommitments = (project: Project, fields: FieldContext): CommitmentUse[] =>
  collectPassages(project.documents, passageContext(project, fields)).passages.flatMap((passage) =>
    passage.fields.flatMap((key): CommitmentUse[] => {
      const value = fields.profile[key]
      if (!isCommitmentValue(value)) return []
      const definition = fields.definitions.get(key)
      return [
        {
          topic: definition?.topic ?? definition?.label ?? key,
          value: value.value,
          unit: value.unit,
          document: passage.document,
          block: passage.block,
          quote: passage.quote,
        },
      ]
    }),
  )
