import type { GlyphOutlines } from './glyph-outlines.js'

const text = /<text ([^>]*)>([^<]*)<\/text>/g

const attribute = (attributes: string, name: string): string | undefined =>
  new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1]

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' }

const unescape = (value: string): string => value.replace(/&(?:lt|gt|quot|amp);/g, (entity) => entities[entity] ?? '')

const number = (value: number): string => String(Math.round(value * 1000) / 1000)

/** Thickness that makes an outline look bold, in em. */
const boldStroke = 0.045

/**
 * Replaces the centred texts of a drawing's SVG by outlines. The rasteriser would open the whole Chinese font for every
 * character: half a millisecond each, seconds for a set with twenty flowcharts.
 */
export const outlineText = (svg: string, font: GlyphOutlines): string => {
  const ink = /<g [^>]*fill="([^"]+)"/.exec(svg)?.[1] ?? '#000000'
  return svg.replace(text, (_whole, attributes: string, content: string) => {
    const size = Number(attribute(attributes, 'font-size'))
    const glyphs = [...unescape(content)].map((character) => font.outline(character))
    const width = glyphs.reduce((sum, glyph) => sum + glyph.advance, 0)
    let at = -width / 2
    const paths = glyphs.map(({ advance, path }) => {
      const placed = `<path transform="translate(${number(at * font.unitsPerEm)} 0)" d="${path}"/>`
      at += advance
      return path === '' ? '' : placed
    })
    const scale = size / font.unitsPerEm
    const bold = attribute(attributes, 'font-weight') === '700'
    const stroke = bold ? ` stroke="${ink}" stroke-width="${number(boldStroke * font.unitsPerEm)}"` : ''
    const place = `translate(${attribute(attributes, 'x') ?? 0} ${attribute(attributes, 'y') ?? 0})`
    return `<g transform="${place} scale(${scale} ${-scale})"${stroke}>${paths.join('')}</g>`
  })
}
