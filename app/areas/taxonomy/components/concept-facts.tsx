import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { Facts } from '~/ui/facts'
import { useFormat } from '~/ui/format-context'
import type { conceptPage } from '../concept.page.server'

interface ConceptFactsProps {
  page: Pick<Awaited<ReturnType<typeof conceptPage>>, 'concept' | 'framework' | 'names' | 'collections'> & {
    use: { places: number | null; clients: number | null }
  }
}

/** Beside a concept: where it comes from, its other names, and how often this network uses it. */
export function ConceptFacts({ page: { concept, framework, names, collections, use } }: ConceptFactsProps) {
  const { t } = useTranslation('taxonomy')
  const format = useFormat()
  const counted = (['places', 'clients'] as const).flatMap(what => {
    const count = use[what]
    return count === null ? [] : [t(`concept.${what}`, { count, formatted: format.number(count) })]
  })
  return (
    <>
      <Card title={t('framework.provenance')}>
        <Facts
          items={[
            {
              label: t('concept.framework'),
              value: <Link to={`/frameworks/${framework.code}`}>{framework.name}</Link>,
            },
            { label: t('framework.versionLabel'), value: framework.version },
            { label: t('concept.code'), value: concept.code },
            concept.nature && { label: t('concept.nature'), value: t(`nature.${concept.nature}`) },
            {
              label: t('concept.collections'),
              value: collections.map(one => t(`collection.${one}`)).join(', '),
            },
            { label: t('concept.address'), value: <span className="break-anywhere">{concept.uri}</span> },
            { label: t('framework.attribution'), value: framework.attribution },
          ]}
        />
      </Card>
      {names.length > 0 ? (
        <Card title={t('concept.names')}>
          <ul>
            {names.map(name => (
              <li key={`${name.lang}${name.kind}${name.text}`} lang={name.lang}>
                {name.text}
                {name.kind === 'preferred' ? (
                  <small className="muted"> {t(`concept.preferredIn.${name.lang}`)}</small>
                ) : null}
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
      {counted.length > 0 ? (
        <Card title={t('concept.use')} sub={t('concept.useNote')}>
          <ul>
            {counted.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Card>
      ) : null}
    </>
  )
}
