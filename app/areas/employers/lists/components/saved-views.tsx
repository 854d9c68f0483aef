import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { TextInput } from '~/ui/form/text-input'
import { Menu, MenuAct } from '~/ui/menu'
import type { Column } from '~/ui/table/column'
import { DataTable } from '~/ui/table/data-table'
import type { ShownView } from '../views.page.server'

const page = '/employers/views'

/** All views somebody can use; the own ones can be changed. */
export function SavedViews({ views }: { views: ShownView[] }) {
  const { t } = useTranslation('lists')
  const columns: readonly Column<ShownView>[] = [
    { key: 'name', label: t('views.name'), rowHeader: true, cell: view => <Link to={view.to}>{view.name}</Link> },
    { key: 'place', label: t('views.place'), cell: view => t(`views.places.${view.place}`) },
    { key: 'owner', label: t('views.owner'), cell: view => (view.mine ? t('views.mine') : view.ownerName) },
    { key: 'shared', label: t('views.sharing'), cell: view => t(view.shared ? 'views.isShared' : 'views.isOwn') },
    { key: 'default', label: t('views.start'), cell: view => (view.isDefault ? t('views.isStart') : null) },
  ]
  return (
    <DataTable
      caption={t('views.title')}
      columns={columns}
      rows={views}
      rowKey={view => view.id}
      rowActs={view => <ViewActs view={view} />}
      empty={<EmptyState title={t('views.emptyTitle')}>{t('views.empty')}</EmptyState>}
    />
  )
}

function ViewActs({ view }: { view: ShownView }) {
  const { t } = useTranslation('lists')
  const act = (intent: string) => ({ action: page, fields: { intent, viewId: view.id } })
  return (
    <Menu
      small
      label={
        <>
          {t('views.acts')}
          <span className="visually-hidden"> {view.name}</span>
        </>
      }
    >
      <MenuAct {...act('copy')}>{t('views.copy')}</MenuAct>
      {view.mine ? (
        <>
          <MenuAct {...act(view.shared ? 'unshare' : 'share')}>
            {t(view.shared ? 'views.unshare' : 'views.shareNow')}
          </MenuAct>
          <MenuAct {...act(view.isDefault ? 'no-default' : 'default')}>
            {t(view.isDefault ? 'views.noStart' : 'views.makeStart')}
          </MenuAct>
          <MenuAct {...act('remove')} danger>
            {t('views.remove')}
          </MenuAct>
          <Form method="post" action={page} className="stack stack-s view-rename">
            <input type="hidden" name="intent" value="rename" />
            <input type="hidden" name="viewId" value={view.id} />
            <TextInput
              id={`name-${view.id}`}
              name="name"
              label={t('views.newName')}
              required
              maxLength={60}
              defaultValue={view.name}
            />
            <Button small look="quiet">
              {t('views.rename')}
            </Button>
          </Form>
        </>
      ) : null}
    </Menu>
  )
}
