import type {
  CheckReport,
  ExpectationVerdict,
  RequirementStatus,
  RequirementVerdict,
} from '../../core/coverage/report.js'
import { escapeHtml } from './escape-html.js'
import { reportStyle } from './report-style.js'

const statusWords: Readonly<Record<RequirementStatus, string>> = {
  covered: '已覆盖',
  partial: '部分覆盖',
  gap: '缺失',
  excluded: '已删减',
  overridden: '人工认定',
}

const provenanceWords = { verified: '已核实', 'single-source': '单一来源', estimated: '估算' } as const

const severityWords = { error: '错误', warning: '警告', info: '提示' } as const

/** The coverage report as one self-contained, printable HTML page. */
export const exportCoverageHtml = (report: CheckReport): string => {
  const { score } = report
  const title = `${report.project.name}　条款覆盖报告`
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${reportStyle}</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(report.standard.id)}《${escapeHtml(report.standard.title)}》</p>
<dl class="score">
<div><dt>${score.provisional ? '估算得分' : '得分'}（有文件）</dt><dd>${score.documented}</dd></div>
<div><dt>有证据</dt><dd>${score.certain}</dd></div>
<div><dt>补齐后</dt><dd>${score.possible}</dd></div>
<div><dt>等级</dt><dd>${escapeHtml(score.level)}</dd></div>
</dl>
${score.provisional ? '<p class="note">部分条款的分值为估算，得分仅供参考；以标准原文和评审机构的评分为准。</p>' : ''}
<h2>条款覆盖</h2>
<table>
<thead><tr><th>条款</th><th>状态</th><th>分值</th><th>应写明的内容与依据</th></tr></thead>
<tbody>
${report.requirements.map(requirementRow).join('\n')}
</tbody>
</table>
<h2>问题清单</h2>
${findingsTable(report)}
<h2>承诺台账</h2>
${commitmentsTable(report)}
</body>
</html>
`
}

const requirementRow = (line: RequirementVerdict): string =>
  `<tr id="r-${escapeHtml(line.id)}" class="${line.status}"><th scope="row">${escapeHtml(line.id)}<br>${escapeHtml(line.title)}</th>` +
  `<td>${statusWords[line.status]}</td><td>${Math.round(line.points.value * 100) / 100}<br><small>${provenanceWords[line.points.provenance]}</small></td>` +
  `<td><ul>${line.expectations.map(expectationItem).join('')}</ul></td></tr>`

const expectationItem = (verdict: ExpectationVerdict): string => {
  const { witness } = verdict
  const place =
    witness === null
      ? ''
      : `<blockquote>${escapeHtml(witness.quote)}<cite>${escapeHtml(witness.document)} · ${escapeHtml(witness.block)}</cite></blockquote>`
  return `<li class="${verdict.met ? 'met' : 'open'}">${verdict.met ? '✓' : '✗'} ${escapeHtml(verdict.text)}${place}</li>`
}

const findingsTable = (report: CheckReport): string =>
  report.findings.length === 0
    ? '<p>没有发现问题。</p>'
    : `<table><thead><tr><th>级别</th><th>位置</th><th>问题</th></tr></thead><tbody>${report.findings
        .map(
          (finding) =>
            `<tr class="${finding.severity}"><td>${severityWords[finding.severity]}</td><td>${escapeHtml(
              [finding.document, finding.block].filter((part) => part !== null).join(' · '),
            )}</td><td>${escapeHtml(finding.message)}${finding.hint === null ? '' : `<br><small>${escapeHtml(finding.hint)}</small>`}</td></tr>`,
        )
        .join('')}</tbody></table>`

const commitmentsTable = (report: CheckReport): string =>
  report.commitments.length === 0
    ? '<p>正文中没有承诺字段。</p>'
    : `<table><thead><tr><th>主题</th><th>数值</th><th>位置</th><th>原文</th></tr></thead><tbody>${report.commitments
        .map(
          (line) =>
            `<tr><td>${escapeHtml(line.topic)}</td><td>${line.value}${escapeHtml(line.unit)}</td><td>${escapeHtml(
              `${line.document} · ${line.block}`,
            )}</td><td>${escapeHtml(line.quote)}</td></tr>`,
        )
        .join('')}</tbody></table>`
