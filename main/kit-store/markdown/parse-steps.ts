import type { PhrasingContent } from 'mdast'
import { z } from 'zod'
import type { Step, StepExit, Steps } from '../../../core/model/block.js'
import type { Inline } from '../../../core/model/inline.js'
import { parseYaml } from '../parse-yaml.js'
import { normaliseInlines } from '../../../core/model/normalise-inlines.js'
import type { ParseContext } from './context.js'
import { parseInlines } from './parse-inlines.js'
import { parseMarkdown } from './parse-markdown.js'

const stepSchema = z.array(
  z.strictObject({
    key: z.string().regex(/^[a-z][a-z0-9-]*$/, '应为小写字母、数字与连字符'),
    kind: z.enum(['action', 'decision']).default('action'),
    name: z.string().min(1),
    action: z.string().min(1),
    by: z.array(z.string().regex(/^(post|department)\./, '应为 post.<id> 或 department.<id>')).min(1),
    limit: z.string().default(''),
    records: z.array(z.string()).default([]),
    next: z.union([z.string(), z.record(z.string(), z.string())]),
  }),
)

/** Maps the YAML of a `:::steps` container to a steps block. */
export const parseSteps = (
  source: { readonly value: string; readonly line: number },
  attributes: { readonly id: string; readonly caption?: string; readonly clauses: readonly string[] },
  context: ParseContext,
): Steps => {
  const parsed = parseYaml(source.value, stepSchema, context.file, source.line)
  context.diagnostics.push(...parsed.diagnostics)
  const children = (parsed.value ?? []).map((step): Step => ({
    type: 'step',
    id: `${attributes.id}-${step.key}`,
    key: step.key,
    kind: step.kind,
    name: step.name,
    responsible: step.by,
    records: step.records,
    next: exits(step.next),
    children: [
      { type: 'stepAction', children: inlinesOf(step.action, source.line, context) },
      { type: 'stepLimit', children: inlinesOf(step.limit, source.line, context) },
    ],
  }))
  return {
    type: 'steps',
    id: attributes.id,
    ...(attributes.clauses.length > 0 ? { clauses: attributes.clauses } : {}),
    ...(attributes.caption === undefined ? {} : { caption: attributes.caption }),
    children,
  }
}

const exits = (next: string | Readonly<Record<string, string>>): StepExit[] =>
  typeof next === 'string' ? [{ to: next }] : Object.entries(next).map(([label, to]) => ({ to, label }))

/** Chinese and its marks, letters and digits: nothing that Markdown could take for its own, and most steps have no more. */
const onlyWords = /^[\u4e00-\u9fffA-Za-z0-9，。；：、？！（）《》「」]+$/

const inlinesOf = (text: string, line: number, context: ParseContext): readonly Inline[] => {
  if (onlyWords.test(text)) return normaliseInlines([{ text }])
  const root = parseMarkdown(text)
  const phrasing = root.children.flatMap((node): PhrasingContent[] =>
    'children' in node ? (node.children as PhrasingContent[]) : [],
  )
  return parseInlines(phrasing, { ...context, lineOffset: line - 1 }).inlines
}
