import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LookForCompetences } from '~/areas/matching/components/look-for-competences'
import type { SuggestedConcept, Suggestions } from '~/areas/matching/suggestions/suggestion'
import { CheckboxGroup } from '~/ui/form/choices'
import { Combobox } from '~/ui/form/combobox'
import { FormRow } from '~/ui/form/entry-form'
import { Fieldset } from '~/ui/form/fieldset'
import { KeptWithoutScripts } from '~/ui/form/kept-without-scripts'
import { Select } from '~/ui/form/select'
import { Notice } from '~/ui/notice'
import { DateInput, NumberInput, TextArea, TextInput } from '~/ui/form/text-input'
import { languageLevels, openStatuses, vacancyKinds } from '../vacancy'
import type { VacancyFormPage } from '../vacancy.page.server'
import { CompetenceFields } from './competence-fields'
import { LiveTextCheck } from './live-text-check'

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
const parts = ['am', 'pm', 'ev'] as const

interface VacancyFieldsProps {
  page: VacancyFormPage
  /** Suggestions that the form came back with, without scripts. */
  found?: { suggestions: Suggestions | null } | null
}

/** A place in one form: what, the profile, the conditions, where and with whom. */
export function VacancyFields({ page, found }: VacancyFieldsProps) {
  const [added, setAdded] = useState<readonly SuggestedConcept[]>([])
  const { t } = useTranslation('vacancies')
  const { t: jobForm } = useTranslation('jobforms')
  const start = page.known ?? page.draft
  const vacancy = page.known?.vacancy ?? page.draft?.vacancy
  const conditions = page.known?.vacancy
  const status = openStatuses.find(one => one === vacancy?.status)
  return (
    <>
      {page.draft ? <Notice>{jobForm('fromJobForm')}</Notice> : null}
      <Fieldset title={t('sections.what')}>
        <TextInput
          name="title"
          label={t('fields.title')}
          hint={t('fields.titleHint')}
          required
          defaultValue={vacancy?.title}
          autoComplete="off"
        />
        <FormRow>
          <Select
            name="kind"
            label={t('fields.kind')}
            required
            empty={false}
            defaultValue={vacancy?.kind ?? 'internship'}
            choices={vacancyKinds.map(one => ({ value: one, label: t(`kinds.${one}`) }))}
          />
          <Select
            name="status"
            label={t('fields.status')}
            required
            empty={false}
            defaultValue={status ?? 'open'}
            choices={openStatuses.map(one => ({ value: one, label: t(`statuses.${one}`) }))}
          />
          <NumberInput name="seats" label={t('fields.seats')} required defaultValue={vacancy?.seats ?? 1} />
        </FormRow>
        <KeptWithoutScripts name="occupationUri" value={vacancy?.occupationUri} />
        <Combobox
          name="occupationUri"
          label={t('fields.occupation')}
          source="/concepts?kind=occupation"
          defaultValue={vacancy?.occupationUri}
          defaultLabel={start?.occupation}
        />
        <TextArea name="description" label={t('fields.description')} rows={4} defaultValue={vacancy?.description} />
        <LiveTextCheck
          fields={[
            { name: 'title', label: t('fields.title'), known: vacancy?.title },
            { name: 'description', label: t('fields.description'), known: vacancy?.description },
          ]}
          names={page.employer ? [page.employer.name] : []}
        />
      </Fieldset>
      <LookForCompetences
        title="title"
        texts={['description']}
        found={found}
        onAdd={one => setAdded(before => [...before, one])}
      />
      <CompetenceFields known={start?.competences ?? []} added={added} />
      <Fieldset title={t('sections.conditions')}>
        <FormRow>
          <NumberInput name="hoursMin" label={t('fields.hoursMin')} defaultValue={vacancy?.hoursMin} />
          <NumberInput name="hoursMax" label={t('fields.hoursMax')} defaultValue={vacancy?.hoursMax} />
          <DateInput name="startDate" label={t('fields.startDate')} defaultValue={conditions?.startDate} />
          <DateInput name="endDate" label={t('fields.endDate')} defaultValue={conditions?.endDate} />
        </FormRow>
        <CheckboxGroup
          name="dayParts"
          label={t('fields.dayParts')}
          layout="row"
          defaultValue={conditions?.dayParts}
          choices={days.flatMap(day =>
            parts.map(part => ({ value: `${day}_${part}`, label: `${t(`days.${day}`)} ${t(`parts.${part}`)}` })),
          )}
        />
        <FormRow>
          <Select
            name="languageLevel"
            label={t('fields.languageLevel')}
            defaultValue={vacancy?.languageLevel}
            choices={languageLevels.map(one => ({ value: one, label: one }))}
          />
          <TextInput name="licence" label={t('fields.licence')} width="short" defaultValue={vacancy?.licence} />
        </FormRow>
      </Fieldset>
      <Fieldset title={t('sections.who')}>
        <FormRow>
          <Select name="siteId" label={t('fields.site')} defaultValue={vacancy?.siteId} choices={page.sites} />
          <Select
            name="mentorId"
            label={t('fields.mentor')}
            defaultValue={conditions?.mentorId}
            choices={page.mentors}
          />
          <TextInput name="postcode" label={t('fields.postcode')} width="short" defaultValue={conditions?.postcode} />
        </FormRow>
      </Fieldset>
    </>
  )
}
