import { afterEach, describe, expect, it, vi } from 'vitest'
import type { CheckReport } from '../../../core/coverage/report.js'
import { exportCoverageXlsx } from '../../../exporters/xlsx/export-coverage-xlsx.js'
import { readWorkbook, type ReadWorkbook } from './read-workbook.js'
import { sampleReport } from './sample-report.js'

const createdAt = Date.UTC(2026, 2, 1, 18, 30) / 1000

const exportReport = async (report: CheckReport = sampleReport): Promise<ReadWorkbook> => {
  const { bytes } = await exportCoverageXlsx(report, { createdAt })
  return readWorkbook(bytes)
}

const rowWith = (workbook: ReadWorkbook, sheet: string, column: string, value: string): number => {
  const row = [...workbook.sheet(sheet).rows].find(([, cells]) => cells.get(column)?.value === value)
  if (row === undefined) throw new Error(`No row has ${value} in ${column}`)
  return row[0]
}

describe('the overview', () => {
  it('names project and standard', async () => {
    const overview = (await exportReport()).sheet('概况')
    expect(overview.row(2)).toEqual(['项目', '恒远特种车辆', ...Array<string>(7).fill('')])
    expect(overview.row(3)[1]).toBe('GB/T 27922-2011 商品售后服务评价体系')
  })

  it('gives the score range as numbers and says that it is an estimate', async () => {
    const workbook = await exportReport()
    const overview = workbook.sheet('概况')
    const score = (label: string) => overview.rows.get(rowWith(workbook, '概况', 'A', label))?.get('B')
    expect(score('有证据的得分')?.value).toBe(12.5)
    expect(score('文件支持的得分')?.value).toBe(71.25)
    expect(score('可以达到的得分')?.value).toBe(96)
    expect(workbook.numberFormat(score('可以达到的得分'))).toBe('0.00')
    expect(score('预计等级')?.value).toBe('达标级')
    expect(overview.texts('A').join()).toContain('以上得分是估算：6 条要求中有 4 条的分值没有公开出处')
  })

  it('does not speak of an estimate when every point is known', async () => {
    const overview = (
      await exportReport({ ...sampleReport, score: { ...sampleReport.score, provisional: false } })
    ).sheet('概况')
    expect(overview.texts('A').join()).not.toContain('估算：')
    expect(overview.texts('A').join()).toContain('各条分值均有出处')
  })

  it('counts the statuses with their points, and every section', async () => {
    const workbook = await exportReport()
    const overview = workbook.sheet('概况')
    expect(overview.row(rowWith(workbook, '概况', 'A', '已覆盖')).slice(1, 4)).toEqual([2, 2 / 6, 7.49])
    expect(overview.row(rowWith(workbook, '概况', 'A', '合计')).slice(1, 3)).toEqual([6, 1])
    expect(overview.row(rowWith(workbook, '概况', 'A', '5.1 售后服务体系'))).toEqual([
      '5.1 售后服务体系',
      40,
      '已核实',
      4,
      1,
      1,
      0,
      1,
      1,
    ])
    expect(overview.row(rowWith(workbook, '概况', 'A', '5.3.2 投诉处理')).slice(3)).toEqual([2, 1, 0, 1, 0, 0])
  })
})

describe('the coverage sheet', () => {
  it('has one row per expectation, the points once per requirement', async () => {
    const workbook = await exportReport()
    const sheet = workbook.sheet('条款覆盖')
    const first = rowWith(workbook, '条款覆盖', 'A', '5.1.1.1')
    expect(sheet.row(first)).toEqual([
      '5.1.1.1',
      '部门与岗位',
      1.94,
      '估算',
      '已覆盖',
      '设立或指定售后服务部门',
      '是',
      'SM 售后服务手册',
      '公司设客户服务部，负责全部售后服务活动。',
      '全有或全无',
      '',
    ])
    expect(sheet.row(first + 1)).toEqual([
      '5.1.1.1',
      '部门与岗位',
      '',
      '',
      '已覆盖',
      '写明各岗位的职责',
      '是',
      'SP-18 维修服务控制程序',
      '维修工程师负责现场检修。',
      '',
      '',
    ])
    const points = sheet.texts('C').filter((value) => typeof value === 'number')
    expect(points).toEqual([1.94, 1.95, 1.94, 5, 5.56, 5.55])
  })

  it('says what is missing, and a requirement without expectations still has its row', async () => {
    const workbook = await exportReport()
    const sheet = workbook.sheet('条款覆盖')
    const open = rowWith(workbook, '条款覆盖', 'F', '公开投诉渠道')
    expect(sheet.row(open).slice(4)).toEqual(['未覆盖', '公开投诉渠道', '否', '—', '—', '全有或全无', ''])
    expect(sheet.row(open + 1).slice(9)).toEqual(['', '查找：同一句中有「专人」'])
    expect(sheet.row(rowWith(workbook, '条款覆盖', 'A', '5.1.2.1')).slice(2)).toEqual([
      1.94,
      '估算',
      '不适用',
      '—',
      '—',
      '—',
      '—',
      '全有或全无',
      '全部委托',
    ])
    expect(sheet.row(rowWith(workbook, '条款覆盖', 'A', '5.1.2.2')).slice(2, 5)).toEqual([5, '单一来源', '人工认定'])
  })

  it('groups under second-level items with their counts', async () => {
    const texts = (await exportReport()).sheet('条款覆盖').texts('A')
    expect(texts).toContain('5.1.1 组织架构（共 2 项：已覆盖 1，部分覆盖 1）')
    expect(texts.indexOf('5.1.2 人员配置（共 2 项：不适用 1，人工认定 1）')).toBe(texts.indexOf('5.1.2.1') - 1)
  })

  it('colours each status in its own way', async () => {
    const workbook = await exportReport()
    const sheet = workbook.sheet('条款覆盖')
    const fills = ['已覆盖', '部分覆盖', '未覆盖', '不适用', '人工认定'].map((status) =>
      workbook.fill(sheet.rows.get(rowWith(workbook, '条款覆盖', 'E', status))?.get('E')),
    )
    expect(fills).toEqual(['FFC6EFCE', 'FFFFEB9C', 'FFFFC7CE', 'FFE2E2E2', 'FFDDEBF7'])
  })

  it('puts verdicts that the catalogue does not place at the end', async () => {
    const stray = { ...sampleReport.requirements[0]!, id: '9.9.9.9' }
    const workbook = await exportReport({ ...sampleReport, requirements: [stray, ...sampleReport.requirements] })
    const texts = workbook.sheet('条款覆盖').texts('A')
    expect(texts.slice(-3)).toEqual(['目录以外的条款（共 1 项：已覆盖 1）', '9.9.9.9', '9.9.9.9'])
    expect(workbook.sheet('条款—文件矩阵').texts('A').at(-1)).toBe('9.9.9.9')
  })
})

describe('what people decided', () => {
  it('stands in the overview with reasons, names and effect', async () => {
    const overview = (await exportReport()).sheet('概况')
    const decided = [...overview.rows.values()].map((row) =>
      [...row.values()].map(({ value }) => value).filter(Boolean),
    )
    expect(decided).toEqual(
      expect.arrayContaining([
        ['人工决定', '对象', '理由'],
        ['人工认定', '5.1.2.2 售后服务管理师', '见任命书（周敏，2026-03-01）'],
        ['特别扣分 −1', '违反本企业规定', '超过承诺时限'],
        ['特别加分 +1', '—', '远程诊断'],
        ['不适用', '5.1.2.1 技术与业务人员', '全部委托（使得分降低 0.75 分，为 71.25 分）'],
      ]),
    )
  })

  it('is marked beside the requirement: the override, and what the user corrected', async () => {
    const workbook = await exportReport()
    const sheet = workbook.sheet('条款覆盖')
    const note = (clause: string) => sheet.rows.get(rowWith(workbook, '条款覆盖', 'A', clause))?.get('K')?.value
    expect(note('5.1.2.2')).toBe('见任命书（周敏，2026-03-01）')
    expect(note('5.3.2.2')).toBe('名称或要求由用户提供\n分值由用户提供')
    expect(sheet.row(rowWith(workbook, '条款覆盖', 'A', '5.3.2.2')).slice(2, 4)).toEqual([5.55, '用户提供'])
  })

  it('takes no room where nobody decided anything', async () => {
    const requirements = sampleReport.requirements.filter(({ status }) => status === 'covered')
    const plain = { ...sampleReport, requirements, deductions: [], bonus: null, exclusions: [] }
    expect((await exportReport(plain)).sheet('概况').texts('A')).not.toContain('人工决定')
  })
})

describe('the points at stake', () => {
  it('stand in order with what they add, what is missing, and a link to the requirement', async () => {
    const workbook = await exportReport()
    const sheet = workbook.sheet('得分影响')
    expect(sheet.row(2)).toEqual([
      ...[1, '5.3.2.1', '投诉渠道', '未覆盖', 5.56, '估算', '全有或全无', 6.5, 77.75, '达标级', '一并补齐即升级'],
      '公开投诉渠道\n有专门岗位受理',
    ])
    expect(sheet.row(3).slice(6, 11)).toEqual(['按比例', 3, 80.75, '三星级', '—'])
    const row = rowWith(workbook, '条款覆盖', 'A', '5.3.2.1')
    expect(sheet.markup).toContain(`<hyperlink ref="B2" location="&apos;条款覆盖&apos;!A${row}"/>`)
    expect(sheet.markup).toContain('<autoFilter ref="A1:L3"/>')
    const overview = workbook.sheet('概况')
    expect(overview.row(rowWith(workbook, '概况', 'A', '下一等级')).slice(1, 3)).toEqual([
      '三星级',
      '距三星级（80 分）差 8.75 分：补齐 5.3.2.1、5.1.1.2 即可达到',
    ])
  })

  it('say so when nothing is open', async () => {
    expect((await exportReport({ ...sampleReport, stakes: [] })).sheet('得分影响').texts('A')).toEqual([
      '次序',
      '没有待补齐的条款。',
    ])
  })
})

describe('in English', () => {
  it('has every word of its own in English', async () => {
    const { bytes } = await exportCoverageXlsx(sampleReport, { createdAt, language: 'en' })
    const workbook = readWorkbook(bytes)
    expect(workbook.sheetNames).toEqual([
      ...['Overview', 'Requirements', 'Points at stake', 'Clause × document', 'Findings', 'Commitments'],
    ])
    expect(workbook.sheet('Requirements').row(1)[4]).toBe('Status')
    expect(workbook.sheet('Overview').texts('A').join()).toContain('These scores are estimates')
    expect(workbook.part('docProps/core.xml')).toContain('<dc:language>en</dc:language>')
    const project = new Set(JSON.stringify(sampleReport).match(/[\u4e00-\u9fff]+/g))
    const chinese = workbook.sheetNames
      .flatMap((name) => [...workbook.sheet(name).rows.values()])
      .flatMap((row) => [...row.values()].map(({ value }) => String(value)))
      .flatMap((value) => value.match(/[\u4e00-\u9fff]+/g) ?? [])
    expect(chinese.filter((words) => !project.has(words))).toEqual([])
  })
})

describe('the matrix', () => {
  it('leads from a mark to the row with the text', async () => {
    const workbook = await exportReport()
    const row = rowWith(workbook, '条款—文件矩阵', 'A', '5.1.1.1')
    const text = rowWith(workbook, '条款覆盖', 'I', '维修工程师负责现场检修。')
    expect(workbook.sheet('条款—文件矩阵').markup).toContain(
      `<hyperlink ref="F${row}" location="&apos;条款覆盖&apos;!A${text}"/>`,
    )
  })

  it('marks the documents that hold a witness, clause by clause and in the second-level rows', async () => {
    const workbook = await exportReport()
    const sheet = workbook.sheet('条款—文件矩阵')
    const marks = (clause: string) => sheet.row(rowWith(workbook, '条款—文件矩阵', 'A', clause)).slice(2)
    expect(sheet.row(1).slice(3)).toEqual(['SM', 'SP-14', 'SP-18', 'SR-14-01'])
    expect(sheet.row(2)).toEqual([
      '条款',
      '名称',
      '文件数',
      '售后服务手册',
      '顾客投诉处理控制程序',
      '维修服务控制程序',
      '',
    ])
    expect(marks('5.1.1.1')).toEqual([2, '●', '', '●', ''])
    expect(marks('5.1.1.2')).toEqual([1, '●', '', '', ''])
    expect(marks('5.1.1')).toEqual([2, '●', '', '●', ''])
    expect(marks('5.3.2.2')).toEqual([1, '', '', '', '●'])
    expect(marks('5.3.2.1')).toEqual([0, '', '', '', ''])
  })

  it('shows a gap in red and names what does not apply', async () => {
    const workbook = await exportReport()
    const sheet = workbook.sheet('条款—文件矩阵')
    const count = (clause: string) => sheet.rows.get(rowWith(workbook, '条款—文件矩阵', 'A', clause))?.get('C')
    expect(workbook.fill(count('5.3.2.1'))).toBe('FFFFC7CE')
    expect(workbook.fill(count('5.1.2.1'))).toBeUndefined()
    expect(sheet.texts('B')).toContain('技术与业务人员（不适用）')
  })
})

describe('findings and commitments', () => {
  it('lists errors first, with the document by name', async () => {
    const sheet = (await exportReport()).sheet('问题清单')
    expect(sheet.texts('B')).toEqual(['级别', '错误', '警告', '提示'])
    expect(sheet.row(2)).toEqual([
      1,
      '错误',
      '引用的记录「SR-99-01」没有表单',
      '改正编号',
      'SP-14 顾客投诉处理控制程序',
      'b-7',
      '—',
      'record-unknown',
    ])
    expect(sheet.row(3).slice(3, 6)).toEqual(['填写', 'profile.json', '—'])
    expect(sheet.row(4).slice(4, 7)).toEqual(['SM 售后服务手册', 'b-9', '是'])
  })

  it('keeps the values of promises as numbers', async () => {
    const workbook = await exportReport()
    const sheet = workbook.sheet('承诺台账')
    expect(sheet.row(2)).toEqual([
      1,
      '投诉首次答复',
      24,
      '小时',
      '工作日',
      '资料项',
      'SP-14 顾客投诉处理控制程序',
      '24 小时内答复顾客。',
      'b-3',
    ])
    expect(workbook.numberFormat(sheet.rows.get(2)?.get('C'))).toBe('0')
    expect(sheet.row(3).slice(3, 6)).toEqual(['%', '—', '正文'])
    expect(sheet.rows.get(3)?.get('C')?.value).toBe(92.5)
    expect(workbook.numberFormat(sheet.rows.get(3)?.get('C'))).toBe('0.0#####')
  })

  it('says so when there is nothing to list', async () => {
    const workbook = await exportReport({ ...sampleReport, findings: [], commitments: [], requirements: [] })
    expect(workbook.sheet('问题清单').texts('A')).toEqual(['序号', '没有发现问题。'])
    expect(workbook.sheet('承诺台账').texts('A')).toEqual(['序号', '文件中没有带数值的承诺。'])
    expect(workbook.sheet('问题清单').markup).not.toContain('autoFilter')
    expect(
      workbook
        .sheet('概况')
        .row(rowWith(workbook, '概况', 'A', '合计'))
        .slice(1, 4),
    ).toEqual([0, 0, 0])
  })
})

describe('the file', () => {
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllEnvs()
  })

  it('has the same bytes at another time in another time zone, and other bytes for another date', async () => {
    const bytes = async (time: number) => (await exportCoverageXlsx(sampleReport, { createdAt: time })).bytes
    const first = await bytes(createdAt)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2031, 6, 4) })
    vi.stubEnv('TZ', 'America/St_Johns')
    expect(Buffer.from(await bytes(createdAt)).equals(Buffer.from(first))).toBe(true)
    expect(Buffer.from(await bytes(createdAt + 60)).equals(Buffer.from(first))).toBe(false)
  })

  it('carries title and time in its properties, and the parts are declared', async () => {
    const workbook = await exportReport({ ...sampleReport, project: { name: 'A & B <甲>', folder: 'x' } })
    expect(workbook.part('docProps/core.xml')).toContain('<dc:title>A &amp; B &lt;甲&gt; 条款覆盖报告</dc:title>')
    expect(workbook.part('docProps/core.xml')).toContain('2026-03-01T18:30:00Z')
    expect(workbook.part('[Content_Types].xml')).toContain('/docProps/core.xml')
    expect(workbook.part('_rels/.rels')).toContain('docProps/core.xml')
  })
})
