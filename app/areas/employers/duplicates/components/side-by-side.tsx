import { useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { allOf, FormContext, useFieldState } from '~/ui/form/form-context'
import { DataTable } from '~/ui/table/data-table'

export interface Compared {
  key: string
  label: string
  ours: string
  theirs: string
  /** Whether theirs is proposed. */
  proposed: boolean
}

interface SideBySideProps {
  /** Name under which the key of each field is sent whose other value is taken over. */
  name: string
  caption: string
  survivor: string
  merged: string
  rows: readonly Compared[]
}

/** What differs between two employers, field by field; a tick takes over what the one has that goes. */
export function SideBySide({ name, caption, survivor, merged, rows }: SideBySideProps) {
  const { t } = useTranslation('duplicates')
  const { typed } = useFieldState({ name })
  const proposed = rows.filter(row => row.proposed).map(row => row.key)
  const isBack = (useContext(FormContext)?.problems.length ?? 0) > 0
  const ticked = allOf(typed) ?? (isBack ? [] : proposed)
  return (
    <DataTable
      caption={caption}
      showCaption
      rows={rows}
      rowKey={row => row.key}
      columns={[
        { key: 'field', label: t('merge.field'), rowHeader: true, cell: row => row.label },
        { key: 'ours', label: t('merge.staysNamed', { name: survivor }), cell: row => row.ours },
        { key: 'theirs', label: t('merge.goesNamed', { name: merged }), cell: row => row.theirs },
        {
          key: 'take',
          label: t('merge.takeOver'),
          cell: row => (
            <label className="choice">
              <input type="checkbox" name={name} value={row.key} defaultChecked={ticked.includes(row.key)} />
              <span className="nowrap">
                {t('merge.takeOver')}
                <span className="visually-hidden">
                  {' '}
                  {row.label}: {row.theirs}
                </span>
              </span>
            </label>
          ),
        },
      ]}
    />
  )
}
