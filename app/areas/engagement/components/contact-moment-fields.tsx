import { useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { Combobox } from '~/ui/form/combobox'
import { CheckboxGroup } from '~/ui/form/choices'
import { FormRow } from '~/ui/form/entry-form'
import { Select } from '~/ui/form/select'
import { FileDrop } from '~/ui/form/file-drop'
import { FormContext } from '~/ui/form/form-context'
import { useFormat } from '~/ui/format-context'
import { DateInput, TextInput } from '~/ui/form/text-input'
import { Fold } from '~/ui/fold'
import { mostFileBytes, mostFiles } from '../attachments/contact-file'
import { UsedArguments } from '../arguments/components/used-arguments'
import { argumentKinds, channels, objectionKinds, reactions } from '../contact-moment'
import type { ContactFormPage } from '../contact-form.page.server'
import { MentionArea } from '../mentions/components/mention-area'
import { ColleaguePicker } from './colleague-picker'
import { KeyRadios } from './key-radios'
import { QuickDayButtons } from './quick-day-buttons'

interface ContactMomentFieldsProps {
  page: ContactFormPage
  onEmployer?: (employerId: string | null) => void
  /** The employer is chosen here, although its people are known by now. */
  choosesEmployer?: boolean
}

/** A contact moment in one screen: how, whom, what was heard, how it went, what comes next. The rest is behind one word. */
export function ContactMomentFields({ page, onEmployer, choosesEmployer }: ContactMomentFieldsProps) {
  const { t } = useTranslation('engagement')
  const { t: words } = useTranslation('contact-moment')
  const { t: employers } = useTranslation('employers')
  const format = useFormat()
  const isWrongInside = useContext(FormContext)?.problems.some(one =>
    /^(note|files|mentions|on|siteId)\b/.test(one.path),
  )
  return (
    <>
      {page.employer && !choosesEmployer ? (
        <input type="hidden" name="employerId" value={page.employer.id} />
      ) : (
        <Combobox
          name="employerId"
          label={t('contact.employer')}
          required
          source="/search/employers"
          onChoose={choice => onEmployer?.(choice?.value ?? null)}
        />
      )}
      <KeyRadios
        name="channel"
        label={t('contact.channel')}
        hint={words('keys')}
        required
        defaultValue="call"
        choices={channels.map(one => ({ value: one, label: t(`contact.channels.${one}`) }))}
      />
      {page.people.length > 0 ? (
        <CheckboxGroup
          name="contactIds"
          label={t('contact.person')}
          layout="row"
          choices={page.people.map(one => ({
            value: one.value,
            label: one.waitUntil
              ? `${one.label} (${employers('contacts.wait', { day: format.day(one.waitUntil) })})`
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
      <KeyRadios
        name="reaction"
        label={t('contact.reaction')}
        choices={reactions.map(one => ({ value: String(one), label: t(`contact.reactions.${reactionKey(one)}`) }))}
      />
      <FormRow>
        <TextInput name="nextStep" label={t('contact.nextStep')} maxLength={300} autoComplete="off" />
        <DateInput name="nextStepOn" label={t('contact.nextStepOn')} min={page.today} defaultValue="" />
      </FormRow>
      <QuickDayButtons days={page.quickDays} field="nextStepOn" />
      <Fold title={t('contact.more')} open={isWrongInside}>
        <div className="stack">
          <MentionArea
            name="note"
            label={t('contact.note')}
            rows={4}
            people={page.colleagues.map(one => ({ id: one.value, name: one.label, organisation: one.hint }))}
          />
          <FileDrop
            name="files"
            label={words('files.title')}
            hint={words('files.hint', { count: mostFiles })}
            multiple
            largestBytes={mostFileBytes}
          />
          <UsedArguments library={page.library} />
          <CheckboxGroup
            name="objections"
            label={t('contact.objections')}
            layout="row"
            choices={objectionKinds.map(one => ({ value: one, label: t(`contact.objectionNames.${one}`) }))}
          />
          <CheckboxGroup
            name="argumentsUsed"
            label={t('contact.arguments')}
            layout="row"
            choices={argumentKinds.map(one => ({ value: one, label: t(`contact.argumentNames.${one}`) }))}
          />
          <FormRow>
            <DateInput name="on" label={t('contact.on')} required max={page.today} defaultValue={page.today} />
            {page.sites.length > 1 ? <Select name="siteId" label={words('site')} choices={page.sites} /> : null}
          </FormRow>
          <ColleaguePicker choices={page.colleagues} />
        </div>
      </Fold>
    </>
  )
}

function reactionKey(value: (typeof reactions)[number]) {
  return String(value) as '-2' | '-1' | '0' | '1' | '2'
}
