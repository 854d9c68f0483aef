import { useTranslation } from 'react-i18next'
import { ladderStepNumbers } from '~/areas/engagement/activities/activity-catalogue'
import { useActivityText } from '~/areas/engagement/activities/components/use-activity-text'
import { Checkbox, CheckboxGroup } from '~/ui/form/choices'
import { FormRow } from '~/ui/form/entry-form'
import { Select } from '~/ui/form/select'
import { DateInput, NumberInput, TextArea, TextInput, TimeInput } from '~/ui/form/text-input'
import { Fold } from '~/ui/fold'
import type { GatheringFormPage } from '../gatherings.page.server'
import { mostRemindDays, remindWhoms, usualRemindDays } from '../reminder'

/** An event: which activity, what it is called, when, where, for how many, and who receives the guests. */
export function GatheringFields({ page }: { page: GatheringFormPage }) {
  const { t } = useTranslation('gatherings')
  const { t: clients } = useTranslation('clients')
  const text = useActivityText()
  const { seen, fresh } = page
  const known = seen ?? fresh
  const isGone = seen !== null && !page.activities.some(one => one.key === seen.activityKey)
  return (
    <>
      <Select
        name="activityKey"
        label={t('fields.activityKey')}
        required
        defaultValue={known.activityKey}
        choices={[
          ...page.activities.map(one => ({ value: one.key, label: `${text(one.name)} (${one.minLevel})` })),
          ...(isGone ? [{ value: seen.activityKey, label: text(seen.activityName) }] : []),
        ]}
      />
      <TextInput
        name="title"
        label={t('fields.title')}
        hint={t('fields.titleHint')}
        required
        maxLength={200}
        autoComplete="off"
        defaultValue={seen?.title ?? (fresh.titleOf ? text(fresh.titleOf) : undefined)}
      />
      <FormRow>
        <DateInput name="on" label={t('fields.on')} min={page.today} required defaultValue={seen?.on} />
        <TimeInput name="from" label={t('fields.from')} required defaultValue={seen?.from ?? '14:00'} />
        <TimeInput
          name="until"
          label={t('fields.until')}
          hint={t('fields.zone', { zone: page.timeZone.replace('_', ' ') })}
          required
          defaultValue={seen?.until ?? '16:00'}
        />
      </FormRow>
      <TextInput
        name="place"
        label={t('fields.place')}
        hint={t('fields.placeHint')}
        required
        maxLength={300}
        autoComplete="off"
        defaultValue={seen?.place}
      />
      <Checkbox name="isOnline" label={t('fields.isOnline')} defaultChecked={seen?.isOnline} />
      <NumberInput
        name="capacity"
        label={t('fields.capacity')}
        hint={t('fields.capacityHint')}
        defaultValue={seen?.capacity}
      />
      <TextArea
        name="description"
        label={t('fields.description')}
        hint={t('fields.descriptionHint')}
        rows={4}
        maxLength={4000}
        defaultValue={seen ? seen.description : fresh.description && text(fresh.description)}
      />
      <Select
        name="organisationId"
        label={t('fields.organisationId')}
        required
        defaultValue={known.organisationId}
        choices={page.organisations}
      />
      <CheckboxGroup
        name="hostIds"
        label={t('fields.hostIds')}
        required
        layout="row"
        defaultValue={known.hostIds}
        choices={page.staff}
      />
      <FormRow>
        <NumberInput
          name="remindDays"
          label={t('fields.remindDays')}
          hint={t('fields.remindDaysHint', { most: mostRemindDays })}
          defaultValue={seen ? seen.remindDays : usualRemindDays}
        />
        <Select
          name="remindWhom"
          label={t('fields.remindWhom')}
          empty={false}
          defaultValue={seen?.remindWhom ?? 'coming'}
          choices={remindWhoms.map(value => ({ value, label: t(`reminder.whom.${value}`) }))}
        />
      </FormRow>
      <Fold title={t('fields.ladderSteps')} open={known.ladderSteps.length > 0}>
        <CheckboxGroup
          name="ladderSteps"
          label={t('fields.ladderSteps')}
          labelHidden
          defaultValue={known.ladderSteps.map(String)}
          choices={ladderStepNumbers.map(step => ({
            value: String(step),
            label: `${step} ${clients(`steps.s${step}`)}`,
          }))}
        />
      </Fold>
    </>
  )
}
