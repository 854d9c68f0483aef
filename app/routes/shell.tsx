import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData, useLocation } from '@remix-run/react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Keyboard, Settings, ShieldCheck, Users } from 'lucide'
import { actsOf, menuOf } from '~/access/navigation'
import { familyOf } from '~/access/roles'
import { runAs } from '~/access/run.server'
import { canSwitch } from '~/access/sign-in/look-ups.server'
import { ContactMomentHost } from '~/areas/engagement/components/contact-moment-host'
import { contactAddress } from '~/areas/engagement/contact-address'
import { OwnLevelNames } from '~/areas/engagement/level-template/components/own-level-names'
import { ownLevelNames } from '~/areas/engagement/level-template/level-template.page.server'
import { dueTasks } from '~/areas/engagement/due-tasks.page.server'
import { readPreferences } from '~/platform/preferences.server'
import { IdleWarning } from '~/ui/shell/idle-warning'
import { PlainShell } from '~/ui/shell/plain-shell'
import { StaffShell } from '~/ui/shell/staff-shell'
import { placeIcons } from './access/place-icons'

/** The frame of every signed-in page: who I am, where I may go, until when I am signed in. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { theme, singleKeys } = await readPreferences(request)
  return runAs(request, 'account.manage-own', async ctx => {
    const { actor } = ctx
    return {
      theme,
      singleKeys,
      family: familyOf(actor.role),
      role: actor.role,
      name: actor.displayName,
      place: actor.organisationName,
      network: actor.networkName,
      canSwitch: await canSwitch(ctx),
      menu: menuOf(actor),
      acts: actsOf(actor),
      dueTasks: await dueTasks(ctx),
      levelNames: familyOf(actor.role) === 'staff' ? await ownLevelNames(ctx) : null,
      idleAt: actor.idleAt.toISOString(),
    }
  })
}

export default function Shell() {
  const { theme, singleKeys, family, role, name, place, canSwitch, menu, acts, dueTasks, idleAt, levelNames } =
    useLoaderData<typeof loader>()
  const { t } = useTranslation('access')
  const { t: shell } = useTranslation('shell')
  const { t: tasks } = useTranslation('tasks')
  const { pathname } = useLocation()
  const mayRecord = acts.some(act => act.key === 'contactMoment')
  const contact = shell('keys.contact')
  const keys = useMemo(
    () => (mayRecord ? [{ key: 'c', to: contactAddress(pathname), does: contact }] : []),
    [mayRecord, pathname, contact],
  )
  const groups = menu.map(group => ({
    label: group.key === 'main' ? undefined : t(`nav.groups.${group.key}`),
    items: group.places.map(one => ({
      to: one.to,
      label: t(`nav.places.${one.key}`),
      icon: placeIcons[one.key],
      ...(one.key === 'tasks' && { count: dueTasks, countLabel: tasks('counted') }),
    })),
  }))
  const page = (
    <>
      <OwnLevelNames names={levelNames}>
        <Outlet />
      </OwnLevelNames>
      <IdleWarning idleAt={idleAt} keepAlivePath="/still-here" signInPath="/sign-in" />
    </>
  )
  if (family === 'trainee' || family === 'school') {
    return (
      <PlainShell items={groups.flatMap(group => group.items)} signOutAction="/sign-out" who={name}>
        {page}
      </PlainShell>
    )
  }
  return (
    <ContactMomentHost>
      {open => (
        <StaffShell
          onOpen={open}
          groups={groups}
          who={{ name, role: t(`roles.${role}`), place }}
          theme={theme}
          whoLinks={[
            { to: '/settings', label: t('settings.title'), icon: Settings },
            { to: '/settings#keys', label: shell('keys.open'), icon: Keyboard },
            { to: '/settings/security', label: t('settings.security'), icon: ShieldCheck },
            ...(canSwitch ? [{ to: '/choose-membership', label: t('switch.title'), icon: Users }] : []),
          ]}
          commands={acts.map(act => ({ to: act.to, label: t(`nav.acts.${act.key}`), group: t('nav.groups.acts') }))}
          searchPath="/search"
          singleKeys={singleKeys ? { keys, settingsPath: '/settings' } : null}
          signOutAction="/sign-out"
        >
          {page}
        </StaffShell>
      )}
    </ContactMomentHost>
  )
}
