import { Packer, type Document } from 'docx'
import { zipSync, type Zippable } from 'fflate'
import { escapeXml, type FixedPart } from './fixed-parts.js'
import type { Links } from './links.js'
import type { Slots } from './slots.js'

type Compiler = { readonly compile: (file: Document) => ReadonlyMap<string, string | Uint8Array> }

/**
 * The parts of the package before the library zips them: it would take the clock for the zip's dates, and unzipping its
 * file to change that costs as much as all the rest. The member is private in the library's types.
 */
const compile = (file: Document): ReadonlyMap<string, string | Uint8Array> =>
  (Packer as unknown as { readonly compiler: Compiler }).compiler.compile(file)

const officeRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const withLinks = (relationships: string, links: Links): string => {
  const added = [
    ...links.images().map(({ id, file }) => `Id="${id}" Type="${officeRelationships}/image" Target="media/${file}"`),
    ...links
      .addresses()
      .map(
        ({ id, url }) =>
          `Id="${id}" Type="${officeRelationships}/hyperlink" Target="${escapeXml(url)}" TargetMode="External"`,
      ),
  ].map((attributes) => `<Relationship ${attributes}/>`)
  return relationships.replace('</Relationships>', () => `${added.join('')}</Relationships>`)
}

/**
 * Word tells lists apart by `nsid`, and shows levels only in a multilevel list: the library writes neither. It calls every
 * level tentative, which is for levels that no paragraph has.
 */
const finishNumbering = (numbering: string): string =>
  numbering
    .replaceAll(' w:tentative="1"', '')
    .replace(
      /(<w:abstractNum [^>]*w:abstractNumId="(\d+)"[^>]*>)<w:multiLevelType w:val="hybridMultilevel"\/>/g,
      (_whole, start: string, id: string) => {
        const nsid = (0x5a000000 + Number(id)).toString(16).toUpperCase()
        return `${start}<w:nsid w:val="${nsid}"/><w:multiLevelType w:val="multilevel"/>`
      },
    )

const finishPart = (name: string, data: string, slots: Slots, links: Links): string => {
  if (name === 'word/_rels/document.xml.rels') return withLinks(data, links)
  if (name === 'word/numbering.xml') return finishNumbering(data)
  return /^word\/(?:document|header\d+|footer\d+)\.xml$/.test(name) ? slots.fill(data) : data
}

/** Read without and with a time zone alike. */
const fixedDate = '2000-01-01T12:00:00'

/** Writes the package so that the same content gives the same bytes: the order and the dates of the files are fixed. */
export const packDocument = (
  file: Document,
  slots: Slots,
  links: Links,
  fixedParts: readonly FixedPart[],
): Uint8Array => {
  const parts = new Map(compile(file))
  for (const { path, data } of fixedParts) parts.set(path, data)
  for (const image of links.images()) parts.set(`word/media/${image.file}`, image.bytes)
  const encoder = new TextEncoder()
  const zippable: Zippable = {}
  for (const name of new Set(['[Content_Types].xml', '_rels/.rels', ...parts.keys()])) {
    const data = parts.get(name) ?? ''
    const bytes = typeof data === 'string' ? encoder.encode(finishPart(name, data, slots, links)) : data
    zippable[name] = [bytes, { level: /\.(?:png|jpeg)$/.test(name) ? 0 : 6, mtime: fixedDate }]
  }
  return zipSync(zippable)
}
