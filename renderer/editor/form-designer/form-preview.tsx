import type { FormItem, FormPart, RecordForm } from '../../../core/model/record-form.js'

/** A record form as it prints: title line, grids of blanks, empty rows, notes, signatures. */
export const FormPreview = ({ form }: { readonly form: RecordForm }) => (
  <div className="fs-record" data-orientation={form.orientation}>
    <div className="fs-record-title">{form.title}</div>
    <div className="fs-record-code">{form.code}</div>
    {form.parts.map((part, index) => (
      <Part key={index} part={part} />
    ))}
  </div>
)

const Part = ({ part }: { readonly part: FormPart }) => {
  switch (part.type) {
    case 'fields':
      return (
        <>
          {part.title === undefined ? null : <div className="fs-record-part">{part.title}</div>}
          <table className="fs-record-table">
            <tbody>
              {linesOf(part.items, part.columns).map((items, line) => (
                <tr key={line}>
                  {items.map(({ item, columns }, index) => (
                    <Blank key={index} item={item} columns={columns} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )
    case 'table':
      return (
        <>
          {part.title === undefined ? null : <div className="fs-record-part">{part.title}</div>}
          <table className="fs-record-table">
            <colgroup>
              {part.columns.map((column, index) => (
                <col
                  key={index}
                  style={{ width: `${(column.width / part.columns.reduce((sum, one) => sum + one.width, 0)) * 100}%` }}
                />
              ))}
            </colgroup>
            <tbody>
              <tr>
                {part.columns.map((column, index) => (
                  <th key={index}>{column.label}</th>
                ))}
              </tr>
              {Array.from({ length: Math.min(part.rows, mostRows) }, (_, row) => (
                <tr key={row}>
                  {part.columns.map((column, index) => (
                    <td key={index}>
                      {index === 0 ? part.labels?.[row] : column.kind === 'choice' ? choices(column.options) : ''}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          {part.rows > mostRows ? <div className="fs-record-more">{`… +${part.rows - mostRows}`}</div> : null}
        </>
      )
    case 'note':
      return <p className="fs-record-note">{part.text}</p>
    case 'signatures':
      return (
        <div className="fs-record-signatures">
          {part.items.map((item, index) => (
            <span key={index}>{`${item}：＿＿＿＿＿＿　＿＿＿＿年＿＿月＿＿日`}</span>
          ))}
        </div>
      )
  }
}

/** Empty rows drawn at most; the print has all. */
const mostRows = 12

const Blank = ({ item, columns }: { readonly item: FormItem; readonly columns: number }) => (
  <>
    <th>{item.label}</th>
    <td colSpan={columns * 2 - 1} style={{ height: item.lines === undefined ? undefined : `${item.lines * 1.6}em` }}>
      {item.kind === 'choice' ? choices(item.options) : ''}
      {item.unit === undefined ? null : <span className="fs-record-unit">{item.unit}</span>}
    </td>
  </>
)

const choices = (options: readonly string[] = []): string => options.map((option) => `□ ${option}`).join('　')

/** Blanks line by line; the last one of a line takes what is left of it. */
export const linesOf = (
  items: readonly FormItem[],
  columns: number,
): readonly (readonly { readonly item: FormItem; readonly columns: number }[])[] => {
  const lines: { item: FormItem; columns: number }[][] = []
  let used = columns
  for (const item of items) {
    const wanted = Math.min(item.span ?? 1, columns)
    if (used + wanted > columns) {
      fillLine(lines.at(-1), columns)
      lines.push([])
      used = 0
    }
    lines.at(-1)?.push({ item, columns: wanted })
    used += wanted
  }
  fillLine(lines.at(-1), columns)
  return lines
}

const fillLine = (line: { columns: number }[] | undefined, columns: number): void => {
  const last = line?.at(-1)
  if (line === undefined || last === undefined) return
  last.columns += columns - line.reduce((sum, one) => sum + one.columns, 0)
}
