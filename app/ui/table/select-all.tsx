import { useTranslation } from 'react-i18next'

/** Ticks or unticks every row of the page. Only there with scripts; without them each row is ticked by itself. */
export function SelectAll() {
  const { t } = useTranslation('common')
  return (
    <input
      type="checkbox"
      className="script-only"
      aria-label={t('table.selectAll')}
      onChange={event => {
        const { checked } = event.currentTarget
        const boxes =
          event.currentTarget.closest('table')?.querySelectorAll<HTMLInputElement>('tbody input[name="chosen"]') ?? []
        for (const box of boxes) box.checked = checked
      }}
    />
  )
}
