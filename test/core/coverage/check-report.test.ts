import { describe, expect, it } from 'vitest'
import type { Coverage } from '../../../core/coverage/check-coverage.js'
import { makeCheckReport } from '../../../core/coverage/check-report.js'
import { diagnose } from '../../../core/diagnostics/diagnostic.js'
import { catalogue, project, requirement } from '../../support/builders.js'

const coverage: Coverage = {
  requirements: [
    {
      expectations: [{ witness: { document: 'SM', block: 'p', quote: '句。' }, met: true, text: '写明', id: 'a' }],
      points: { provenance: 'verified', value: 10 },
      status: 'covered',
      title: '要求',
      id: '5.1.1.1',
    },
  ],
  score: { provisional: true, level: '达标级', possible: 100, documented: 70, certain: 10 },
}

const report = (language?: 'zh-CN' | 'en') =>
  makeCheckReport({
    project: project([]),
    folder: 'acme',
    catalogue: catalogue([requirement('5.1.1.1', [])]),
    coverage,
    diagnostics: [
      diagnose('clause-unknown', { clause: '5.9' }, { document: 'SM', block: 'h' }),
      diagnose('sample-data', { count: 3 }, { file: 'fivestar.json' }),
    ],
    commitments: [{ quote: '24小时内', block: 'p', document: 'SM', unit: '小时', value: 24, topic: '答复' }],
    ...(language === undefined ? {} : { language }),
  })

describe('the check report', () => {
  it('has the fixed shape, keys in the fixed order', () => {
    expect(JSON.stringify(report())).toBe(
      JSON.stringify({
        project: { name: '示例项目', folder: 'acme' },
        standard: { id: 'TEST', title: '测试标准' },
        score: { certain: 10, documented: 70, possible: 100, level: '达标级', provisional: true },
        requirements: [
          {
            id: '5.1.1.1',
            title: '要求',
            status: 'covered',
            points: { value: 10, provenance: 'verified' },
            expectations: [
              { id: 'a', text: '写明', met: true, witness: { document: 'SM', block: 'p', quote: '句。' } },
            ],
          },
        ],
        findings: [
          {
            code: 'clause-unknown',
            severity: 'error',
            message: '标准中没有条款「5.9」',
            document: 'SM',
            block: 'h',
            hint: '核对条款号',
          },
          {
            code: 'sample-data',
            severity: 'info',
            message: '本项目含 3 项示例数据，不得用于申报',
            document: null,
            block: null,
            hint: '逐项替换为企业的真实数据',
          },
        ],
        commitments: [{ topic: '答复', value: 24, unit: '小时', document: 'SM', block: 'p', quote: '24小时内' }],
      }),
    )
  })

  it('words findings in the language asked for', () => {
    expect(report('en').findings[0]?.message).toBe('The standard has no clause “5.9”')
  })
})
