import { useTranslation } from 'react-i18next'
import type { FormReply } from '~/platform/forms/form-reply'
import { CheckboxGroup } from '~/ui/form/choices'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { DateInput, TextArea } from '~/ui/form/text-input'
import type { ClaimLevel } from '../portfolio'
import type { SnapshotContent } from '../snapshot'

interface Props {
  claims: readonly { uri: string; label: string; level: number }[]
  experiences: readonly { id: string; title: string }[]
  /** What the present version shows; everything is proposed when there is none. */
  shown: SnapshotContent | null
  today: string
  reply?: FormReply | null
}

/** The client's choice of what employers see, and the day of saying yes. */
export function PublishForm({ claims, experiences, shown, today, reply }: Props) {
  const { t } = useTranslation('clients')
  const showable = claims.filter(claim => claim.level > 0)
  const chosen = shown ? shown.competences.map(competence => competence.uri) : showable.map(claim => claim.uri)
  return (
    <EntryForm id="publish" reply={reply}>
      <CheckboxGroup
        name="competenceUris"
        label={t('snapshot.choose')}
        required
        defaultValue={chosen}
        choices={showable.map(claim => ({
          value: claim.uri,
          label: t('snapshot.levelOf', {
            label: claim.label,
            level: t(`portfolio.levels.l${claim.level as ClaimLevel}`),
          }),
        }))}
      />
      {experiences.length > 0 ? (
        <CheckboxGroup
          name="experienceIds"
          label={t('snapshot.experiences')}
          choices={experiences.map(experience => ({ value: experience.id, label: experience.title }))}
        />
      ) : null}
      <TextArea
        name="workingConditions"
        label={t('snapshot.conditions')}
        hint={t('snapshot.conditionsHint')}
        rows={2}
        defaultValue={shown?.workingConditions ?? ''}
      />
      <DateInput name="approvedOn" label={t('snapshot.approvedOn')} required defaultValue={today} />
      <FormActs>
        <SubmitButton>{t('snapshot.publish')}</SubmitButton>
      </FormActs>
    </EntryForm>
  )
}
