import type { Steps } from '../../model/block.js'
import { layoutFlowchart } from '../flowchart/layout-flowchart.js'
import { layoutOrganisationChart } from '../organisation-chart.js'
import type { PrintContext } from '../print-context.js'
import type { PrintDrawing } from '../print-set.js'
import { cleanText } from '../clean-text.js'
import { resolveRuns, textOfRuns } from '../resolve-runs.js'
import { responsibleName } from '../steps-table.js'
import type { Place } from './registers.js'

/** The flowchart of a steps block. */
export const flowchartDrawing = (steps: Steps, context: PrintContext, place: Place): PrintDrawing => {
  const nodes = steps.children.map((step) => ({
    key: step.key,
    kind: step.kind,
    name: cleanText(step.name),
    responsible: step.responsible.map((key) => responsibleName(key, context)).join('、'),
    limit: textOfRuns(resolveRuns(step.children[1].children, context)),
    records: step.records,
    next: step.next,
  }))
  const caption = place.caption ?? null
  const key = JSON.stringify(nodes)
  const drawing = context.flowcharts.get(key) ?? layoutFlowchart(nodes)
  context.flowcharts.set(key, drawing)
  return {
    type: 'drawing',
    caption,
    alt: `流程图：${steps.caption ?? context.document.title}，共 ${nodes.length} 步：${nodes.map((node) => node.name).join('、')}`,
    drawing,
    bookmark: place.bookmark,
    orientation: 'portrait',
  }
}

/** The organisation chart: departments by their place in the company. */
export const organisationDrawing = (context: PrintContext, place: Place): PrintDrawing => {
  const { departments, outlets } = context.project.organisation
  const service = departments.find((department) => department.id === 'customer-service')
  const units = [
    ...departments.map(({ id, name, parent }) => ({
      id,
      name: cleanText(name),
      ...(parent === undefined ? {} : { parent }),
    })),
    ...outlets.map(({ id, name }) => ({
      id: `outlet.${id}`,
      name: cleanText(name),
      ...(service === undefined ? {} : { parent: service.id }),
    })),
  ]
  const key = JSON.stringify(['organisation', units])
  const drawing = context.flowcharts.get(key) ?? layoutOrganisationChart(units)
  context.flowcharts.set(key, drawing)
  return {
    type: 'drawing',
    caption: place.caption ?? null,
    alt: `组织机构图：${units.map((unit) => unit.name).join('、')}`,
    drawing,
    bookmark: place.bookmark,
    orientation: 'portrait',
  }
}
