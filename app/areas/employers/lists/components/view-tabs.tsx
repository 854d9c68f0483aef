import { Form, useSearchParams } from '@remix-run/react'
import { Bookmark } from 'lucide'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, LinkButton } from '~/ui/button'
import { Checkbox } from '~/ui/form/choices'
import { TextInput } from '~/ui/form/text-input'
import { Icon } from '~/ui/icon'
import { Tabs } from '~/ui/tabs'
import { isChangedSince, noView, viewKey, viewPages, viewSearch, type ViewPlace } from '../saved-view'
import type { ShownView } from '../views.page.server'

/** Saved views above a list or board, and the way to keep this one. */
export function ViewTabs({ views, place }: { views: readonly ShownView[]; place: ViewPlace }) {
  const { t } = useTranslation('lists')
  const [search] = useSearchParams()
  const here = views.find(one => one.id === search.get(viewKey))
  const isChanged = here !== undefined && isChangedSince(here, search)
  const all = `${viewPages[place]}?${viewKey}=${noView}`
  const tabs = views.map(view => ({ to: view.to.replace(/\?.*/, `?${viewKey}=${view.id}`), label: labelOf(view) }))
  const box = useRef<HTMLDivElement>(null)
  const acted = useRef(false)
  // The form goes with what it saved: the focus goes to the view that is there now.
  useEffect(() => {
    const link = (selector: string) => box.current?.querySelector<HTMLElement>(selector)
    if (acted.current) (link('a[aria-current]') ?? link('a'))?.focus()
    acted.current = false
  }, [views])
  const act = () => (acted.current = true)
  const address = new Map(views.map((view, index) => [tabs[index]?.to ?? '', view.to]))
  return (
    <div className="view-tabs" ref={box}>
      {views.length > 0 ? (
        <Tabs
          label={t('views.title')}
          tabs={[{ to: all, label: t(place === 'contacts' ? 'views.allContacts' : 'views.all') }, ...tabs]}
          addressOf={to => address.get(to) ?? to}
        />
      ) : null}
      <div className="cluster view-acts">
        {here?.mine && isChanged ? (
          <Form method="post" action="/employers/views" onSubmit={act}>
            <input type="hidden" name="intent" value="keep" />
            <input type="hidden" name="viewId" value={here.id} />
            <input type="hidden" name="search" value={viewSearch(search)} />
            <Button small look="quiet">
              {t('views.keep', { name: here.name })}
            </Button>
          </Form>
        ) : null}
        {viewSearch(search) !== '' && (!here || isChanged) ? (
          <SaveView place={place} search={viewSearch(search)} onSave={act} />
        ) : null}
        {views.length > 0 ? (
          <LinkButton to="/employers/views" look="text" small>
            {t('views.manage')}
          </LinkButton>
        ) : null}
      </div>
    </div>
  )
}

const labelOf = (view: ShownView) => (view.mine ? view.name : `${view.name} (${view.ownerName})`)

function SaveView({ place, search, onSave }: { place: ViewPlace; search: string; onSave: () => void }) {
  const { t } = useTranslation('lists')
  return (
    <details className="popover popover-start" key={search}>
      <summary className="btn btn-quiet btn-s">
        <Icon of={Bookmark} />
        {t('views.save')}
      </summary>
      <Form method="post" action="/employers/views" className="popover-panel stack" onSubmit={onSave}>
        <input type="hidden" name="intent" value="save" />
        <input type="hidden" name="place" value={place} />
        <input type="hidden" name="search" value={search} />
        <TextInput name="name" label={t('views.name')} required maxLength={60} autoComplete="off" />
        <Checkbox name="shared" value="yes" label={t('views.share')} hint={t('views.shareHint')} />
        <Button small>{t('views.saveNow')}</Button>
      </Form>
    </details>
  )
}
