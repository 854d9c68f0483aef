import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'

/** The form that all ticks of the list belong to. */
export const chooseForm = 'choose-places'

/** The tick of one place. */
export function ChoosePlace({ vacancyId, title }: { vacancyId: string; title: string }) {
  const { t } = useTranslation('shortlists')
  return (
    <label className="choice">
      <input
        type="checkbox"
        name="place"
        value={vacancyId}
        form={chooseForm}
        aria-label={t('choose.label', { title })}
      />
      <span>{t('choose.short')}</span>
    </label>
  )
}

/** What can be done with the ticked places. */
export function ChooseBar({ clientId, order, mayShow }: { clientId: string; order: string; mayShow: boolean }) {
  const { t } = useTranslation('shortlists')
  const at = `/clients/${clientId}`
  return (
    <form id={chooseForm} method="get" action={`${at}/matches/compare`} className="choose-bar stack stack-s">
      <input type="hidden" name="order" value={order} />
      <strong>{t('choose.bar')}</strong>
      <p className="small">{t('choose.hint')}</p>
      <p className="cluster">
        <Button look="quiet">{t('choose.compare')}</Button>
        {mayShow ? <Button formAction={`${at}/shortlists/new`}>{t('choose.show')}</Button> : null}
      </p>
    </form>
  )
}
