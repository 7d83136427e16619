import { describe, expect, test } from 'vitest'
import type { CheckReport, ReportFinding } from '../../../core/coverage/report.js'
import { textReport } from '../../../main/cli/text-report.js'

const finding = (document: string | null, message = '提示未处理'): ReportFinding => ({
  code: 'guide-left',
  severity: 'info',
  message,
  document,
  block: document === null ? null : 'b1',
  hint: null,
})

const report = (findings: readonly ReportFinding[]): CheckReport => ({
  project: { name: '某公司', folder: 'x' },
  standard: { id: 'GB/T 0', title: '标准' },
  score: { certain: 0, documented: 82.5, possible: 100, level: '三星级', provisional: true },
  requirements: [
    {
      id: '5.1.1.1',
      title: '部门',
      status: 'partial',
      points: { value: 2.0588, provenance: 'estimated' },
      expectations: [
        { id: 'a', text: '写明部门', met: true, witness: { document: 'SM', block: 'b', quote: '设立。' } },
        { id: 'b', text: '写明岗位', met: false, witness: null },
      ],
    },
  ],
  findings,
  commitments: [],
})

describe('the report for a terminal', () => {
  test('tells score, what is open and what it lacks', () => {
    expect(textReport(report([finding('SM'), finding(null, '含示例数据')]), false)).toBe(
      [
        '某公司　GB/T 0',
        '估算得分　有文件 82.5（有证据 0，补齐后 100）　三星级',
        '覆盖 0　部分 1　缺失 0　删减 0　人工 0',
        '',
        '部分 5.1.1.1 部门（2.06 分）',
        '     缺：写明岗位',
        '',
        '提示 SM b1：提示未处理',
        '提示 含示例数据',
        '',
      ].join('\n'),
    )
  })

  test('says the same thing once for many documents', () => {
    const text = textReport(report(['SM', 'SP-01', 'SP-02', 'SP-03'].map((code) => finding(code))), false)
    expect(text).toContain('提示 提示未处理（4 处：SM、SP-01、SP-02、SP-03）\n')
  })

  test('paints the status on a terminal only', () => {
    expect(textReport(report([]), true)).toContain('\u001b[33m部分\u001b[0m')
    expect(textReport(report([]), false)).not.toContain('\u001b')
  })
})
