import type { DocumentKind } from '../model/document.js'

/**
 * What a sentence (or step, or table row) must hold besides: a term of every group of `all`, and no term of `none`.
 */
export type PassageTerms = { readonly all?: readonly (readonly string[])[]; readonly none?: readonly string[] }

/** Text that claims the clause and says something of its own: at least so many Chinese characters in the section. */
export type ClaimMatcher = { readonly type: 'claim'; readonly characters: number }

/** One sentence (or step, or table row) that has a term of every group; `none` lists terms that spoil it. */
export type TopicMatcher = {
  readonly type: 'topic'
  readonly all: readonly (readonly string[])[]
  readonly none?: readonly string[]
}

/** A filled commitment field, used in the text, whose unit is one of these (any where none is given). */
export type CommitmentMatcher = PassageTerms & {
  readonly type: 'commitment'
  readonly field: string
  readonly units?: readonly string[]
}

/** A record form that exists and is called in a step or sentence; one of the codes is enough. */
export type RecordMatcher = PassageTerms & { readonly type: 'record'; readonly codes: readonly string[] }

/** A profile or organisation field that is filled in and used in the text. */
export type FieldMatcher = PassageTerms & { readonly type: 'field'; readonly field: string }

/** How an expectation is tested against the text. */
export type Matcher = ClaimMatcher | TopicMatcher | CommitmentMatcher | RecordMatcher | FieldMatcher

/**
 * One thing that a document set must say to answer a requirement. Only text that claims the requirement's clause
 * counts; `in` narrows it to kinds of document.
 */
export type Expectation = {
  readonly id: string
  readonly text: string
  readonly in?: readonly DocumentKind[]
  readonly match: Matcher
}
