import { diagnose } from '../../diagnostics/diagnostic.js'
import { resolveField } from '../../project/fields.js'
import type { Finding } from '../finding.js'
import type { ConsistencyRule } from '../rule.js'

/** One person in two parts of an approval that should be three: in the profile and in each document's revisions. */
export const approvals: ConsistencyRule<readonly Finding[]> = {
  name: 'approvals',
  read: ({ document }) =>
    (document.revisions ?? [])
      .filter(({ author, approver }) => author.trim() !== '' && author.trim() === approver.trim())
      .map(({ version, author }) =>
        diagnose(
          'same-author-approver',
          { first: `版本 ${version} 的编制人`, second: '批准人', person: author.trim() },
          { document: document.code },
        ),
      ),
  judge: (parts, { fields }) => [
    ...separateParts.flatMap(([one, other]): readonly Finding[] => {
      const first = resolveField(one, fields)
      const second = resolveField(other, fields)
      const person = first.text.trim()
      if (person === '' || person !== second.text.trim()) return []
      return [
        diagnose(
          'same-author-approver',
          { first: first.label, second: second.label, person },
          { file: 'profile.json' },
        ),
      ]
    }),
    ...parts.flatMap(({ facts }) => facts),
  ],
}

/** Instructions are approved by the head of the department in charge, who may be their reviewer. */
const separateParts: readonly (readonly [string, string])[] = [
  ['approval.author', 'approval.reviewer'],
  ['approval.author', 'approval.approver'],
  ['approval.reviewer', 'approval.approver'],
  ['approval.author', 'approval.procedure-approver'],
  ['approval.reviewer', 'approval.procedure-approver'],
  ['approval.author', 'approval.instruction-approver'],
]
