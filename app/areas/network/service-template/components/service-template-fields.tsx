import { useTranslation } from 'react-i18next'
import { CheckboxGroup } from '~/ui/form/choices'
import { Fieldset } from '~/ui/form/fieldset'
import { NumberInput } from '~/ui/form/text-input'
import { useServiceTexts, useServiceWord } from '../../services/components/use-service-words'
import { participationSteps, serviceLanguages } from '../../services/service'
import { shapedGroups, shapedKinds, stepsField, type ServiceTemplate } from '../service-template'

/** Groups, languages, kinds with the steps where each is expected, and from how many on it is a possible double. */
export function ServiceTemplateFields({ known }: { known: ServiceTemplate }) {
  const { t } = useTranslation('services')
  const word = useServiceWord()
  const { step } = useServiceTexts()
  return (
    <>
      <NumberInput
        name="doubleFrom"
        label={t('shape.doubleFrom')}
        hint={t('shape.doubleHint')}
        required
        defaultValue={known.doubleFrom}
      />
      <CheckboxGroup
        name="groups"
        label={t('fields.targetGroups')}
        required
        layout="row"
        defaultValue={known.groups}
        choices={shapedGroups.map(value => ({ value, label: word('groups', value) }))}
      />
      <CheckboxGroup
        name="languages"
        label={t('fields.languages')}
        required
        layout="row"
        defaultValue={known.languages}
        choices={serviceLanguages.map(value => ({ value, label: word('languages', value) }))}
      />
      <Fieldset title={t('shape.kinds')}>
        <p className="small">{t('shape.kindsHint')}</p>
        {shapedKinds.map(kind => (
          <CheckboxGroup
            key={kind}
            name={stepsField(kind)}
            label={word('kinds', kind)}
            layout="row"
            defaultValue={known.kinds.find(one => one.kind === kind)?.steps.map(String) ?? []}
            choices={participationSteps.map(value => ({ value: String(value), label: step(value) }))}
          />
        ))}
      </Fieldset>
    </>
  )
}
