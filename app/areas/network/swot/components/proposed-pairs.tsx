import type { SerializeFrom } from '@remix-run/node'
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { SimpleTable } from '~/ui/table/simple-table'
import type { PairsPage } from '../pairs.page.server'
import { useSwotWord } from './use-swot-word'

/** The heaviest pairs that nobody linked yet; each leads to the form with both cards chosen. */
export function ProposedPairs({ page }: { page: SerializeFrom<PairsPage> }) {
  const { t } = useTranslation('swot')
  const word = useSwotWord()
  return (
    <Card title={t('pair.proposed')} sub={t('pair.proposedSub')} flush>
      {page.proposed.length === 0 ? (
        <p className="card-body muted">{t('pair.noneProposed')}</p>
      ) : (
        <SimpleTable
          caption={t('pair.proposed')}
          phone="cards"
          numbers={[3]}
          head={[
            t('pair.inner'),
            t('pair.outer'),
            t('pair.kind'),
            t('pair.heaviness'),
            ...(page.head.may.change
              ? [
                  <span key="choose" className="visually-hidden">
                    {t('pair.choose')}
                  </span>,
                ]
              : []),
          ]}
          rows={page.proposed.map(one => [
            one.inner.text,
            one.outer.text,
            word('pair.kinds', one.kind),
            one.heaviness,
            ...(page.head.may.change
              ? [
                  <Link
                    key="choose"
                    to={`?${new URLSearchParams({ inner: one.inner.id, outer: one.outer.id }).toString()}#pair`}
                    preventScrollReset
                    aria-label={t('pair.chooseNamed', { inner: one.inner.text, outer: one.outer.text })}
                  >
                    {t('pair.choose')}
                  </Link>,
                ]
              : []),
          ])}
        />
      )}
    </Card>
  )
}
