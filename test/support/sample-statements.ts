import { fileURLToPath } from 'node:url'
import type { Catalogue } from '../../core/catalogue/catalogue.js'
import { checkCoverage, listWitnesses } from '../../core/coverage/check-coverage.js'
import { instantiate } from '../../core/kit/instantiate.js'
import type { Block } from '../../core/model/block.js'
import { heading } from '../../core/model/builders.js'
import { isTextLeaf } from '../../core/model/inline.js'
import { blockCaptions } from '../../core/project/block-captions.js'
import { passageContext } from '../../core/project/collect-passages.js'
import { fieldContext, type FieldContext } from '../../core/project/fields.js'
import type { Project } from '../../core/project/project.js'
import { readCompany } from '../../main/kit-store/read-company.js'
import { readKit } from '../../main/kit-store/read-kit.js'
import { document } from './builders.js'
import { sayingOf, type Saying } from './mention-forms.js'

/** A sentence or step of the sample, with the requirement's expectation that it meets and the document where it stands. */
export type Statement = {
  readonly requirement: string
  readonly expectation: string
  readonly code: string
  readonly saying: Saying
}

/** A sample project with the statements by which it meets its expectations. */
export type SampleStatements = {
  readonly project: Project
  readonly catalogue: Catalogue
  readonly fields: FieldContext
  readonly statements: readonly Statement[]
}

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** Reads a sample of the templates. */
export const readStatements = async (
  company: string,
  root: (path: string) => string = at,
): Promise<SampleStatements> => {
  const { kit, diagnostics } = await readKit(root('templates/kits/gbt27922'))
  const sample = await readCompany(root(`templates/samples/${company}/profile.yml`))
  if (kit === undefined || sample.company === undefined) throw new Error(JSON.stringify(diagnostics.slice(0, 5)))
  const { project } = instantiate(kit, sample.company, 'profile.yml')
  if (project === undefined) throw new Error('the sample does not fit the kit')
  const { catalogue } = kit
  const fields = fieldContext(project, kit.profile)
  return { project, catalogue, fields, statements: statementsOf(project, catalogue, fields) }
}

const statementsOf = (project: Project, catalogue: Catalogue, fields: FieldContext): readonly Statement[] => {
  const context = passageContext(project, fields)
  return checkCoverage({ project, catalogue, fields }).requirements.flatMap(({ id, expectations }) =>
    expectations.flatMap(({ id: expectation, witness }): Statement[] => {
      if (witness === null) return []
      const source = project.documents.find(({ code }) => code === witness.document)
      if (source === undefined) return []
      const captions = blockCaptions(source.content)
      const printer = { ...context, captionOf: (block: string) => captions.get(block) }
      return source.content.flatMap((block): Statement[] => {
        const saying = sayingOf(block, witness.block, witness.quote, printer)
        return saying === undefined ? [] : [{ requirement: id, expectation, code: source.code, saying }]
      })
    }),
  )
}

/** Statements of one clause: what takes back the end of a sentence takes back all of it only as far as a semicolon. */
export const withoutSemicolon = (statements: readonly Statement[]): readonly Statement[] =>
  statements.filter(({ saying }) => !saying.line.some((leaf) => isTextLeaf(leaf) && /；/.test(leaf.text)))

/** Statements made into other blocks, each in a section of its own that claims its requirement, headed by `title`. */
export type Trial = {
  readonly from: readonly Statement[]
  readonly change: (statement: Statement, id: string) => readonly Block[]
  readonly title?: string
}

/** The witnesses, 「expectation quote」, of the expectations whose statements a trial changed. */
export const witnessesAfter = (sample: SampleStatements, trial: Trial): readonly string[] =>
  witnessesOfEach(sample, [trial])[0] ?? []

/** The same for many trials in one go, each in documents of its own: most of the work is to make an engine ready. */
export const witnessesOfEach = (
  { project, catalogue, fields }: SampleStatements,
  trials: readonly Trial[],
): readonly (readonly string[])[] => {
  const documents = trials.flatMap(({ from, change, title = '章' }, trial) =>
    [...new Set(from.map(({ code }) => code))].map((code) =>
      document(
        code,
        from
          .filter((statement) => statement.code === code)
          .flatMap((statement) => [
            heading(`claim-${statement.expectation}~${trial}~`, 1, title, { clauses: [statement.requirement] }),
            ...change(statement, `block-${statement.expectation}~${trial}~`),
          ]),
      ),
    ),
  )
  const found = listWitnesses({ project: { ...project, documents }, catalogue, fields })
  return trials.map(({ from }, trial) =>
    from.flatMap(({ expectation }) =>
      (found.get(expectation) ?? [])
        .filter(({ block }) => block.includes(`~${trial}~`))
        .map(({ quote }) => `${expectation} ${quote}`),
    ),
  )
}
