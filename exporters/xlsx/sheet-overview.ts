import type { Catalogue, Clause } from '../../core/catalogue/catalogue.js'
import type { CheckReport, RequirementVerdict } from '../../core/coverage/report.js'
import { below, clauseTitle, countStatuses } from './clause-groups.js'
import { formats, linkLook, palette, type Cells, type SheetCell } from './cells.js'
import { sheetNames, spanning, type ReportSheet, type SheetLink } from './sheet.js'
import { provenanceWords, statusOrder, statusWords } from './words.js'

const width = 9

/** The first sheet: whose report it is, the score range with what it rests on, and the counts. */
export const overviewSheet = (
  report: CheckReport,
  catalogue: Catalogue,
  rowOf: ReadonlyMap<string, number>,
  cells: Cells,
): ReportSheet => {
  const sections = sectionRows(report, catalogue, cells)
  const top = [...headRows(report, cells), ...scoreRows(report, catalogue, cells), [], ...statusRows(report, cells), []]
  const links: SheetLink[] = sections.clauses.flatMap((clause, index) => {
    const toRow = rowOf.get(clause.id)
    return toRow === undefined
      ? []
      : [{ row: top.length + sections.headerRows + index + 1, column: 1, sheet: sheetNames.coverage, toRow }]
  })
  return {
    name: sheetNames.overview,
    rows: [...top, ...sections.rows],
    widths: [26, ...Array<number>(width - 1).fill(9.5)],
    headerRows: 0,
    stickyColumns: 0,
    filter: null,
    links,
    tabColor: palette.headerBackground,
    page: { orientation: 'portrait', onePage: true },
  }
}

const headRows = (report: CheckReport, cells: Cells): readonly (readonly SheetCell[])[] => [
  spanning(cells.title('条款覆盖报告', { height: 34 }), width),
  line('项目', report.project.name, cells),
  line('评价标准', `${report.standard.id} ${report.standard.title}`, cells),
  [],
]

const line = (label: string, value: string, cells: Cells): readonly SheetCell[] => [
  cells.band(label),
  ...spanning(cells.text(value), width - 1),
]

const scoreRows = (report: CheckReport, catalogue: Catalogue, cells: Cells): readonly (readonly SheetCell[])[] => {
  const { score } = report
  const row = (label: string, value: number, meaning: string): readonly SheetCell[] => [
    cells.band(label),
    cells.number(value, formats.score, { fontWeight: 'bold', align: 'center' }),
    ...spanning(cells.text(meaning), width - 2),
  ]
  const levels = catalogue.levels.map((level) => `${level.name} ≥ ${level.from}`).join('，')
  return [
    [cells.header('预计得分'), cells.header('分数'), ...spanning(cells.header('含义', { align: 'left' }), width - 2)],
    row('有证据的得分', score.certain, '文件写明，并且已有运行证据支持'),
    row('文件支持的得分', score.documented, '文件已写明；实际运行与文件一致时可以得到'),
    row('可以达到的得分', score.possible, '补齐所有未覆盖的内容并照此运行后可以得到'),
    [
      cells.band('预计等级'),
      cells.text(score.level, { fontWeight: 'bold', align: 'center' }),
      ...spanning(cells.text(`等级界限：${levels}`), width - 2),
    ],
    spanning(
      cells.text(provisionalNote(report), {
        height: 48,
        ...(score.provisional ? { backgroundColor: palette.noticeBackground } : {}),
      }),
      width,
    ),
  ]
}

const provisionalNote = (report: CheckReport): string => {
  if (!report.score.provisional) return '各条分值均已核实。本报告供编写文件使用，评审结果以认证机构为准。'
  const estimated = report.requirements.filter((requirement) => requirement.points.provenance === 'estimated').length
  return (
    `以上得分是估算：${report.requirements.length} 条要求中有 ${estimated} 条的分值没有公开出处，` +
    '按所在章节的余下分值平均分配。录入所购标准文本中的分值后，得分即按实际分值计算。' +
    '本报告供编写文件使用，评审结果以认证机构为准。'
  )
}

const statusRows = (report: CheckReport, cells: Cells): readonly (readonly SheetCell[])[] => {
  const counts = countStatuses(report.requirements)
  const total = report.requirements.length
  return [
    [
      ...['状态', '条款数', '占比', '分值'].map((title) => cells.header(title)),
      ...spanning(cells.header('含义', { align: 'left' }), width - 4),
    ],
    ...statusOrder.map((status) => [
      cells.status(status),
      cells.number(counts[status], formats.count),
      cells.number(total === 0 ? 0 : counts[status] / total, '0%'),
      cells.number(points(report.requirements.filter((requirement) => requirement.status === status)), formats.points),
      ...spanning(cells.text(statusWords[status].meaning), width - 4),
    ]),
    [
      cells.band('合计', { align: 'center' }),
      cells.number(total, formats.count, { fontWeight: 'bold' }),
      cells.number(total === 0 ? 0 : 1, '0%', { fontWeight: 'bold' }),
      cells.number(points(report.requirements), formats.points, { fontWeight: 'bold' }),
      ...spanning(cells.text(''), width - 4),
    ],
  ]
}

type Sections = {
  readonly rows: readonly (readonly SheetCell[])[]
  readonly headerRows: number
  readonly clauses: readonly Clause[]
}

const sectionRows = (report: CheckReport, catalogue: Catalogue, cells: Cells): Sections => {
  const clauses = catalogue.clauses.filter((clause) => below(report.requirements, clause).length > 0)
  const header = ['章节', '分值', '分值依据', '条款数', ...statusOrder.map((status) => statusWords[status].name)]
  return {
    clauses,
    headerRows: 1,
    rows: [
      header.map((title) => cells.header(title)),
      ...clauses.map((clause) => {
        const requirements = below(report.requirements, clause)
        const counts = countStatuses(requirements)
        const first = clause.level === 1
        const look = first ? { backgroundColor: palette.bandBackground, fontWeight: 'bold' as const } : {}
        return [
          cells.text(clauseTitle(clause), first ? look : { ...linkLook, indent: 1 }),
          cells.number(clause.points.value, formats.points, look),
          cells.text(provenanceWords[clause.points.provenance], { ...look, align: 'center' }),
          cells.number(requirements.length, formats.count, look),
          ...statusOrder.map((status) => cells.number(counts[status], formats.count, look)),
        ]
      }),
    ],
  }
}

const points = (requirements: readonly RequirementVerdict[]): number =>
  requirements.reduce((sum, requirement) => sum + requirement.points.value, 0)
