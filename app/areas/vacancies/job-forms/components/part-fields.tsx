import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SuggestedConcept, Suggestions } from '~/areas/matching/suggestions/suggestion'
import { LiveTextCheck } from '../../components/live-text-check'
import { Combobox } from '~/ui/form/combobox'
import { KeptWithoutScripts } from '~/ui/form/kept-without-scripts'
import { Select } from '~/ui/form/select'
import { DateInput, TextInput } from '~/ui/form/text-input'
import { jobStatuses } from '../job-form'
import { checkedTexts, type FormTemplate, type JobFormPart } from '../job-form-template'
import type { JobFormPage } from '../job-form.page.server'
import { useTemplateWords } from './job-form-words'
import { SkillLines } from './skill-lines'
import { SkillSuggestions } from './skill-suggestions'
import { TaskLines } from './task-lines'
import { TemplateFields } from './template-fields'

/** What the fields of a part need: of a form that is there, or of one that begins. */
export type PartKnown = Pick<JobFormPage, 'employer' | 'sites'> & {
  template: FormTemplate
  page?: JobFormPage
  /** Suggestions from the saved form, when somebody looked for them. */
  found?: { suggestions: Suggestions | null } | null
}

/** One part of the form, with the text check on its free texts. */
export function PartFields({ part, known }: { part: JobFormPart; known: PartKnown }) {
  const { page } = known
  const answers = page?.answers ?? {}
  return (
    <>
      {part === 'job' ? <JobFields known={known} /> : null}
      {part === 'content' ? <TaskLines known={page?.tasks ?? []} /> : null}
      {part === 'requirements' ? <SkillFields known={known} /> : null}
      {part === 'meta' && page ? <MetaFields page={page} /> : null}
      <TemplateFields template={known.template} part={part} answers={answers} />
      <PartCheck part={part} known={known} />
    </>
  )
}

function SkillFields({ known: { page, found } }: { known: PartKnown }) {
  const [added, setAdded] = useState<readonly SuggestedConcept[]>([])
  return (
    <>
      {page ? <SkillSuggestions found={found ?? null} onAdd={one => setAdded(before => [...before, one])} /> : null}
      <SkillLines known={page?.skills ?? []} added={added} />
    </>
  )
}

function PartCheck({ part, known }: { part: JobFormPart; known: PartKnown }) {
  const words = useTemplateWords(known.template)
  const texts = checkedTexts.filter(key => known.template.fields[part].some(field => field.key === key))
  const fields =
    part === 'job'
      ? [{ name: 'title', label: words.field('title'), known: known.page?.form.title }]
      : texts.map(key => {
          const answer = known.page?.answers[key]
          return { name: `answers.${key}`, label: words.field(key), known: typeof answer === 'string' ? answer : null }
        })
  return fields.length > 0 ? <LiveTextCheck fields={fields} names={[known.employer.name]} /> : null
}

function JobFields({ known: { page, sites } }: { known: PartKnown }) {
  const { t } = useTranslation('jobforms')
  return (
    <>
      <TextInput
        name="title"
        label={t('fields.title')}
        hint={t('fields.titleHint')}
        required
        defaultValue={page?.form.title}
        autoComplete="off"
      />
      <Select
        name="jobStatus"
        label={t('fields.jobStatus')}
        required
        empty={false}
        width="medium"
        defaultValue={page?.form.jobStatus ?? 'open'}
        choices={jobStatuses.map(value => ({ value, label: t(`statuses.${value}`) }))}
      />
      <Select name="siteId" label={t('fields.site')} defaultValue={page?.form.siteId} choices={sites} />
      <KeptWithoutScripts name="occupationUri" value={page?.form.occupationUri} />
      <Combobox
        name="occupationUri"
        label={t('fields.occupation')}
        source="/concepts?kind=occupation"
        defaultValue={page?.form.occupationUri}
        defaultLabel={page?.occupation}
      />
    </>
  )
}

function MetaFields({ page: { form } }: { page: JobFormPage }) {
  const { t } = useTranslation('jobforms')
  return (
    <>
      <TextInput
        name="informant"
        label={t('fields.informant')}
        hint={t('fields.informantHint')}
        defaultValue={form.informant}
      />
      <TextInput
        name="interviewer"
        label={t('fields.interviewer')}
        hint={t('fields.interviewerHint')}
        defaultValue={form.interviewer}
      />
      <DateInput name="heldOn" label={t('fields.heldOn')} hint={t('fields.heldOnHint')} defaultValue={form.heldOn} />
      <DateInput
        name="validUntil"
        label={t('fields.validUntil')}
        hint={t('fields.validUntilHint')}
        defaultValue={form.validUntil}
      />
    </>
  )
}
