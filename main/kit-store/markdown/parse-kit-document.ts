import type { Root, Yaml } from 'mdast'
import { z } from 'zod'
import { diagnose, type Diagnostic } from '../../../core/diagnostics/diagnostic.js'
import type { TemplateBlock } from '../../../core/kit/kit.js'
import { keepReading } from '../keep-reading.js'
import { parseYaml } from '../parse-yaml.js'
import { parseContext } from './context.js'
import { parseBlocks } from './parse-blocks.js'
import { parseMarkdown } from './parse-markdown.js'

/** A kit document's code, content and source lines, with what is wrong in it. */
export type ParsedKitDocument = {
  readonly code: string
  readonly content: readonly TemplateBlock[]
  readonly lines: ReadonlyMap<string, number>
  readonly diagnostics: readonly Diagnostic[]
}

const frontMatterSchema = z.strictObject({ code: z.string().min(1) })

/** Parses a kit document (docs/kit-format.md), the same text once. Problems name the file and the line. */
export const parseKitDocument = keepReading((text: string, file: string): ParsedKitDocument => {
  const context = parseContext(file, text)
  const root = parseMarkdown(text)
  const frontMatter = frontMatterOf(root)
  if (frontMatter === undefined) {
    context.diagnostics.push(
      diagnose(
        'shape-invalid',
        { name: file, path: '---', problem: '文件开头应有 front matter，写明 code' },
        { file, line: 1 },
      ),
    )
  }
  const parsed = parseYaml(frontMatter?.value ?? 'code: "?"', frontMatterSchema, file, 2)
  context.diagnostics.push(...parsed.diagnostics)
  const content = parseBlocks(root.children, context)
  return { code: parsed.value?.code ?? '', content, lines: context.lines, diagnostics: context.diagnostics }
})

const frontMatterOf = (root: Root): Yaml | undefined => {
  const [first] = root.children
  return first?.type === 'yaml' ? first : undefined
}
