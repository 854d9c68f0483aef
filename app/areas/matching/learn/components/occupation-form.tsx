import { Form, Link, useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { Combobox } from '~/ui/form/combobox'
import { Notice } from '~/ui/notice'

interface Props {
  wishes: readonly { uri: string; label: string }[]
  chosen: { uri: string; label: string } | null
  isUnknown: boolean
  /** Words of the trainee's own page. */
  own?: boolean
}

/** Which occupation the list is for: one of the wishes, or any other. */
export function OccupationForm({ wishes, chosen, isUnknown, own }: Props) {
  const { t } = useTranslation('learn')
  const { pathname } = useLocation()
  return (
    <div className="stack stack-s">
      <Form method="get" className="stack stack-s" key={chosen?.uri}>
        <Combobox
          name="occupation"
          label={t(own ? 'own.occupation' : 'occupation')}
          hint={t(own ? 'own.occupationHint' : 'occupationHint')}
          source="/concepts?kind=occupation"
          defaultValue={chosen?.uri}
          defaultLabel={chosen?.label}
        />
        <div>
          <Button look="quiet">{t('show')}</Button>
        </div>
      </Form>
      {isUnknown ? <Notice tone="warn" title={t(own ? 'own.unknown' : 'unknown')} /> : null}
      {wishes.length > 0 ? (
        <p className="cluster">
          <span>{t(own ? 'own.wishes' : 'wishes')}</span>
          {wishes.map(wish => (
            <Link
              key={wish.uri}
              to={`${pathname}?${new URLSearchParams({ occupation: wish.uri }).toString()}`}
              aria-current={wish.uri === chosen?.uri ? 'true' : undefined}
            >
              {wish.label}
            </Link>
          ))}
        </p>
      ) : null}
    </div>
  )
}
