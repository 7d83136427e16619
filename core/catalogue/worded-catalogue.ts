import type { Language } from '../diagnostics/language.js'
import type { Catalogue } from './catalogue.js'

/**
 * The catalogue with titles and texts in a language, the kit's own words where it has no translation. Names of levels
 * stay, as reports know levels by them: `levelInWords` words them.
 */
export const wordedCatalogue = (catalogue: Catalogue, language: Language): Catalogue => {
  if (language === 'zh-CN') return catalogue
  return {
    ...catalogue,
    title: catalogue.en?.title ?? catalogue.title,
    clauses: catalogue.clauses.map((clause) => ({ ...clause, title: clause.en?.title ?? clause.title })),
    requirements: catalogue.requirements.map((requirement) => ({
      ...requirement,
      title: requirement.en?.title ?? requirement.title,
      text: requirement.en?.text ?? requirement.text,
      expectations: requirement.expectations.map((expectation) => ({
        ...expectation,
        text: expectation.en?.text ?? expectation.text,
      })),
    })),
  }
}

/** The name of a level, or of what is below all levels, in a language. */
export const levelInWords = (catalogue: Catalogue, level: string, language: Language): string => {
  if (language === 'zh-CN') return level
  if (level === catalogue.belowLevels) return catalogue.en?.belowLevels ?? level
  return catalogue.levels.find(({ name }) => name === level)?.en?.name ?? level
}
