import { useTranslation } from 'react-i18next'
import { Facts } from '~/ui/facts'
import { useFormat } from '~/ui/format-context'
import { SimpleTable } from '~/ui/table/simple-table'
import { levelKeys } from '../../components/vacancy-words'
import type { FormField, JobFormPart } from '../job-form-template'
import type { JobFormPage } from '../job-form.page.server'
import { jobStatusKey, useTemplateWords } from './job-form-words'

/** What a part of a form says. */
export function PartFacts({ part, page }: { part: JobFormPart; page: JobFormPage }) {
  const { t } = useTranslation('jobforms')
  const format = useFormat()
  const words = useTemplateWords(page.template)
  const { form } = page
  const answer = (field: FormField) => {
    const value = page.answers[field.key]
    if (value === undefined) return null
    if (Array.isArray(value)) return value.map(one => words.choice(field.key, one)).join(', ')
    switch (field.of.kind) {
      case 'yesNo':
        return value === 'yes' ? t('yes') : t('no')
      case 'choice':
        return words.choice(field.key, String(value))
      case 'day':
        return format.day(String(value))
      case 'money':
        return typeof value === 'number' ? format.number(value) : value
      default:
        return String(value)
    }
  }
  const own =
    part === 'job'
      ? [
          { label: t('fields.jobStatus'), value: t(`statuses.${jobStatusKey(form.jobStatus)}`) },
          { label: t('fields.site'), value: page.site },
          { label: t('fields.occupation'), value: page.occupation },
        ]
      : part === 'meta'
        ? [
            { label: t('fields.informant'), value: form.informant },
            { label: t('fields.interviewer'), value: form.interviewer },
            { label: t('fields.heldOn'), value: form.heldOn ? format.day(form.heldOn) : null },
            { label: t('fields.validUntil'), value: form.validUntil ? format.day(form.validUntil) : null },
            { label: t('fields.madeBy'), value: form.madeBy.displayName },
            { label: t('fields.checkedBy'), value: form.checkedBy?.displayName ?? null },
          ]
        : []
  const items = [
    ...own,
    ...page.template.fields[part].map(field => ({ label: words.field(field.key), value: answer(field) })),
  ]
  const isEmpty = items.every(item => item.value === null) && !(part === 'content' && page.tasks.length > 0)
  return (
    <>
      {part === 'content' && page.tasks.length > 0 ? (
        <ul>
          {page.tasks.map((task, index) => (
            <li key={index}>
              {task.what} <span className="muted">({t(`frequencies.${task.often}`)})</span>
            </li>
          ))}
        </ul>
      ) : null}
      {isEmpty && part !== 'requirements' ? <p className="muted">{t('nothingYet')}</p> : <Facts items={items} />}
    </>
  )
}

/** The competences that a job asks. */
export function SkillTable({ skills }: { skills: JobFormPage['skills'] }) {
  const { t } = useTranslation('jobforms')
  const { t: places } = useTranslation('vacancies')
  if (skills.length === 0) return <p className="card-body muted">{t('skill.none')}</p>
  return (
    <SimpleTable
      phone="cards"
      caption={t('fields.skills')}
      head={[
        places('profile.competence'),
        places('profile.kind'),
        places('profile.level'),
        t('skill.cefr'),
        t('skill.learnable'),
      ]}
      rows={skills.map(one => [
        one.label,
        places(`profile.kinds.${one.need}`),
        places(`profile.levels.${levelKeys[one.level - 1] ?? '1'}`),
        one.cefr ?? '–',
        one.learnable || one.need === 'learnable' ? t('yes') : t('no'),
      ])}
    />
  )
}
