import { NodeCompiler, type NodeError, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import type { PdfFont } from './pdf-font.js'

/** A folder that need not exist: everything that Typst reads comes from memory. */
const workspace = '/fivestar'
/**
 * The source comes as a string to evaluate. As a file Typst would parse only what changed since the last one, and its
 * incremental parser now and then finds an unclosed delimiter where there is none.
 */
const main = '#eval(read("/source.txt"), mode: "markup")'
/** How many renders a piece of layout stays in Typst's cache without being used. */
const cacheAge = 3

/** A typeset document with the compiler that can print and query it. */
export type Made = {
  readonly document: NodeTypstDocument
  readonly compiler: NodeCompiler
  readonly warnings: readonly string[]
}

/** A typeset document, or why there is none. */
export type Typeset = Made | { readonly document: null; readonly reason: string }

const compilers = new WeakMap<readonly PdfFont[], NodeCompiler>()

/** Starting from paths takes a tenth of the time that starting from bytes takes, so bytes are the last resort. */
const startCompiler = (fonts: readonly PdfFont[]): NodeCompiler =>
  NodeCompiler.create({
    workspace,
    fontArgs: [
      { fontPaths: fonts.flatMap((font) => font.path ?? []) },
      { fontBlobs: fonts.filter((font) => font.path === undefined).map((font) => Buffer.from(font.bytes())) },
    ],
  })

const compilerFor = (fonts: readonly PdfFont[]): NodeCompiler => {
  const known = compilers.get(fonts)
  if (known !== undefined) return known
  const started = startCompiler(fonts)
  compilers.set(fonts, started)
  return started
}

/** A missing family is only a warning to Typst, but the print would be without words. */
const withoutFont = /^unknown font family/

const messages = (reported: NodeError | null | undefined): readonly string[] =>
  ((reported?.shortDiagnostics ?? []) as readonly { readonly message: string }[]).map(({ message }) => message)

/** Typesets Typst source with images that the source names by path. */
export const typeset = (
  source: string,
  images: ReadonlyMap<string, Uint8Array>,
  fonts: readonly PdfFont[],
): Typeset => {
  const compiler = compilerFor(fonts)
  compiler.resetShadow()
  for (const [path, bytes] of images) compiler.mapShadow(`${workspace}${path}`, Buffer.from(bytes))
  compiler.mapShadow(`${workspace}/source.txt`, Buffer.from(source))
  const result = compiler.compile({ mainFileContent: main })
  compiler.evictCache(cacheAge)
  const warnings = messages(result.takeWarnings())
  const reason = messages(result.takeError())[0] ?? warnings.find((warning) => withoutFont.test(warning))
  const document = result.result
  return document === null || reason !== undefined
    ? { document: null, reason: reason ?? 'no document' }
    : { document, compiler, warnings }
}
