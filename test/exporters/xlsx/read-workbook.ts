import { strFromU8, unzipSync } from 'fflate'

/** A cell as it is stored: its value, whether it is a number, its style number. */
export type ReadCell = { readonly value: string | number; readonly style: number }

/** A sheet as it is stored; a row is a map from column letters to cells. */
export type ReadSheet = {
  readonly markup: string
  readonly rows: ReadonlyMap<number, ReadonlyMap<string, ReadCell>>
  readonly texts: (column: string) => readonly (string | number)[]
  readonly row: (number: number) => readonly (string | number)[]
}

/** A workbook read back by an own small reader, so that the writer is not tested with itself. */
export type ReadWorkbook = {
  readonly part: (path: string) => string
  readonly sheetNames: readonly string[]
  readonly sheet: (name: string) => ReadSheet
  readonly fill: (cell: ReadCell | undefined) => string | undefined
  readonly numberFormat: (cell: ReadCell | undefined) => string | undefined
}

/** Reads an .xlsx file. */
export const readWorkbook = (bytes: Uint8Array): ReadWorkbook => {
  const parts = unzipSync(bytes)
  const part = (path: string): string => {
    const found = parts[path]
    if (found === undefined) throw new Error(`The workbook has no part ${path}`)
    return strFromU8(found)
  }
  const strings = [...part('xl/sharedStrings.xml').matchAll(/<si><t[^>]*>([\s\S]*?)<\/t><\/si>/g)].map((match) =>
    unescapeText(match[1] ?? ''),
  )
  const sheetNames = [...part('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map((match) => match[1] ?? '')
  const styles = part('xl/styles.xml')
  const formats = [...styles.matchAll(/<xf ([^>]*)>/g)].map((match) => match[1] ?? '')
  const fills = [...styles.matchAll(/<fill>(.*?)<\/fill>/g)].map((match) => match[1] ?? '')
  return {
    part,
    sheetNames,
    sheet: (name) => readSheet(part(`xl/worksheets/sheet${sheetNames.indexOf(name) + 1}.xml`), strings),
    fill: (cell) => {
      const id = /fillId="(\d+)"/.exec(formats[cell?.style ?? 0] ?? '')?.[1]
      return id === undefined ? undefined : /fgColor rgb="(\w+)"/.exec(fills[Number(id)] ?? '')?.[1]
    },
    numberFormat: (cell) => {
      const id = /numFmtId="(\d+)"/.exec(formats[cell?.style ?? 0] ?? '')?.[1]
      return id === undefined ? undefined : new RegExp(`numFmtId="${id}" formatCode="([^"]*)"`).exec(styles)?.[1]
    },
  }
}

const readSheet = (markup: string, strings: readonly string[]): ReadSheet => {
  const rows = new Map<number, Map<string, ReadCell>>()
  for (const [, number, inner] of markup.matchAll(/<row r="(\d+)"[^>]*?(?:\/>|>(.*?)<\/row>)/g)) {
    const cells = new Map<string, ReadCell>()
    for (const [, attributes = '', content] of (inner ?? '').matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/g)) {
      const column = /r="([A-Z]+)\d+"/.exec(attributes)?.[1] ?? ''
      const style = Number(/s="(\d+)"/.exec(attributes)?.[1] ?? 0)
      const raw = /<v>(.*?)<\/v>/.exec(content ?? '')?.[1]
      if (/<f>/.test(content ?? '')) throw new Error('A formula')
      if (raw === undefined) cells.set(column, { value: '', style })
      else cells.set(column, { value: /t="s"/.test(attributes) ? stringAt(strings, raw) : Number(raw), style })
    }
    rows.set(Number(number), cells)
  }
  return {
    markup,
    rows,
    texts: (column) => [...rows.values()].map((row) => row.get(column)?.value ?? ''),
    row: (number) => [...(rows.get(number)?.values() ?? [])].map((cell) => cell.value),
  }
}

const stringAt = (strings: readonly string[], raw: string): string => {
  const found = strings[Number(raw)]
  if (found === undefined) throw new Error(`There is no shared string ${raw}`)
  return found
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const unescapeText = (text: string): string =>
  text
    .replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (_, hex: string, decimal: string, name: string) =>
      hex !== undefined
        ? String.fromCodePoint(parseInt(hex, 16))
        : decimal !== undefined
          ? String.fromCodePoint(Number(decimal))
          : (entities[name] ?? ''),
    )
    .replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
