import type { LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { hitGroups, searchAll } from '~/areas/insight/search-all.page.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Count } from '~/ui/chip'
import { TextInput } from '~/ui/form/text-input'
import { PageHead } from '~/ui/page-head'
import { Row, Rows } from '~/ui/row'
import { hitGroupNames, hitNotes } from './employers/hit-group-names.server'
import { titled } from './access/titled'

export const meta = titled

/** What the search box finds, on a page of its own: the same groups as in the command menu. */
export async function loader({ request }: LoaderFunctionArgs) {
  const words = (new URL(request.url).searchParams.get('q') ?? '').slice(0, 100)
  const hits = await runAs(request, 'search.all', ctx => searchAll(ctx, words))
  const names = await hitGroupNames(request)
  const notes = await hitNotes(request, hits)
  const lines = hits.map(({ to, label, group }, i) => ({ to, label, group, note: notes[i] }))
  const groups = hitGroups.map(group => ({ name: names[group], hits: lines.filter(line => line.group === group) }))
  return {
    title: translator(await languageOf(request), 'common')('search'),
    words,
    groups: groups.filter(group => group.hits.length > 0),
  }
}

export default function Search() {
  const { words, groups } = useLoaderData<typeof loader>()
  const { t } = useTranslation('common')
  return (
    <>
      <PageHead title={t('search')} />
      <div className="stack">
        <Form method="get" role="search" className="search-line" key={words}>
          <TextInput
            name="q"
            type="search"
            label={t('searchAll.label')}
            hint={t('searchAll.hint')}
            defaultValue={words}
            required
          />
          <Button look="quiet">{t('search')}</Button>
        </Form>
        {words.trim() !== '' && groups.length === 0 ? (
          <p className="muted">{t('searchAll.nothing', { words: words.trim() })}</p>
        ) : null}
        {groups.map(group => (
          <Card flush key={group.name} title={group.name} aside={<Count>{group.hits.length}</Count>}>
            <Rows label={group.name}>
              {group.hits.map(hit => (
                <Row key={hit.to + hit.label} what={<Link to={hit.to}>{hit.label}</Link>} sub={hit.note} />
              ))}
            </Rows>
          </Card>
        ))}
      </div>
    </>
  )
}
