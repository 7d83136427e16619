import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CheckReport } from '../../../core/coverage/report.js'
import { exportCoverageHtml } from '../../../exporters/html/export-coverage-html.js'
import { sampleReport } from '../xlsx/sample-report.js'

const page = exportCoverageHtml(sampleReport)
/** The page without the line feeds and blanks around them. */
const flat = page.replace(/\s*\n\s*/g, '')
const sectionOf = (html: string, key: string): string =>
  new RegExp(`<section id="${key}"[^]*?</section>`).exec(html)?.[0] ?? ''
/** The words of a piece of the page, without its tags. */
const words = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

describe('the page', () => {
  it('stands alone: no script, nothing from elsewhere', () => {
    expect(page).not.toMatch(/<script|<link|<img|<iframe|https?:|url\(|@import|\son\w+=/i)
    expect(page).toMatch(/^<!doctype html>\n<html lang="zh-CN">/)
  })

  it('gives the score with its range, the way to the next level, and says that it is an estimate', () => {
    const head = words(page.slice(page.indexOf('<main>'), page.indexOf('<nav')))
    for (const part of ['估算得分 · 文件支持 71.25', '有证据 12.5', '全部补齐后 96', '等级 达标级'])
      expect(head).toContain(part)
    expect(head).toContain('距三星级（80 分）差 8.75 分：补齐 5.3.2.1、5.1.1.2 即可达到')
    expect(head).toContain('以上得分是估算：6 条要求中有 4 条的分值没有公开出处')
    const known = exportCoverageHtml({ ...sampleReport, score: { ...sampleReport.score, provisional: false } })
    expect(words(known.slice(known.indexOf('<main>'), known.indexOf('<nav')))).not.toContain('估算')
  })

  it('lists decisions of people with reason, name and effect', () => {
    const decisions = words(sectionOf(page, 'decisions'))
    expect(decisions).toContain('人工认定 5.1.2.2 售后服务管理师 见任命书（周敏，2026-03-01） 按满足计分')
    expect(decisions).toContain('特别扣分 违反本企业规定 超过承诺时限 −1 分')
    expect(decisions).toContain('特别加分 — 远程诊断 +1 分')
    expect(decisions).toContain('不适用 5.1.2.1 技术与业务人员 全部委托 使得分降低 0.75 分，为 71.25 分')
    const undecided = { ...sampleReport, requirements: [], deductions: [], bonus: null, exclusions: [] }
    expect(sectionOf(exportCoverageHtml(undecided), 'decisions')).toBe('')
  })

  it('lists what is at stake, every requirement, finding and promise', () => {
    expect(words(sectionOf(page, 'stakes'))).toContain(
      '5.3.2.1 投诉渠道 未覆盖 +6.50 5.56 分，估算 全有或全无 77.75 达标级 一并补齐即升级 公开投诉渠道 有专门岗位受理',
    )
    const requirements = sectionOf(page, 'requirements')
    for (const { id } of sampleReport.requirements) expect(requirements).toContain(`id="r-${id}"`)
    expect(words(requirements)).toContain('人工认定：见任命书（周敏，2026-03-01）')
    expect(words(requirements)).toContain('不适用：全部委托')
    expect(words(requirements)).toContain('有专门岗位受理 查找：同一句中有「专人」')
    expect(words(requirements)).toContain('5.3.2.2 投诉记录 名称或要求由用户提供 已覆盖 5.55 用户提供 按比例')
    const findings = words(sectionOf(page, 'findings'))
    expect(findings.indexOf('错误')).toBeLessThan(findings.indexOf('警告'))
    expect(findings).toContain('警告 profile.json 「服务热线」尚未填写 填写')
    expect(findings).toContain('编写提示尚未处理 可自动修复')
    const commitments = words(sectionOf(page, 'commitments'))
    expect(commitments).toContain('投诉首次答复 24小时 工作日 资料项 SP-14 · b-3 24 小时内答复顾客。')
    expect(commitments).toContain('满意度目标 92.5% — 正文')
  })

  it('says so where there is nothing to list', () => {
    const empty = { ...sampleReport, requirements: [], stakes: [], findings: [], commitments: [] }
    const text = words(exportCoverageHtml(empty))
    for (const part of ['没有待补齐的条款。', '没有发现问题。', '文件中没有带数值的承诺。', '没有引用的原文。'])
      expect(text).toContain(part)
  })

  it('has every anchor once, and none of its links leads nowhere', () => {
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map((match) => match[1] ?? '')
    expect(new Set(ids).size).toBe(ids.length)
    const targets = [...page.matchAll(/ href="#([^"]*)"/g)].map((match) => match[1] ?? '')
    expect(targets.length).toBeGreaterThan(20)
    expect(targets.filter((target) => !ids.includes(target))).toEqual([])
    const labels = [...page.matchAll(/aria-labelledby="([^"]*)"/g)].map((match) => match[1] ?? '')
    expect(labels.filter((label) => !ids.includes(label))).toEqual([])
  })

  it('leads from the matrix and the requirement to the text, and from there back', () => {
    const quote = '维修工程师负责现场检修。'
    const passages = sectionOf(flat, 'passages')
    const anchor = new RegExp(`<tr id="(q\\d+)"><td>${quote}`).exec(passages)?.[1] ?? 'none'
    expect(sectionOf(flat, 'matrix')).toContain(`<a href="#${anchor}" aria-label="SP-18 中回应 5.1.1.1 的原文">●</a>`)
    expect(sectionOf(flat, 'requirements')).toContain(`${quote}<cite><a href="#${anchor}">SP-18 维修服务控制程序</a>`)
    expect(passages).toMatch(new RegExp(`<tr id="${anchor}">[^]*?<a href="#r-5.1.1.1">5.1.1.1</a></td></tr>`))
  })

  it('heads every column and row for those who do not see', () => {
    const tables = [...flat.matchAll(/<table[^]*?<\/table>/g)].map(([table]) => table)
    expect(tables).toHaveLength(7)
    for (const table of tables) {
      expect(table).toMatch(/<thead><tr>(<th scope="col"[^]*?<\/th>)+<\/tr><\/thead>/)
      expect(table.match(/<th(?=[ >])(?! scope="(?:col|row|rowgroup)")/g)).toBeNull()
    }
    expect(page.match(/<span class="sign" role="img" aria-label="(已|未)写明">/g)?.length).toBe(8)
  })

  it('has the words of the other language, and no others of its own', () => {
    const english = exportCoverageHtml(sampleReport, { language: 'en' })
    expect(english).toContain('<html lang="en">')
    const project = new Set(JSON.stringify(sampleReport).match(/[\u4e00-\u9fff]+/g))
    const chinese = words(english.replace(/<style>[^]*?<\/style>/, '')).match(/[\u4e00-\u9fff]+/g) ?? []
    expect(chinese.filter((part) => !project.has(part))).toEqual([])
    expect(english).not.toContain('undefined')
    expect(page).not.toContain('undefined')
  })
})

describe('text from the project', () => {
  const hostile = `</td><script>alert('1')</script>&amp;"><img src=x onerror=alert(2)> \u0000\u0007\ud800`
  const poison = <T>(value: T): T =>
    JSON.parse(JSON.stringify(value), (key, member: unknown) =>
      typeof member === 'string' && !safe.has(key) ? hostile : member,
    ) as T
  /** Keys whose values the program itself gives. */
  const safe = new Set(['status', 'provenance', 'severity', 'kind', 'wording', 'origin', 'ground', 'lift', 'obstacle'])

  it('never becomes markup, wherever it stands', () => {
    const html = exportCoverageHtml(poison(sampleReport))
    expect(html).not.toMatch(/<script|<img|\u0000|\u0007|\ud800/)
    expect(html).toContain('&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;amp;&quot;&gt;')
    const tagsOf = (text: string): ReadonlySet<string> => new Set(text.match(/<\/?\w+/g))
    expect([...tagsOf(html)].filter((tag) => !tagsOf(page).has(tag))).toEqual([])
  })

  it('comes out as it went in, whatever it was', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((any) => /\S/.test(any))
    fc.assert(
      fc.property(text, (name) => {
        const report: CheckReport = { ...sampleReport, project: { name, folder: '' } }
        const title = /<h1>([^]*?)<\/h1>/.exec(exportCoverageHtml(report))?.[1] ?? ''
        const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'" }
        const read = title.replace(/&(lt|gt|quot|amp|#39);/g, (whole, entity: string) => entities[entity] ?? whole)
        expect(read).toBe(name)
      }),
    )
  })
})
