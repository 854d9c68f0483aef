import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { workedExample } from '~/areas/matching/worked-example'
import { languageOf, translator } from '~/platform/i18n.server'
import { Card } from '~/ui/card'
import { PageHead } from '~/ui/page-head'
import { SimpleTable } from '~/ui/table/simple-table'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  return { title: translator(await languageOf(request), 'matching-how')('title'), example: workedExample() }
}

const used = ['competences', 'wishes', 'hours', 'travel', 'language', 'place'] as const
const never = ['gender', 'name', 'age', 'origin', 'health', 'background'] as const

export default function HowMatchingWorks() {
  const { example } = useLoaderData<typeof loader>()
  const { t } = useTranslation('matching-how')
  const { t: matching } = useTranslation('matching')
  const plain = (key: 'first' | 'two' | 'growth' | 'order' | 'people' | 'wrong') => (
    <Card title={t(`${key}.title`)}>
      <p>{t(`${key}.text`)}</p>
    </Card>
  )
  return (
    <>
      <PageHead title={t('title')} sub={t('sub')} />
      <div className="stack">
        <Card title={t('used.title')}>
          <ul>
            {used.map(one => (
              <li key={one}>{t(`used.items.${one}`)}</li>
            ))}
          </ul>
        </Card>
        <Card title={t('never.title')}>
          <div className="stack stack-s">
            <ul>
              {never.map(one => (
                <li key={one}>{t(`never.items.${one}`)}</li>
              ))}
            </ul>
            <p>{t('never.text')}</p>
          </div>
        </Card>
        {plain('first')}
        {plain('two')}
        <Card title={t('employer.title')}>
          <div className="stack stack-s">
            <p>{t('employer.text')}</p>
            <SimpleTable
              caption={t('employer.caption')}
              showCaption
              phone="cards"
              numbers={[2, 3, 4, 5]}
              head={(['competence', 'kind', 'asked', 'has', 'weight', 'points'] as const).map(key =>
                t(`employer.head.${key}`),
              )}
              rows={example.competences.map(one => [
                t(`employer.competences.${one.uri as 'clean'}`),
                t(`employer.kinds.${one.kind}`),
                one.asked,
                one.claimed,
                one.weight,
                one.points,
              ])}
            />
            <p>
              <strong>{t('employer.sum', { fit: example.employerFit })}</strong>
            </p>
          </div>
        </Card>
        <Card title={t('client.title')}>
          <div className="stack stack-s">
            <p>{t('client.text', { ...example.weights })}</p>
            <SimpleTable
              caption={t('client.caption')}
              showCaption
              phone="cards"
              numbers={[1, 2]}
              head={(['part', 'score', 'weight'] as const).map(key => t(`client.head.${key}`))}
              rows={example.parts.map(one => [matching(`parts.${one.part}`), one.percent, one.weight])}
            />
            <p>
              <strong>{t('client.sum', { fit: example.clientFit })}</strong>
            </p>
          </div>
        </Card>
        {plain('growth')}
        {plain('order')}
        {plain('people')}
        {plain('wrong')}
      </div>
    </>
  )
}
