import { useTranslation } from 'react-i18next'
import type { FormReply } from '~/platform/forms/form-reply'
import { Button } from '~/ui/button'
import { Checkbox } from '~/ui/form/choices'
import { EntryForm } from '~/ui/form/entry-form'
import { Select } from '~/ui/form/select'
import { DateInput, NumberInput } from '~/ui/form/text-input'
import { relationStates } from '../../employer'
import { strengths } from '../../relation-board'
import { sectionKeys } from '../../sectors'
import { clearName, clearWord, setName } from '../bulk-form'
import type { BulkPage } from '../bulk.page.server'
import { BulkOwnFields } from './bulk-own-fields'

/** What the chosen employers are to become; what is left open stays as it is. */
export function BulkFieldsForm({ page, reply }: { page: BulkPage; reply?: FormReply | null }) {
  const { t } = useTranslation('lists')
  const { t: employers } = useTranslation('employers')
  const { change } = page
  const text = (value: string | number | null | undefined) =>
    value === null ? clearWord : value === undefined ? '' : String(value)
  const clear = { value: clearWord, label: t('bulk.clear') }
  const shared = { empty: t('bulk.leave'), required: true } as const
  const staff = page.staff.map(one => ({ value: one.id, label: `${one.name}, ${one.organisation}` }))
  const five = strengths.map(value => ({ value, label: value }))
  return (
    <EntryForm id="bulk" reply={reply} className="stack bulk-fields" preventScrollReset>
      <input type="hidden" name="intent" value="plan" />
      <div className="fields-grid">
        <Select
          {...shared}
          name={setName('ownerId')}
          label={t('fields.owner')}
          defaultValue={text(change.ownerId)}
          choices={[clear, ...staff]}
        />
        <Select
          {...shared}
          name={setName('backupOwnerId')}
          label={t('fields.substitute')}
          defaultValue={text(change.backupOwnerId)}
          choices={[clear, ...staff]}
        />
        <Select
          {...shared}
          name={setName('relationState')}
          label={t('fields.state')}
          defaultValue={text(change.relationState)}
          choices={relationStates.map(value => ({ value, label: employers(`states.${value}`) }))}
        />
        <Select
          {...shared}
          name={setName('strength')}
          label={t('fields.strength')}
          defaultValue={text(change.strength)}
          choices={[clear, ...strengths.map(value => ({ value, label: employers(`relation.strengths.${value}`) }))]}
        />
        <Select
          {...shared}
          name={setName('importance')}
          label={t('fields.importance')}
          defaultValue={text(change.importance)}
          choices={[clear, ...strengths.map(value => ({ value, label: employers(`relation.importances.${value}`) }))]}
        />
        <Select
          {...shared}
          name={setName('targetLevel')}
          label={t('fields.target')}
          defaultValue={text(change.targetLevel)}
          choices={[clear, ...five]}
        />
        <Select
          {...shared}
          name={setName('sectorCode')}
          label={t('fields.sector')}
          defaultValue={text(change.sectorCode)}
          choices={[clear, ...sectionKeys.map(value => ({ value, label: employers(`sections.${value}`) }))]}
        />
        <div>
          <NumberInput
            name={setName('cadenceDays')}
            label={t('fields.cadence')}
            required
            hint={t('bulk.cadenceHint')}
            defaultValue={change.cadenceDays ?? ''}
          />
          <Checkbox
            name={clearName('cadenceDays')}
            label={t('bulk.clearField', { field: t('fields.cadence') })}
            defaultChecked={change.cadenceDays === null}
          />
        </div>
        <div>
          <DateInput
            name={setName('targetOn')}
            label={t('fields.targetOn')}
            required
            defaultValue={change.targetOn ?? ''}
          />
          <Checkbox
            name={clearName('targetOn')}
            label={t('bulk.clearField', { field: t('fields.targetOn') })}
            defaultChecked={change.targetOn === null}
          />
        </div>
        <Select
          {...shared}
          name={setName('archived')}
          label={t('bulk.archive')}
          defaultValue={change.archived ? 'yes' : ''}
          choices={[{ value: 'yes', label: t('bulk.archiveYes') }]}
        />
      </div>
      <BulkOwnFields page={page} />
      <div className="cluster">
        <Button look={page.hasChange ? 'quiet' : 'accent'}>{t('bulk.preview')}</Button>
      </div>
    </EntryForm>
  )
}
