import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { Fieldset } from '~/ui/form/fieldset'
import { FormRow } from '~/ui/form/entry-form'
import type { AgreementField } from '../field-list'
import { AgreementInput } from './agreement-input'
import { useFieldWords } from './field-words'

interface Props {
  field: AgreementField
  name: string
  rows: readonly Record<string, unknown>[]
  hint?: string
}

/** Repeated rows with one empty row more: clearing a row takes it out, filling the last one adds one. */
export function AgreementRows({ field, name, rows, hint }: Props) {
  const { t } = useTranslation('placements')
  const words = useFieldWords()
  const [count, setCount] = useState(rows.length + 1)
  return (
    <Fieldset title={words.label(field)} hint={[hint, t('pages.agreement.rowsHint')].filter(Boolean).join(' ')}>
      <div id={`agreement-${field.group}-${name.replace(/\./g, '-')}`} className="stack">
        {Array.from({ length: Math.max(count, rows.length + 1) }, (_, index) => (
          <FormRow key={index}>
            {field.columns.map(column => (
              <AgreementInput
                key={column.name}
                meta={column.meta}
                name={`${name}[${index}].${column.name}`}
                label={words.column(field, column.name)}
                value={rows[index]?.[column.name]}
              />
            ))}
          </FormRow>
        ))}
      </div>
      <Button type="button" look="text" className="script-only" onClick={() => setCount(before => before + 1)}>
        {t('buttons.addRow')}
      </Button>
    </Fieldset>
  )
}
