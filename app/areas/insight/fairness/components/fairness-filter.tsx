import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { Select } from '~/ui/form/select'
import { ExportLinks } from '~/ui/table/export-links'
import { measures, type Measure } from '../fairness'
import { useFairnessWords } from './use-fairness-words'

interface Props {
  quarter: string
  quarters: readonly string[]
  measure: Measure
}

/** One quarter at a time, the measure of the picture, and the same numbers as a file. */
export function FairnessFilter({ quarter, quarters, measure }: Props) {
  const { t } = useTranslation('fairness')
  const { t: common } = useTranslation('common')
  const words = useFairnessWords()
  return (
    <div className="table-tools">
      <Form method="get" className="cluster cluster-end" key={`${quarter} ${measure}`}>
        <Select
          name="quarter"
          label={t('quarter')}
          defaultValue={quarter}
          empty={false}
          width="medium"
          choices={quarters.map(value => ({ value, label: words.quarter(value) }))}
        />
        <Select
          name="measure"
          label={t('measure')}
          defaultValue={measure}
          empty={false}
          width="medium"
          choices={measures.map(value => ({ value, label: t(`measures.${value}`) }))}
        />
        <Button look="quiet">{common('apply')}</Button>
      </Form>
      <ExportLinks to="/fairness/export/groups" />
    </div>
  )
}
