import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { pdfFonts } from '../export-jobs/fonts.js'

/** A file of the built page. Files with a hash in their name never change. */
export type PageFile = { readonly bytes: Uint8Array; readonly mime: string; readonly isLasting: boolean }

/** The files of the built page by address. An address that is not in the list leads nowhere, whatever it looks like. */
export type PageFiles = (path: string) => Promise<PageFile | undefined>

const mimes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
}

/** Whole faces for a machine that has none for Chinese: those of the PDF, served from where they lie. */
const fonts: ReadonlyMap<string, string> = new Map(
  pdfFonts.flatMap(({ design, path }) =>
    path === undefined ? [] : [[`/fonts/${design}-${path.includes('700Bold') ? 700 : 400}.ttf`, path] as const],
  ),
)

/**
 * Opens the built page. Its files are listed, and listed again when one is asked for that is not among them: the page
 * may have been built anew since.
 */
export const openPageFiles = (folder: string): PageFiles => {
  let listed: ReadonlyMap<string, string> = new Map()
  return async (address) => {
    const wanted = address === '/' ? '/index.html' : address
    if (!listed.has(wanted) && !fonts.has(wanted)) listed = await listFiles(folder)
    const path = listed.get(wanted) ?? fonts.get(wanted)
    const bytes = path === undefined ? undefined : await readFile(path).catch(() => undefined)
    if (path === undefined || bytes === undefined) return undefined
    const mime = mimes[extname(path).toLowerCase()] ?? 'application/octet-stream'
    return { bytes, mime, isLasting: wanted.startsWith('/fonts/') || /-[\w-]{8}\.\w+$/.test(path) }
  }
}

const listFiles = async (folder: string): Promise<ReadonlyMap<string, string>> => {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
    return new Map(files.map((file) => [`/${relative(folder, file).split(sep).join('/')}`, file] as const))
  } catch {
    return new Map()
  }
}
