import { useTranslation } from 'react-i18next'
import { Combobox } from '~/ui/form/combobox'
import { CheckboxGroup, RadioGroup } from '~/ui/form/choices'
import { FormRow } from '~/ui/form/entry-form'
import { Select } from '~/ui/form/select'
import { DateInput, TextArea, TextInput } from '~/ui/form/text-input'
import { Fold } from '~/ui/fold'
import { argumentKinds, channels, objectionKinds, reactions } from '../contact-moment'
import type { ContactFormPage } from '../contact-form.page.server'

/** A contact moment in one screen: how, what was heard, how it went, what comes next. The rest is behind one word. */
export function ContactMomentFields({ page }: { page: ContactFormPage }) {
  const { t } = useTranslation('engagement')
  const { t: employers } = useTranslation('employers')
  return (
    <>
      {page.employer ? (
        <input type="hidden" name="employerId" value={page.employer.id} />
      ) : (
        <Combobox name="employerId" label={t('contact.employer')} required source="/search/employers" />
      )}
      <RadioGroup
        name="channel"
        label={t('contact.channel')}
        required
        layout="row"
        defaultValue="call"
        choices={channels.map(one => ({ value: one, label: t(`contact.channels.${one}`) }))}
      />
      {page.people.length > 0 ? (
        <Select
          name="contactId"
          label={t('contact.person')}
          choices={page.people.map(one => ({
            value: one.value,
            label: one.waitUntil
              ? `${one.label} (${employers('contacts.wait', { day: one.waitUntil.toISOString().slice(0, 10) })})`
              : one.label,
          }))}
        />
      ) : null}
      <TextInput
        name="needHeard"
        label={t('contact.needHeard')}
        hint={t('contact.needHint')}
        maxLength={500}
        autoComplete="off"
      />
      <RadioGroup
        name="reaction"
        label={t('contact.reaction')}
        layout="row"
        choices={reactions.map(one => ({ value: String(one), label: t(`contact.reactions.${reactionKey(one)}`) }))}
      />
      <FormRow>
        <TextInput name="nextStep" label={t('contact.nextStep')} maxLength={300} autoComplete="off" />
        <DateInput name="nextStepOn" label={t('contact.nextStepOn')} min={page.today} defaultValue="" />
      </FormRow>
      <Fold title={t('contact.more')}>
        <div className="stack">
          <DateInput name="on" label={t('contact.on')} required max={page.today} defaultValue={page.today} />
          <TextArea name="note" label={t('contact.note')} rows={4} />
          <CheckboxGroup
            name="argumentsUsed"
            label={t('contact.arguments')}
            layout="row"
            choices={argumentKinds.map(one => ({ value: one, label: t(`contact.argumentNames.${one}`) }))}
          />
          <CheckboxGroup
            name="objections"
            label={t('contact.objections')}
            layout="row"
            choices={objectionKinds.map(one => ({ value: one, label: t(`contact.objectionNames.${one}`) }))}
          />
        </div>
      </Fold>
    </>
  )
}

function reactionKey(value: (typeof reactions)[number]) {
  return String(value) as '-2' | '-1' | '0' | '1' | '2'
}
