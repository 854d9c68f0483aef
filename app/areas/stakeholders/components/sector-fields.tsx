import { useTranslation } from 'react-i18next'
import { Fold } from '~/ui/fold'
import { FormRow } from '~/ui/form/entry-form'
import { Fieldset } from '~/ui/form/fieldset'
import { Select } from '~/ui/form/select'
import { NumberInput, TextArea, TextInput } from '~/ui/form/text-input'
import { indicators, type Indicator } from '../figures'
import { useStakeholderWord } from './use-words'

/** A sector with its numbers; source and period once at the top, and at a number where they differ. */
export function SectorFields({ known, isNew }: { known: Readonly<Record<string, string>> | null; isNew: boolean }) {
  const { t } = useTranslation('stakeholders')
  return (
    <>
      {isNew ? (
        <TextInput
          name="sectorCode"
          label={t('sectors.code')}
          hint={t('sectors.codeHint')}
          required
          width="short"
          autoComplete="off"
        />
      ) : (
        <input type="hidden" name="sectorCode" value={known?.sectorCode} />
      )}
      <Fieldset title={t('sectors.numbers')} hint={t('sectors.numbersHint')}>
        <FormRow>
          <TextInput name="source" label={t('sectors.generalSource')} defaultValue={known?.source} />
          <TextInput
            name="period"
            label={t('sectors.generalPeriod')}
            hint={t('sectors.periodHint')}
            width="short"
            defaultValue={known?.period}
          />
        </FormRow>
        {indicators.map(indicator => (
          <FigureFields key={indicator} indicator={indicator} known={known} />
        ))}
      </Fieldset>
      <TextArea name="note" label={t('sectors.note')} defaultValue={known?.note} rows={2} />
    </>
  )
}

function FigureFields({ indicator, known }: { indicator: Indicator; known: Readonly<Record<string, string>> | null }) {
  const { t } = useTranslation('stakeholders')
  const word = useStakeholderWord()
  const label = word('indicators', indicator)
  const [source, period] = [`${indicator}_source`, `${indicator}_period`]
  const value = known?.[indicator]
  return (
    <div className="stack">
      {indicator === 'growth' ? (
        <Select
          name={indicator}
          label={label}
          width="medium"
          defaultValue={value}
          choices={['-2', '-1', '0', '1', '2'].map(step => ({ value: step, label: word('growth', step) }))}
        />
      ) : indicator === 'hard_to_fill' ? (
        <Select
          name={indicator}
          label={label}
          width="medium"
          defaultValue={value}
          choices={[
            { value: 'yes', label: t('yes') },
            { value: 'no', label: t('no') },
          ]}
        />
      ) : (
        <NumberInput name={indicator} label={label} decimals={indicator.endsWith('share')} defaultValue={value} />
      )}
      <Fold title={t('sectors.own')} open={Boolean(known?.[source] || known?.[period])}>
        <FormRow>
          <TextInput name={source} label={t('sectors.ownSource', { figure: label })} defaultValue={known?.[source]} />
          <TextInput
            name={period}
            label={t('sectors.ownPeriod', { figure: label })}
            width="short"
            defaultValue={known?.[period]}
          />
        </FormRow>
      </Fold>
    </div>
  )
}
