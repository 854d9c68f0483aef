import { Form, useSubmit } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { rankOrders, type RankOrder } from '../rank-places'

/** In which order a list of pairs stands; `words` are those of a search that stays. */
export function OrderForm({ order, words }: { order: RankOrder; words?: string | null }) {
  const { t } = useTranslation('matching')
  const submit = useSubmit()
  return (
    <Form
      method="get"
      className="cluster"
      onChange={event => submit(event.currentTarget, { preventScrollReset: true })}
    >
      {words ? <input type="hidden" name="q" value={words} /> : null}
      <label className="cluster">
        {t('order.label')}
        <select name="order" defaultValue={order} className="input input-auto">
          {rankOrders.map(one => (
            <option key={one} value={one}>
              {t(`order.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <Button look="quiet" small className="no-script-only">
        {t('order.label')}
      </Button>
    </Form>
  )
}
