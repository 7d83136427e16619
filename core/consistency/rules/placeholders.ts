import { diagnose } from '../../diagnostics/diagnostic.js'
import { isSystemDocument } from '../../model/document.js'
import type { RecordForm } from '../../model/record-form.js'
import { keepByObject } from '../../project/keep.js'
import type { Finding } from '../finding.js'
import type { ConsistencyRule } from '../rule.js'
import { lineRule } from './block-rule.js'
import { formTexts } from './project-texts.js'

/** Signs that something is still to be written, in the papers of the system and in record forms. */
const open =
  /×{2,}|(?<![A-Za-z])X{2,}(?![A-Za-z0-9]|-\d)|【\s*】|〔\s*〕|某某|(?<![A-Za-z])(?:TODO|TBD)(?![A-Za-z])|(?<![等期有接招看相对一])待定(?![期性制位量向额级点时论价])|待补充|[（(]\s*待[^（）()，。]{0,6}[）)]/

/** Blanks to be filled in by hand: no text of a system document has them, a form or a questionnaire may. */
const blank = /_{3,}|＿{2,}/

const inDocuments = lineRule(
  'placeholders',
  ({ text, place }) => {
    const words = open.exec(text)?.[0] ?? blank.exec(text)?.[0]
    return words === undefined ? [] : [{ code: 'placeholder-left', parameters: { words }, place }]
  },
  (document) => isSystemDocument(document.kind),
)

/** Placeholders: one finding a line, one a form. */
export const placeholders: ConsistencyRule<readonly Finding[]> = {
  ...inDocuments,
  judge: (parts, setting) => [
    ...inDocuments.judge(parts, setting),
    ...setting.project.records.flatMap((form) => {
      const words = openInForm(form)
      return words === undefined ? [] : [diagnose('placeholder-left', { words }, { document: form.code })]
    }),
  ],
}

const openInForm = keepByObject((form: RecordForm): string | undefined => open.exec(formTexts(form).join('\n'))?.[0])
