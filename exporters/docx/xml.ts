declare const xml: unique symbol

/** A piece of well-formed XML; plain text only becomes one by `text`, which escapes it. */
export type Xml = string & { readonly [xml]: true }

/** Attributes of an element; those that are undefined are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
}

const escape = (value: string, special: RegExp): string =>
  special.test(value) ? value.replace(new RegExp(special, 'g'), (character) => escapes[character] ?? '') : value

const inText = /[&<>]/
const inAttribute = /[&<>"\n\t]/

/** Text as content of an element. */
export const text = (value: string): Xml => escape(value, inText) as Xml

/** Pieces one after the other. */
export const join = (pieces: readonly Xml[]): Xml => pieces.join('') as Xml

/** An element of WordprocessingML; without content it closes itself. */
export const element = (name: string, attributes: Attributes = {}, children: readonly Xml[] = []): Xml => {
  let start = `<${name}`
  for (const key in attributes) {
    const value = attributes[key]
    if (value !== undefined) start += ` ${key}="${escape(String(value), inAttribute)}"`
  }
  return (children.length === 0 ? `${start}/>` : `${start}>${children.join('')}</${name}>`) as Xml
}

/** An element whose one setting is `w:val`, or without it an element that is a switch. */
export const setting = (name: string, value?: string | number): Xml =>
  (value === undefined ? `<${name}/>` : `<${name} w:val="${value}"/>`) as Xml
