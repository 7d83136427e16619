import { dirname, join, relative, sep } from 'node:path'
import { isListed, roomOf } from './rooms.mjs'

/** ESLint rule: every import, type or value, static or dynamic, goes only where the table of rooms allows. */
export const layering = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const here = relative(context.cwd, context.filename).split(sep).join('/')
    const from = roomOf(here)
    if (from === undefined) return {}
    const check = (node, source) => {
      const problem = typeof source === 'string' ? forbidden(here, from, source) : 'a path that is made at run time'
      if (problem !== undefined) context.report({ node, message: `Layering: ${from.room} may not import ${problem}` })
    }
    const checkSource = (node) => {
      if (node.source) check(node, node.source.value)
    }
    return {
      ImportDeclaration: checkSource,
      ExportNamedDeclaration: checkSource,
      ExportAllDeclaration: checkSource,
      ImportExpression: (node) => {
        if (isPure(from)) context.report({ node, message: `Layering: no dynamic import in ${from.room}` })
        else if (node.source.type === 'Literal') check(node, node.source.value)
      },
      TSImportType: (node) => check(node, (node.source ?? node.argument?.literal)?.value),
      TSExternalModuleReference: (node) => check(node, node.expression.value),
    }
  },
}

const isPure = ({ room }) => room.startsWith('core/') || room === 'exporters'

/** What a file may not import, in words; undefined where it may. */
const forbidden = (here, from, source) => {
  if (!source.startsWith('.')) {
    const isAllowed = isListed(source, from.packages) && !isListed(source, from.never ?? [])
    return isAllowed ? undefined : `the package ${source}`
  }
  const target = join(dirname(here), source).split(sep).join('/')
  const room = roomOf(target)?.room ?? target.split('/')[0]
  if (room === from.room) return undefined
  return from.may.some((allowed) => room === allowed || room.startsWith(`${allowed}/`)) ? undefined : room
}
