import { z } from 'zod'
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.js'
import { shapeDiagnostics } from '../diagnostics/shape.js'
import type { Catalogue } from './catalogue.js'
import { clauseExists } from './lookup.js'

const words = z.string().trim().min(1)

const group = z.array(words).min(1)

/** Sentences, one in each line: hundreds of them are read many times faster than as a list. */
const lines = words

/** `vocabulary.yml`: synonyms, and an entry for each clause that has words of its own (docs/kit-format.md). */
export const vocabularySchema = z.strictObject({
  synonyms: z.array(z.array(words).min(2)).default([]),
  unrelated: lines.optional(),
  clauses: z.array(
    z.strictObject({
      clause: z.string().regex(/^\d+(\.\d+)*$/),
      terms: group,
      sayings: lines.optional(),
      together: z.array(z.array(group).min(2)).default([]),
    }),
  ),
})

/**
 * How texts of any trade speak of a clause, and of every requirement below it: `terms` each by itself, `together` in
 * groups of synonyms, one of each group in the same sentence. `sayings` are typical sentences, of many trades and in
 * formal and everyday words, compared character by character.
 */
export type ClauseVocabulary = {
  readonly clause: string
  readonly terms: readonly string[]
  readonly sayings?: readonly string[]
  readonly together: readonly (readonly (readonly string[])[])[]
}

/**
 * The vocabulary of a standard, which only proposals of claims read; a synonym counts as the first of its group.
 * `unrelated` are sentences that answer no clause at all.
 */
export type Vocabulary = {
  readonly synonyms: readonly (readonly string[])[]
  readonly unrelated?: readonly string[]
  readonly clauses: readonly ClauseVocabulary[]
}

/** A vocabulary, or what is wrong with its file. */
export type LoadedVocabulary = { readonly vocabulary?: Vocabulary; readonly diagnostics: readonly Diagnostic[] }

/** Makes a vocabulary of a parsed `vocabulary.yml`; every clause must be one of the catalogue. */
export const loadVocabulary = (
  raw: unknown,
  file: string,
  catalogue: Catalogue,
  lineOf?: (path: readonly PropertyKey[]) => number | undefined,
): LoadedVocabulary => {
  const parsed = vocabularySchema.safeParse(raw)
  if (!parsed.success) return { diagnostics: shapeDiagnostics(parsed.error, file, lineOf) }
  const diagnostics = parsed.data.clauses.flatMap(({ clause }, index) => {
    if (clauseExists(catalogue, clause)) return []
    const line = lineOf?.(['clauses', index, 'clause'])
    return [diagnose('clause-unknown', { clause }, line === undefined ? { file } : { file, line })]
  })
  return diagnostics.length > 0 ? { diagnostics } : { vocabulary: withSentences(parsed.data), diagnostics }
}

const withSentences = ({ synonyms, unrelated, clauses }: z.infer<typeof vocabularySchema>): Vocabulary => ({
  synonyms,
  ...(unrelated === undefined ? {} : { unrelated: sentencesOf(unrelated) }),
  clauses: clauses.map(({ sayings, ...entry }) =>
    sayings === undefined ? entry : { ...entry, sayings: sentencesOf(sayings) },
  ),
})

const sentencesOf = (lines: string): readonly string[] =>
  lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
