import { parseArgs } from 'node:util'
import { diagnose, type Diagnostic } from '../../core/diagnostics/diagnostic.js'
import type { Language } from '../../core/diagnostics/language.js'

/** Formats of `check`. */
export const checkFormats = ['text', 'json', 'xlsx', 'html'] as const

/** Languages of `check`. */
export const checkLanguages = ['zh-CN', 'en'] as const satisfies readonly Language[]

/** Targets of `export`. */
export const exportTargets = ['docx', 'pdf', 'package'] as const

/** What the user asked for. */
export type Command =
  | { readonly name: 'help' }
  | { readonly name: 'version' }
  | { readonly name: 'new'; readonly folder: string; readonly kit: string; readonly profile?: string }
  | {
      readonly name: 'check'
      readonly folder: string
      readonly format: (typeof checkFormats)[number]
      readonly language: Language
      readonly out?: string
      readonly minimumScore?: number
    }
  | {
      readonly name: 'export'
      readonly folder: string
      readonly to: (typeof exportTargets)[number]
      readonly document?: string
      readonly out?: string
    }
  | { readonly name: 'serve'; readonly folder: string; readonly port: number; readonly opensBrowser: boolean }

/** Parses the command line; anything odd is one `usage` diagnostic. */
export const parseCommand = (
  words: readonly string[],
): { readonly command: Command } | { readonly command?: undefined; readonly problem: Diagnostic } => {
  const wrong = (problem: string): { readonly problem: Diagnostic } => ({ problem: diagnose('usage', { problem }) })
  let parsed
  try {
    parsed = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        kit: { type: 'string' },
        profile: { type: 'string' },
        format: { type: 'string' },
        language: { type: 'string' },
        out: { type: 'string' },
        'min-score': { type: 'string' },
        to: { type: 'string' },
        document: { type: 'string' },
        port: { type: 'string' },
        'no-open': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'v' },
      },
    })
  } catch (error) {
    return wrong(`参数有误：${(error as Error).message.split('\n')[0]}`)
  }
  const { values, positionals } = parsed
  if (values.help || positionals[0] === 'help') return { command: { name: 'help' } }
  if (values.version) return { command: { name: 'version' } }
  const [name, folder, ...rest] = positionals
  if (name === undefined) return wrong('没有给出命令')
  const allowed = optionsOf[name]
  if (allowed === undefined) return wrong(`没有「${name}」命令`)
  const stranger = Object.keys(values).find((option) => !allowed.includes(option))
  if (stranger !== undefined) return wrong(`「${name}」命令没有 --${stranger} 选项`)
  if (folder === undefined) return wrong('没有给出项目文件夹')
  if (rest.length > 0) return wrong(`多余的参数：${rest.join(' ')}`)
  const out = values.out === undefined ? {} : { out: values.out }
  if (name === 'new') {
    const profile = values.profile === undefined ? {} : { profile: values.profile }
    return { command: { name, folder, kit: values.kit ?? 'gbt27922', ...profile } }
  }
  if (name === 'check') {
    const format = checkFormats.find((candidate) => candidate === (values.format ?? 'text'))
    if (format === undefined) return wrong(`--format 应为 ${checkFormats.join('、')} 之一`)
    const language = checkLanguages.find((candidate) => candidate === (values.language ?? 'zh-CN'))
    if (language === undefined) return wrong(`--language 应为 ${checkLanguages.join('、')} 之一`)
    const minimum = values['min-score']
    if (minimum !== undefined && !(Number(minimum) >= 0 && Number(minimum) <= 100 && minimum.trim() !== '')) {
      return wrong('--min-score 应为 0 到 100 的数')
    }
    const minimumScore = minimum === undefined ? {} : { minimumScore: Number(minimum) }
    return { command: { name, folder, format, language, ...out, ...minimumScore } }
  }
  if (name === 'serve') {
    const port = values.port ?? '0'
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) return wrong('--port 应为 0 到 65535 的整数')
    return { command: { name, folder, port: Number(port), opensBrowser: values['no-open'] !== true } }
  }
  const to = exportTargets.find((candidate) => candidate === values.to)
  if (to === undefined) return wrong(`--to 应为 ${exportTargets.join('、')} 之一`)
  if (to === 'package' && values.document !== undefined) return wrong('--document 不能与 --to package 同用')
  const document = values.document === undefined ? {} : { document: values.document }
  return { command: { name: 'export', folder, to, ...document, ...out } }
}

const optionsOf: Readonly<Record<string, readonly string[]>> = {
  new: ['kit', 'profile'],
  check: ['format', 'language', 'out', 'min-score'],
  export: ['to', 'document', 'out'],
  serve: ['port', 'no-open'],
}
