import { describe, expect, test } from 'vitest'
import type { CheckReport, ReportFinding, Stake } from '../../../core/coverage/report.js'
import { textReport } from '../../../main/cli/text-report.js'
import { sampleReport } from '../../exporters/xlsx/sample-report.js'

const finding = (document: string | null, message = '提示未处理'): ReportFinding => ({
  code: 'guide-left',
  severity: 'info',
  message,
  document,
  block: document === null ? null : 'b1',
  hint: null,
  file: document === null ? 'fivestar.json' : null,
  fixable: false,
})

const undecided: CheckReport = {
  ...sampleReport,
  requirements: sampleReport.requirements.filter(({ status }) => status === 'covered'),
  findings: [],
  commitments: [],
  stakes: [],
  exclusions: [],
  deductions: [],
  bonus: null,
  score: { certain: 0, documented: 98, possible: 98, level: '五星级', provisional: false, next: null },
}
const withFindings = (findings: readonly ReportFinding[]): string => textReport({ ...undecided, findings }, false)

describe('the report for a terminal', () => {
  test('tells score, next level, what is at stake, what people decided, and findings', () => {
    expect(textReport(sampleReport, false)).toBe(
      [
        '恒远特种车辆　GB/T 27922-2011',
        '估算得分　71.25　达标级（有证据 12.5，全部补齐后 96）',
        '距三星级（80 分）差 8.75 分：补齐 5.3.2.1、5.1.1.2 即可达到',
        '已覆盖 2　部分覆盖 1　未覆盖 1　不适用 1　人工认定 1',
        '以上得分是估算：6 条要求中有 4 条的分值没有公开出处，按所在章节的余下分值平均分配。录入所购标准文本中的分值后，得分即按实际分值计算。',
        '',
        '待补齐（按影响得分排列，先列可升级的）',
        ' +6.50　未覆盖　5.3.2.1 投诉渠道（分值 5.56，估算，全有或全无，一并补齐即升级）',
        '        缺：公开投诉渠道',
        '        缺：有专门岗位受理',
        ' +3.00　部分覆盖　5.1.1.2 服务网点（分值 1.95，估算，按比例）',
        '        缺：写明网点由谁统一管理',
        '',
        '人工认定',
        '  5.1.2.2 售后服务管理师：见任命书（周敏，2026-03-01）',
        '        文件中没有找到：写明管理师的配置比例',
        '',
        '特别扣分 1 项，特别加分 1 项（已计入得分）',
        '    −1　违反本企业规定：超过承诺时限',
        '    +1　加分：远程诊断',
        '',
        '不适用条款',
        '  5.1.2.1 技术与业务人员：全部委托（使得分降低 0.75 分，为 71.25 分）',
        '',
        '问题　错误 1　警告 1　提示 1（可自动修复 1 处）',
        '  错误 SP-14 b-7：引用的记录「SR-99-01」没有表单',
        '  警告 profile.json：「服务热线」尚未填写',
        '  提示 SM b-9：编写提示尚未处理',
        '',
        '承诺 2 项，见于 2 处，其中 1 处直接写在正文中',
        '',
      ].join('\n'),
    )
  })

  test('is quiet where nothing is open', () => {
    expect(textReport(undecided, false)).toBe(
      [
        '恒远特种车辆　GB/T 27922-2011',
        '得分　98　五星级（有证据 0，全部补齐后 98）',
        '已达最高等级',
        '已覆盖 2',
        '',
        '没有待补齐的条款。',
        '',
        '没有发现问题。',
        '',
        '文件中没有带数值的承诺。',
        '',
      ].join('\n'),
    )
  })

  test('says why a level is out of reach', () => {
    const next = { level: '五星级', from: 95, missing: 0, close: [], obstacle: 'deductions' } as const
    const report = { ...undecided, score: { ...undecided.score, level: '未达标', next } }
    expect(textReport(report, false)).toContain('特别扣分达到 5 项，按评分规则不予通过')
    const short = {
      ...report,
      score: { ...report.score, possible: 93, next: { ...next, obstacle: 'points' as const } },
    }
    expect(textReport(short, false)).toContain('全部补齐后为 93 分，仍达不到五星级（95 分）')
  })

  test('counts the clauses that lift the level where they are many, and lists only the first', () => {
    const close = Array.from({ length: 30 }, (_, index) => `5.1.1.${index}`)
    const stakes = close.map((requirement): Stake => ({ ...sampleReport.stakes[0]!, requirement }))
    const score = { ...sampleReport.score, next: { ...sampleReport.score.next!, close } }
    const text = textReport({ ...sampleReport, stakes, score }, false)
    expect(text).toContain('补齐 30 条（得分影响最大者）即可达到')
    expect(text).toContain('5.1.1.19 ')
    expect(text).not.toContain('5.1.1.20 ')
    expect(text).toContain('……另有 10 条，见 --format html 或 xlsx')
  })

  test('says the same thing once for many documents', () => {
    const many = ['SM', 'SP-01', 'SP-02', 'SP-03'].map((code) => finding(code))
    expect(withFindings(many)).toContain('  提示 提示未处理（4 处：SM、SP-01、SP-02、SP-03）\n')
    const more = Array.from({ length: 9 }, (_, index) => finding(`SP-0${index + 1}`))
    expect(withFindings(more)).toContain('（9 处：SP-01、SP-02、SP-03、SP-04、SP-05、SP-06 等）\n')
    expect(withFindings([finding(null, '含示例数据')])).toContain('  提示 fivestar.json：含示例数据\n')
  })

  test('paints on a terminal only', () => {
    expect(textReport(sampleReport, true)).toContain('\u001b[31m未覆盖\u001b[0m')
    expect(textReport(sampleReport, false)).not.toContain('\u001b')
  })

  test('speaks English, too', () => {
    const text = textReport(sampleReport, false, 'en')
    expect(text).toContain('Estimated score　71.25　达标级 (with evidence 12.5, if all is closed 96)')
    expect(text).toContain('8.75 points below 三星级 (80): close 5.3.2.1, 5.1.1.2 to reach it')
    const project = new Set(JSON.stringify(sampleReport).match(/[\u4e00-\u9fff]+/g))
    expect((text.match(/[\u4e00-\u9fff]+/g) ?? []).filter((words) => !project.has(words))).toEqual([])
  })
})
