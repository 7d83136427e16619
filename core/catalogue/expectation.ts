import type { GeneratedKind } from '../model/block.js'
import type { DocumentKind } from '../model/document.js'

/** Groups of terms that mean the same; a term of each group is wanted. */
export type TermGroups = readonly (readonly string[])[]

/** What a sentence (or step, or table row) must state besides: a term of every group of `all`, and no term of `none`. */
export type PassageTerms = { readonly all?: TermGroups; readonly none?: readonly string[] }

/** Text that claims the clause and says something of its own: at least so many Chinese characters in the section. */
export type ClaimMatcher = { readonly type: 'claim'; readonly characters: number }

/** The pieces of text in which all terms of a topic have to stand together. */
export const topicReaches = ['sentence', 'block', 'section'] as const

/**
 * One sentence (or step, or table row; with `within` one block or one claimed section) that states a term of every
 * group; `none` lists terms that spoil it.
 */
export type TopicMatcher = {
  readonly type: 'topic'
  readonly all: TermGroups
  readonly none?: readonly string[]
  readonly within?: (typeof topicReaches)[number]
}

/**
 * A filled commitment field, used in the text, whose unit is one of these (any where none is given); without a field any
 * figure of such a unit, a field's or typed. `condition` lists terms of which the condition of the commitment, or the
 * passage itself, must hold one of each group.
 */
export type CommitmentMatcher = PassageTerms & {
  readonly type: 'commitment'
  readonly field?: string
  readonly units?: readonly string[]
  readonly condition?: TermGroups
}

/** A record form that exists and is used in a step or sentence; one of the codes is enough. */
export type RecordMatcher = PassageTerms & { readonly type: 'record'; readonly codes: readonly string[] }

/** A profile or organisation field that is filled in and used in the text. */
export type FieldMatcher = PassageTerms & { readonly type: 'field'; readonly field: string }

/**
 * A department or post of the organisation that is made responsible: of a step, in a sentence (负责, 由…, 应 …) or in a
 * row of duties. `units` are keys (`post.auditor`), `named` words in the name of a department or post; any where neither
 * is given.
 */
export type ResponsibleMatcher = PassageTerms & {
  readonly type: 'responsible'
  readonly units?: readonly string[]
  readonly named?: readonly string[]
}

/** A reference to a document of the register, in a sentence that says something of its own. */
export type DocumentMatcher = PassageTerms & { readonly type: 'document'; readonly codes: readonly string[] }

/**
 * A table whose header row names such columns, with at least `rows` body rows (one) filled in that many cells; or a
 * generated block of one of these kinds, if the project has the data that it prints.
 */
export type TableMatcher = {
  readonly type: 'table'
  readonly columns: TermGroups
  readonly rows?: number
  readonly generated?: readonly GeneratedKind[]
}

/** A number field that is at least so many percent of another, and at least `least`; both used in one passage. */
export type RatioMatcher = PassageTerms & {
  readonly type: 'ratio'
  readonly part: string
  readonly whole: string
  readonly percent: number
  readonly least?: number
}

/** A law of the project's register that is in force (现行), cited by name or number; `laws` narrows it by words. */
export type LawMatcher = PassageTerms & { readonly type: 'law'; readonly laws?: readonly string[] }

/** A file in the evidence index for the requirement; with `records`, for one of these forms. Never asked of the text. */
export type EvidenceMatcher = { readonly type: 'evidence'; readonly records?: readonly string[] }

/** How an expectation is tested against the text. */
export type Matcher =
  | ClaimMatcher
  | TopicMatcher
  | CommitmentMatcher
  | RecordMatcher
  | FieldMatcher
  | ResponsibleMatcher
  | DocumentMatcher
  | TableMatcher
  | RatioMatcher
  | LawMatcher
  | EvidenceMatcher

/**
 * One thing that a document set must say to answer a requirement. Only text that claims the requirement's clause
 * counts; `in` narrows it to kinds of document.
 */
export type Expectation = {
  readonly id: string
  readonly text: string
  readonly in?: readonly DocumentKind[]
  readonly match: Matcher
  /** The kit's own translation of `text`. */
  readonly en?: { readonly text?: string | undefined } | undefined
}
