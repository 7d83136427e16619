import { Tabs } from 'antd'
import { useMemo, type ReactNode } from 'react'
import type { Organisation } from '../../../core/model/organisation.js'
import { drawingToSvg } from '../../../core/transform/drawing-to-svg.js'
import { layoutOrganisationChart } from '../../../core/transform/organisation-chart.js'
import { useSession, useWorkspace } from '../../application/application-context.js'
import { frameWords } from '../../words/frame-words.js'
import { screenWords } from '../../words/screen-words.js'
import { useWords } from '../../words/use-words.js'
import { Screen } from '../screen.js'
import { DepartmentTable } from './department-table.js'
import { PeopleTable } from './people-table.js'
import { PostTable } from './post-table.js'
import { ResponsibilityTable } from './responsibility-table.js'

/** What a table of the organisation is given. */
export type OrganisationPart = {
  readonly organisation: Organisation
  readonly onChange: (change: Partial<Organisation>) => void
}

/** Departments, posts, people and responsibilities, with the chart that they make. */
export const OrganisationScreen = (): ReactNode => {
  const words = useWords(screenWords)
  const { session } = useWorkspace()
  const organisation = useSession(({ project }) => project.organisation)
  const { departments } = organisation
  const chart = useMemo(() => {
    const units = departments.map(({ id, name, parent }) => ({ id, name, ...(parent === undefined ? {} : { parent }) }))
    if (units.length === 0) return null
    const drawing = layoutOrganisationChart(units, { maxWidth: 240, maxHeight: 150 })
    return drawingToSvg(drawing)
  }, [departments])
  const part: OrganisationPart = {
    organisation,
    onChange: (change) =>
      session.edit((project) => ({ ...project, organisation: { ...project.organisation, ...change } })),
  }
  return (
    <Screen title={useWords(frameWords).organisation} lead={words.organisationLead} name="organisation">
      {chart !== null && (
        <section className="card chart-card">
          <h3>{words.chart}</h3>
          <div
            className="chart"
            role="img"
            aria-label={`${words.chart} ${departments.map(({ name }) => name).join(' ')}`}
            // Our own drawing, its words escaped; in the page it may use the page's fonts.
            dangerouslySetInnerHTML={{ __html: chart }}
          />
        </section>
      )}
      <section className="card">
        <Tabs
          items={[
            { key: 'departments', label: words.departments, children: <DepartmentTable {...part} /> },
            { key: 'posts', label: words.posts, children: <PostTable {...part} /> },
            { key: 'people', label: words.people, children: <PeopleTable {...part} /> },
            { key: 'responsibilities', label: words.responsibilities, children: <ResponsibilityTable {...part} /> },
          ]}
        />
      </section>
    </Screen>
  )
}
