/** HTML that is already escaped; only `html` and `joined` make it. */
export type Markup = { readonly markup: string }

/** What may stand in a template: text is escaped, markup is not, lists are strung together. */
export type Insertion = string | number | Markup | readonly Insertion[]

/** A template whose insertions are escaped unless they are markup themselves; its own indentation is left out. */
export const html = (parts: TemplateStringsArray, ...insertions: readonly Insertion[]): Markup => ({
  markup: parts
    .map((part) => part.replace(/\s*\n\s*/g, '\n'))
    .reduce((whole, part, index) => `${whole}${insert(insertions[index - 1] ?? '')}${part}`),
})

/** Markup strung together, a line each. */
export const joined = (list: readonly Markup[]): Markup => ({ markup: list.map(({ markup }) => markup).join('\n') })

/** No markup. */
export const nothing: Markup = { markup: '' }

const insert = (insertion: Insertion): string => {
  if (typeof insertion === 'string') return escapeText(insertion)
  if (typeof insertion === 'number') return String(insertion)
  return isMarkup(insertion) ? insertion.markup : insertion.map(insert).join('')
}

const isMarkup = (insertion: Markup | readonly Insertion[]): insertion is Markup => 'markup' in insertion

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text for content and attribute values; what no page can show (control characters, half characters) is left out. */
const escapeText = (text: string): string =>
  text.replace(unprintable, '').replace(/[&<>"']/g, (character) => entities[character] ?? character)

// eslint-disable-next-line no-control-regex
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]|\p{Noncharacter_Code_Point}|\p{Surrogate}/gu
