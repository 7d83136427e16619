/** An element of an XML part. */
export type XmlElement = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const decode = (text: string): string =>
  text.replace(/&([^;\s]*);?/g, (whole, name: string) => {
    const known = entities[name]
    if (known !== undefined) return known
    const [, decimal, hexadecimal] = /^#(?:(\d+)|x([\da-f]+))$/i.exec(name) ?? []
    if (decimal === undefined && hexadecimal === undefined) throw new Error(`not an entity: ${whole}`)
    return String.fromCodePoint(decimal === undefined ? parseInt(hexadecimal ?? '', 16) : Number(decimal))
  })

const illegal = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u

type Open = {
  readonly name: string
  readonly attributes: Record<string, string>
  readonly children: (XmlElement | string)[]
}

const attributesOf = (text: string): Record<string, string> => {
  const attributes: Record<string, string> = {}
  const rest = text.replace(/\s+([\w:.-]+)="([^"<]*)"/g, (_whole, name: string, value: string) => {
    if (name in attributes) throw new Error(`attribute twice: ${name}`)
    attributes[name] = decode(value)
    return ''
  })
  if (rest.trim() !== '') throw new Error(`not attributes: ${text}`)
  return attributes
}

/** Reads a part and throws where it is not well-formed: what a strict reader would refuse. */
export const parseXml = (xml: string): XmlElement => {
  const bad = illegal.exec(xml)
  if (bad !== null) throw new Error(`character U+${(bad[0].codePointAt(0) ?? 0).toString(16)} is not XML`)
  const root: Open = { name: '', attributes: {}, children: [] }
  const open: Open[] = [root]
  const token = /<\?[^>]*\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"]*")*)\s*(\/?)>|([^<]+)|</g
  for (const [whole, closing, name, attributes, empty, text] of xml.matchAll(token)) {
    const parent = open.at(-1)
    if (parent === undefined || whole === '<') throw new Error(`not well-formed near ${xml.slice(0, 200)}`)
    if (text !== undefined) parent.children.push(decode(text))
    else if (closing === '/') {
      if (parent.name !== name) throw new Error(`<${parent.name}> is closed by </${String(name)}>`)
      open.pop()
    } else if (name !== undefined) {
      const element: Open = { name, attributes: attributesOf(attributes ?? ''), children: [] }
      parent.children.push(element)
      if (empty !== '/') open.push(element)
    }
  }
  const [element] = root.children.filter((child) => typeof child !== 'string')
  if (open.length !== 1 || element === undefined) throw new Error('an element is not closed')
  return element
}

/** The child elements, of one name where it is given. */
export const childrenOf = (element: XmlElement, name?: string): readonly XmlElement[] =>
  element.children.flatMap((child) =>
    typeof child !== 'string' && (name === undefined || child.name === name) ? [child] : [],
  )

/** The elements of a name, at any depth, in the order of the text. */
export const elementsOf = (element: XmlElement, name: string): readonly XmlElement[] =>
  childrenOf(element).flatMap((child) => [...(child.name === name ? [child] : []), ...elementsOf(child, name)])

/** The first element along a path of children. */
export const at = (element: XmlElement, ...path: readonly string[]): XmlElement | undefined =>
  path.reduce<XmlElement | undefined>((found, name) => (found ? childrenOf(found, name)[0] : undefined), element)

/** The `w:val` of a child along a path. */
export const valueAt = (element: XmlElement, ...path: readonly string[]): string | undefined =>
  at(element, ...path)?.attributes['w:val']

const escape = (text: string): string =>
  text.replace(/[&<>]/g, (each) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[each] ?? '')

/** XML with a line for each element, for goldens; text stays on the line of its element. */
export const prettyXml = (element: XmlElement, indent = ''): string => {
  const attributes = Object.entries(element.attributes).map(([name, value]) => ` ${name}="${escape(value)}"`)
  const start = `${indent}<${element.name}${attributes.join('')}`
  if (element.children.length === 0) return `${start}/>\n`
  if (element.children.every((child) => typeof child === 'string'))
    return `${start}>${escape(element.children.join(''))}</${element.name}>\n`
  const inner = element.children.map((child) => (typeof child === 'string' ? '' : prettyXml(child, `${indent}  `)))
  return `${start}>\n${inner.join('')}${indent}</${element.name}>\n`
}
