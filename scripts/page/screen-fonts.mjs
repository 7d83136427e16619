import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import subsetFont from 'subset-font'

const require = createRequire(import.meta.url)
const packages = { sans: ['noto-sans-sc', 'NotoSansSC'], serif: ['noto-serif-sc', 'NotoSerifSC'] }
const weights = { 400: '400Regular', 700: '700Bold' }

/**
 * Parts of the fonts for a machine that has none for Chinese. A whole face takes 30 MB in the page, its commonest
 * characters 3: `common` is Latin, symbols and the first level of GB/T 2312, `further` its second level. What is in
 * neither comes from the whole face, which the page fetches only then (renderer/styles/fonts.css).
 */
export const screenFonts = () => ({
  name: 'screen-fonts',
  async generateBundle() {
    for (const [design, [folder, file]] of Object.entries(packages))
      for (const [weight, style] of Object.entries(weights)) {
        const face = await readFile(require.resolve(`@expo-google-fonts/${folder}/${style}/${file}_${style}.ttf`))
        for (const [part, characters] of Object.entries(parts()))
          this.emitFile({
            type: 'asset',
            fileName: `fonts/${design}-${weight}-${part}.ttf`,
            source: await subsetFont(face, characters, { targetFormat: 'truetype' }),
          })
      }
  },
})

const parts = () => ({
  common: `${latin}${standardRows(0xa1, 0xa9)}${standardRows(0xb0, 0xd7)}`,
  further: standardRows(0xd8, 0xf7),
})

/** ASCII, Latin-1, and the dashes, quotation marks and signs that GB/T 2312 lacks. */
const latin = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x2010, 0x2027],
  [0x2030, 0x203b],
  [0x2190, 0x2193],
]
  .flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)))
  .join('')

/** The characters of these rows of GB/T 2312, each row 94 places of its two-byte code. */
const standardRows = (from, to) => {
  const decoder = new TextDecoder('gb2312')
  const rows = Array.from({ length: to - from + 1 }, (_, index) => from + index)
  const text = rows
    .flatMap((row) => Array.from({ length: 94 }, (_, index) => decoder.decode(new Uint8Array([row, 0xa1 + index]))))
    .join('')
  return text.replaceAll('\ufffd', '')
}
