import { createContext, useContext } from 'react'
import type { Language } from '../../core/diagnostics/language.js'

/** The words of one part of the interface in both languages; English has every key that Chinese has. */
export type WordTable<Words> = { readonly 'zh-CN': Words; readonly en: { readonly [Key in keyof Words]: Words[Key] } }

/** The language of the interface. */
export const LanguageContext = createContext<Language>('zh-CN')

/** The language of the interface. */
export const useLanguage = (): Language => useContext(LanguageContext)

/** The words of a table in the language of the interface. */
export const useWords = <Words>(table: WordTable<Words>): Words => table[useContext(LanguageContext)]

/** Fills `{name}` in a word with values. */
export const fill = (word: string, values: Readonly<Record<string, string | number>>): string =>
  word.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
