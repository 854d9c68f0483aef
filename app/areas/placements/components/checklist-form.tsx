import { useTranslation } from 'react-i18next'
import type { FormReply } from '~/platform/forms/form-reply'
import { Card } from '~/ui/card'
import { Chip } from '~/ui/chip'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { RadioGroup } from '~/ui/form/choices'
import { conditionRatings, openGates, startConditions, type StartChecklist } from '../start-checklist'

interface Props {
  checklist: StartChecklist
  reply?: FormReply | null
}

/** The conditions before the start; those marked hold the start back until they are met. */
export function ChecklistForm({ checklist, reply }: Props) {
  const { t } = useTranslation('placements')
  const open = openGates(checklist).length
  return (
    <Card
      title={t('checklist.title')}
      sub={open === 0 ? t('pages.placement.gatesMet') : t('pages.placement.gatesOpen', { count: open })}
      foot={t('pages.placement.ownProposal')}
    >
      <EntryForm id="checklist" reply={reply}>
        {startConditions.map(condition => (
          <RadioGroup
            key={condition.key}
            name={condition.key}
            layout="row"
            required
            label={
              <>
                {t(`checklist.conditions.${condition.key}`)}
                {condition.gate ? (
                  <>
                    {' '}
                    <Chip tone="info">{t('checklist.gate')}</Chip>
                  </>
                ) : null}
              </>
            }
            defaultValue={checklist[condition.key]?.rating}
            choices={conditionRatings
              .filter(rating => !(condition.gate && rating === 'not_applicable'))
              .map(value => ({ value, label: t(`checklist.ratings.${value}`) }))}
          />
        ))}
        <FormActs>
          <SubmitButton name="intent" value="rate" look="quiet">
            {t('buttons.save')}
          </SubmitButton>
        </FormActs>
      </EntryForm>
    </Card>
  )
}
