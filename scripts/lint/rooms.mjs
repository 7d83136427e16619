// The house in one table: which room may import which, and which packages. docs/architecture.md says why.

const nodeBuiltins = ['node:*']

/** Rooms by folder, the most exact first; `may` lists rooms, `packages` the packages besides. `*` is any. */
export const rooms = [
  { room: 'core/diagnostics', may: [], packages: ['zod'] },
  { room: 'core/model', may: ['core/diagnostics'], packages: ['zod'] },
  { room: 'core/text', may: [], packages: [] },
  { room: 'core/catalogue', may: ['core/diagnostics', 'core/model'], packages: ['zod'] },
  { room: 'core/project', may: ['core/diagnostics', 'core/model', 'core/text', 'core/catalogue'], packages: ['zod'] },
  {
    room: 'core/kit',
    may: ['core/diagnostics', 'core/model', 'core/text', 'core/catalogue', 'core/project'],
    packages: ['zod'],
  },
  ...['core/coverage', 'core/consistency', 'core/transform'].map((room) => ({
    room,
    may: ['core/diagnostics', 'core/model', 'core/text', 'core/catalogue', 'core/project', 'core/kit'],
    packages: ['zod'],
  })),
  {
    room: 'core/checking',
    may: [
      ...['core/diagnostics', 'core/model', 'core/text', 'core/catalogue', 'core/project', 'core/kit'],
      ...['core/coverage', 'core/consistency'],
    ],
    packages: [],
  },
  { room: 'core/api', may: ['core'], packages: ['zod'] },
  {
    room: 'exporters',
    may: ['core'],
    packages: [
      'docx',
      'fflate',
      '@cantoo/pdf-lib',
      '@resvg/resvg-js',
      '@myriaddreamin/typst-ts-node-compiler',
      'write-excel-file',
      'fontkitten',
      'node:crypto',
    ],
  },
  { room: 'main/hosts/electron/preload', may: ['core/api'], packages: ['electron'] },
  { room: 'main', may: ['core', 'exporters'], packages: ['*'] },
  { room: 'renderer', may: ['core'], packages: ['*'], never: ['electron', ...nodeBuiltins] },
  { room: 'test', may: ['core', 'exporters', 'main', 'renderer', 'scripts', 'build'], packages: ['*'] },
  {
    room: 'scripts/bench',
    may: ['scripts', 'build'],
    packages: ['@cantoo/pdf-lib', 'playwright-core', ...nodeBuiltins],
  },
  { room: 'scripts/page', may: [], packages: ['subset-font', ...nodeBuiltins] },
  { room: 'scripts', may: ['build'], packages: nodeBuiltins },
]

/** The room of a path relative to the repository; undefined for files that belong to none. */
export const roomOf = (path) =>
  rooms.find(({ room }) => path === room || path.startsWith(`${room}/`) || path.startsWith(`${room}.`))

/** True when a package (`zod`, `zod/v4`, `node:fs`) matches an entry of a list. */
export const isListed = (name, list) =>
  list.some(
    (entry) =>
      entry === '*' ||
      entry === name ||
      name.startsWith(`${entry}/`) ||
      (entry.endsWith('*') && name.startsWith(entry.slice(0, -1))),
  )
