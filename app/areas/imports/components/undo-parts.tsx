import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { ConfirmButton } from '~/ui/confirm-button'
import { Facts } from '~/ui/facts'
import { useFormat } from '~/ui/format-context'
import { SimpleTable } from '~/ui/table/simple-table'
import type { ImportPage } from '../import.page.server'

/** Takes an import back, after a question that says what goes and what stays. */
export function UndoButton() {
  const { t } = useTranslation('imports')
  return (
    <ConfirmButton
      label={t('undo')}
      title={t('undo')}
      question={t('undoQuestion')}
      confirm={t('undo')}
      fields={{ intent: 'undo' }}
    />
  )
}

/** What taking back did, and what stayed and why. */
export function UndoReport({ page }: { page: ImportPage }) {
  const { t } = useTranslation('imports')
  const format = useFormat()
  const { undone, keptRows } = page
  if (!undone) return null
  const names = ['removed', 'restored', 'partly', 'kept'] as const
  const why = (row: ImportPage['keptRows'][number]) =>
    [
      row.tables > 0 ? t('keptHanging') : null,
      row.columns.length > 0 ? t('keptColumns', { columns: row.columns.join(', ') }) : null,
    ].filter(Boolean)
  return (
    <>
      <Card title={t('undone')}>
        <Facts items={names.map(name => ({ label: t(`undoneCounts.${name}`), value: format.number(undone[name]) }))} />
      </Card>
      {keptRows.length > 0 ? (
        <Card title={t('keptTitle')} flush>
          <SimpleTable
            caption={t('keptTitle')}
            head={[t('line'), 'id', t('name'), t('why')]}
            numbers={[0]}
            rows={keptRows.map(row => [row.line, row.externalId, row.name, why(row).join('; ') || t('keptChanged')])}
          />
        </Card>
      ) : null}
    </>
  )
}
