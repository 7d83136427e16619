import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PdfFont } from '../../exporters/pdf/pdf-font.js'

const require = createRequire(import.meta.url)

/** In a packaged application fonts lie beside the archive: native code cannot look into it. */
const fontFile = (packageName: string, path: string): string =>
  join(dirname(require.resolve(`${packageName}/package.json`)), path).replace(
    /\bapp\.asar(?=[\\/])/,
    'app.asar.unpacked',
  )

const serif = '@expo-google-fonts/noto-serif-sc'
const sans = '@expo-google-fonts/noto-sans-sc'

/** The sans regular face: what drawings are rasterised with for Word. */
export const drawingFontFile = (): string => fontFile(sans, '400Regular/NotoSansSC_400Regular.ttf')

/** The fonts of the PDF: two weights of a serif and a sans face, static TrueType, from packages. */
export const pdfFonts: readonly PdfFont[] = [
  pdfFont('Noto Serif SC', 'serif', fontFile(serif, '400Regular/NotoSerifSC_400Regular.ttf')),
  pdfFont('Noto Serif SC', 'serif', fontFile(serif, '700Bold/NotoSerifSC_700Bold.ttf')),
  pdfFont('Noto Sans SC', 'sans', drawingFontFile()),
  pdfFont('Noto Sans SC', 'sans', fontFile(sans, '700Bold/NotoSansSC_700Bold.ttf')),
]

/** The bytes are read only when a character is in doubt, inside the exporter's synchronous pass. */
function pdfFont(family: string, design: PdfFont['design'], path: string): PdfFont {
  // eslint-disable-next-line no-restricted-syntax -- a font file of the installation, wanted synchronously by the exporter
  return { family, design, path, bytes: () => readFileSync(path) }
}
