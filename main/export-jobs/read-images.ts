import { imageSize } from 'image-size'
import { diagnose, type Diagnostic } from '../../core/diagnostics/diagnostic.js'
import type { Project } from '../../core/project/project.js'
import type { PrintImage } from '../../core/transform/print-context.js'

const formats: Readonly<Record<string, PrintImage['format']>> = { png: 'png', jpg: 'jpeg', svg: 'svg' }

/** Reads and measures the images that the project's figures use. One that is no image is a diagnostic. */
export const readImages = async (
  project: Project,
  readAsset: (name: string) => Promise<Uint8Array | undefined>,
): Promise<{ readonly images: ReadonlyMap<string, PrintImage>; readonly diagnostics: readonly Diagnostic[] }> => {
  const images = new Map<string, PrintImage>()
  const diagnostics: Diagnostic[] = []
  for (const document of project.documents) {
    for (const block of document.content) {
      if (block.type !== 'figure' || images.has(block.asset)) continue
      const bytes = await readAsset(block.asset)
      const image = bytes === undefined ? undefined : measure(bytes)
      if (image !== undefined) images.set(block.asset, image)
      else
        diagnostics.push(
          diagnose('image-invalid', { name: `assets/${block.asset}` }, { document: document.code, block: block.id }),
        )
    }
  }
  return { images, diagnostics }
}

const measure = (bytes: Uint8Array): PrintImage | undefined => {
  try {
    const { type, width, height } = imageSize(bytes)
    const format = formats[type ?? '']
    return format === undefined ? undefined : { bytes, format, width, height }
  } catch {
    return undefined
  }
}
