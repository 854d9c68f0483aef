import { useTranslation } from 'react-i18next'
import { Chip } from '~/ui/chip'
import type { Tone } from '~/ui/tone'
import type { FormTemplate } from '../job-form-template'
import { jobFormStates, jobStatuses, type JobFormState } from '../job-form'

const tones: Record<JobFormState, Tone> = { draft: 'neutral', submitted: 'info', checked: 'good' }

/** State of a form and, when it may be out of date, that too. */
export function JobFormMarks({ state, isStale }: { state: string; isStale: boolean }) {
  const { t } = useTranslation('jobforms')
  const key = jobFormStates.find(one => one === state) ?? 'draft'
  return (
    <>
      <Chip tone={tones[key]}>{t(`states.${key}`)}</Chip>
      {isStale ? <Chip tone="warn">{t('stale')}</Chip> : null}
    </>
  )
}

export function jobStatusKey(status: string): (typeof jobStatuses)[number] {
  return jobStatuses.find(one => one === status) ?? 'open'
}

/** Words of fields and of coded answers: the network's where its version has them, else the product's by key. */
export function useTemplateWords(template?: FormTemplate) {
  const { t, i18n } = useTranslation('jobforms')
  const say = t as unknown as (key: string) => string
  const language = i18n.language.startsWith('en') ? 'en' : 'nl'
  const own = (key: string) =>
    template ? Object.values(template.fields).flatMap(fields => fields.filter(one => one.key === key))[0] : undefined
  return {
    field: (key: string) => own(key)?.words?.[language] ?? say(`fields.${key}`),
    choice: (field: string, value: string) => {
      const choices = own(field)?.choiceWords
      return choices
        ? (choices.find(one => one.value === value)?.words[language] ?? value)
        : say(`choices.${field}.${value}`)
    },
  }
}

/** Whose the form is, and which version: shown wherever it is shown. */
export function useProvenance(): (template: { version: number; isOwn: boolean }) => string {
  const { t } = useTranslation('jobforms')
  return template => t(template.isOwn ? 'ownVersion' : 'sample', { version: template.version })
}
