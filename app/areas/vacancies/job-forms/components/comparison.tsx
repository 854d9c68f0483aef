import { Check, GraduationCap, Minus, Star, type IconNode } from 'lucide'
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { useFormat } from '~/ui/format-context'
import { Icon } from '~/ui/icon'
import { SimpleTable } from '~/ui/table/simple-table'
import type { CompareJobsPage } from '../job-form-list.page.server'

type Skill = CompareJobsPage['common'][number]

/** Jobs beside each other: a sign and its words in each cell, so that the picture is the table. */
export function Comparison({ page }: { page: CompareJobsPage }) {
  const { t } = useTranslation('jobforms')
  const format = useFormat()
  const { jobs, common, differing, ratios } = page
  return (
    <div className="stack">
      <Card title={t('compare.common')} flush>
        <p className="card-body">
          {common.length === 0 ? t('compare.noCommon') : t('compare.commonText', { count: common.length })}
        </p>
        {common.length > 0 ? <Matrix caption={t('compare.common')} skills={common} jobs={jobs} /> : null}
      </Card>
      <Card title={t('compare.differing')} flush>
        {differing.length === 0 ? (
          <p className="card-body muted">{t('compare.noDiffering')}</p>
        ) : (
          <Matrix caption={t('compare.differing')} skills={differing} jobs={jobs} />
        )}
      </Card>
      <Card title={t('compare.ratios')} flush>
        <SimpleTable
          caption={t('compare.ratios')}
          numbers={[1, 2]}
          head={[t('columns.title'), t('compare.essential'), t('compare.learnable'), t('compare.ratio')]}
          rows={ratios.map((one, index) => [
            jobs[index]?.title,
            one.essential,
            one.learnable,
            one.ratio === null
              ? t('compare.noRatio')
              : t('compare.ratioText', { ratio: format.number(Math.round(one.ratio * 10) / 10) }),
          ])}
        />
      </Card>
    </div>
  )
}

interface MatrixProps {
  caption: string
  skills: readonly Skill[]
  jobs: CompareJobsPage['jobs']
}

function Matrix({ caption, skills, jobs }: MatrixProps) {
  const { t } = useTranslation('jobforms')
  return (
    <SimpleTable
      caption={caption}
      head={[
        t('compare.skill'),
        t('compare.frequency'),
        ...jobs.map(job => (
          <span key={job.id}>
            <Link to={`/job-forms/${job.id}`}>{job.title}</Link>
            <br />
            <small>{job.employer}</small>
          </span>
        )),
      ]}
      rows={skills.map(skill => [
        skill.label,
        t('compare.of', { count: skill.count, total: jobs.length }),
        ...skill.asked.map((asked, index) => <Asked key={index} asked={asked} />),
      ])}
    />
  )
}

const signs: Record<'essential' | 'learnable' | 'nice', IconNode> = {
  essential: Check,
  learnable: GraduationCap,
  nice: Star,
}

function Asked({ asked }: { asked: Skill['asked'][number] }) {
  const { t } = useTranslation('jobforms')
  const { t: places } = useTranslation('vacancies')
  if (!asked) {
    return (
      <span className="muted">
        <Icon of={Minus} /> {t('compare.notAsked')}
      </span>
    )
  }
  const words = { need: places(`profile.kinds.${asked.need}`), level: asked.level }
  return (
    <span>
      <Icon of={signs[asked.need]} />{' '}
      {asked.learnable && asked.need !== 'learnable' ? t('compare.learnableToo', words) : t('compare.asked', words)}
    </span>
  )
}
