import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { PdfFont } from '../../exporters/pdf/pdf-font.js'

const { resolve } = createRequire(import.meta.url)

const font = (family: string, design: PdfFont['design'], file: string): PdfFont => {
  const path = resolve(`@expo-google-fonts/${file}`)
  return { family, design, path, bytes: () => readFileSync(path) }
}

/** The fonts that the product ships, found in their packages. One array, so that the typesetter is kept. */
export const packageFonts: readonly PdfFont[] = [
  font('Noto Serif SC', 'serif', 'noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
  font('Noto Serif SC', 'serif', 'noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf'),
  font('Noto Sans SC', 'sans', 'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  font('Noto Sans SC', 'sans', 'noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
]
