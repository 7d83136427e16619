import { FileChild, Paragraph, type IXmlableObject } from 'docx'
import type { ParagraphStyle } from '../styles.js'
import type { Xml } from '../xml.js'

const gapStyle: ParagraphStyle = 'Gap'

/**
 * A place in the library's document that is filled after the library has written it. Its own paragraphs and tables take
 * four times as long to make, and it would replace words in braces in their text.
 */
class Slot extends FileChild {
  constructor(private readonly index: number) {
    super('w:slot')
  }

  override prepForXml(): IXmlableObject {
    return { 'w:slot': { _attr: { n: this.index } } }
  }
}

/** The contents of slots, by number. */
export type Slots = {
  readonly add: (content: readonly Xml[]) => FileChild
  readonly fill: (part: string) => string
}

/** The paragraph of no height in which the library ends a section. */
export const sectionEnd = (): Paragraph => new Paragraph({ style: gapStyle })

const slot = new RegExp(
  `<w:slot n="(\\d+)"/>(<w:p><w:pPr><w:pStyle w:val="${gapStyle}"/>(<w:sectPr>.*?</w:sectPr>|)</w:pPr></w:p>)?`,
  'g',
)

const isParagraph = (piece: Xml | undefined): piece is Xml => piece?.startsWith('<w:p>') ?? false

/** Makes the slots of a file. Where a section's content ends with a paragraph, that paragraph ends the section. */
export const createSlots = (): Slots => {
  const contents: (readonly Xml[])[] = []
  return {
    add: (content) => new Slot(contents.push(content) - 1),
    fill: (part) =>
      part.replace(slot, (_whole, index: string, end = '', section = '') => {
        const content = contents[Number(index)] ?? []
        const last = content.at(-1)
        if (!isParagraph(last)) return content.join('') + String(end)
        return content.slice(0, -1).join('') + last.replace('</w:pPr>', () => `${String(section)}</w:pPr>`)
      }),
  }
}
