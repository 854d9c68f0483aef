import { useTranslation } from 'react-i18next'
import { Checkbox } from '~/ui/form/choices'
import { SubmitButton } from '~/ui/form/entry-form'
import { Select } from '~/ui/form/select'
import { DateInput, TextInput } from '~/ui/form/text-input'
import { strategies } from '../../strategies'

interface RelationBulkProps {
  /** Id of the form of the ticked rows. */
  form: string
  people: readonly { id: string; name: string; organisation: string }[]
  mayPlan: boolean
  mayAct: boolean
  /** How many relations the filter keeps, and how many of them this page shows. */
  found: number
  shown: number
}

/** What is done with the ticked relations: a strategy with its reason, or an action. */
export function RelationBulk({ form, people, mayPlan, mayAct, found, shown }: RelationBulkProps) {
  const { t } = useTranslation('audits')
  const { t: network } = useTranslation('network')
  return (
    <>
      <input type="hidden" name="found" value={found} />
      {found > shown ? <Checkbox name="all" value="yes" label={t('batch.all', { count: found })} /> : null}
      {mayPlan ? (
        <span className="cluster">
          <Select
            form={form}
            name="strategy"
            label={t('fields.strategy')}
            choices={strategies.map(key => ({ value: key, label: network(`strategies.${key}`) }))}
          />
          <TextInput form={form} name="reason" label={t('fields.reason')} maxLength={1_000} autoComplete="off" />
          <SubmitButton form={form} name="intent" value="choose" look="quiet" small>
            {t('relations.choose')}
          </SubmitButton>
        </span>
      ) : null}
      {mayAct ? (
        <span className="cluster">
          <TextInput form={form} name="title" label={t('actions.action')} maxLength={300} autoComplete="off" />
          <Select
            form={form}
            name="ownerId"
            label={t('actions.owner')}
            empty={t('actions.relationOwner')}
            choices={people.map(one => ({ value: one.id, label: `${one.name}, ${one.organisation}` }))}
          />
          <DateInput form={form} name="dueOn" label={t('actions.dueOn')} />
          <SubmitButton form={form} name="intent" value="act" look="quiet" small>
            {t('actions.addTo')}
          </SubmitButton>
        </span>
      ) : null}
    </>
  )
}
