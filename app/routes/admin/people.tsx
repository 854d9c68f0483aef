import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { resendInvitation, revokeInvitation } from '~/access/people/change-invitation.server'
import { endMembership } from '~/access/people/end-membership.server'
import { InviteInput, invitePerson } from '~/access/people/invite-person.server'
import { readPeopleFilter, readPeopleSort } from '~/access/people/people-filter'
import { peoplePage } from '~/access/people/people.page.server'
import { roles as allRoles } from '~/access/roles'
import { runAs } from '~/access/run.server'
import { formReply, type FormReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { redirectWithToast } from '~/platform/preferences.server'
import type { Problem } from '~/platform/result'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Chip } from '~/ui/chip'
import { ConfirmButton } from '~/ui/confirm-button'
import { EmptyState } from '~/ui/empty-state'
import { useFormat } from '~/ui/format-context'
import { PageHead } from '~/ui/page-head'
import { useProblemText } from '~/ui/form/problem-text'
import { Notice } from '~/ui/notice'
import { DataTable } from '~/ui/table/data-table'
import { ExportLinks } from '~/ui/table/export-links'
import { FilterBar } from '~/ui/table/filter-bar'
import { SearchBox } from '~/ui/table/search-box'
import { Select } from '~/ui/form/select'
import { InviteForm } from '../access/parts/invite-form'
import { accessTexts } from '../access/page-title.server'
import { titled } from '../access/titled'

export const meta = titled

const PeopleAct = z.object({ intent: z.enum(['end', 'resend', 'revoke']), id: z.uuid() })

export async function loader({ request }: LoaderFunctionArgs) {
  const { t } = await accessTexts(request)
  const search = new URL(request.url).searchParams
  const [filter, sort] = [readPeopleFilter(search), readPeopleSort(search)]
  return runAs(request, 'people.read', async ctx => ({
    title: t('people.title'),
    filter,
    sort,
    place: ctx.actor.organisationName,
    ...(await peoplePage(ctx, filter, sort)),
  }))
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request)
  if (form.get('intent') === 'invite') return await invite(request, form)
  return await act(request, form)
}

type Reply = Response | ReturnType<typeof data<FormReply>>

async function invite(request: Request, form: FormData): Promise<Reply> {
  const { t, language } = await accessTexts(request)
  const input = parseForm(form, InviteInput)
  if (!input.ok) {
    await runAs(request, 'people.read', async () => null)
    return data(formReply(form, input.problems), 422)
  }
  const invited = await runAs(request, 'people.read', ctx => invitePerson(ctx, input.value, language))
  if (!invited.ok) return data(formReply(form, invited.problems), 422)
  return redirectWithToast(request, '/admin/people', {
    kind: 'good',
    message: t('people.invited', { name: input.value.name }),
  })
}

async function act(request: Request, form: FormData): Promise<Reply> {
  const { t, language } = await accessTexts(request)
  const input = parseForm(form, PeopleAct)
  if (!input.ok) {
    await runAs(request, 'people.read', async () => null)
    return data(formReply(form, input.problems), 422)
  }
  const { intent, id } = input.value
  if (intent === 'end') {
    const ended = await runAs(request, 'people.end-membership', ctx => endMembership(ctx, id))
    if (!ended.ok) return data(formReply(form, ended.problems), 422)
    return redirectWithToast(request, '/admin/people', {
      kind: 'good',
      message: t('people.ended', { name: ended.value.name }),
    })
  }
  const changed = await runAs(request, 'people.read', ctx =>
    intent === 'resend' ? resendInvitation(ctx, id, language) : revokeInvitation(ctx, id),
  )
  if (!changed.ok) return data(formReply(form, changed.problems), 422)
  return redirectWithToast(request, '/admin/people', {
    kind: 'good',
    message: intent === 'resend' ? t('people.resent') : t('people.revoked'),
  })
}

export default function People() {
  const { place, filter, sort, members, invitations, roles, organisations } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('access')
  const format = useFormat()
  const say = useProblemText()
  const general = (reply?.problems ?? []).filter((one: Problem) => one.path === '')
  return (
    <>
      <PageHead title={t('people.title')} sub={t('people.sub', { place })} />
      <div className="stack stack-l">
        {general.map((problem: Problem) => (
          <Notice key={problem.code} tone="warn" live>
            {say(problem)}
          </Notice>
        ))}
        <Card flush title={t('people.title')}>
          <DataTable
            caption={t('people.caption')}
            rows={members}
            rowKey={row => row.id}
            total={members.length}
            sort={sort}
            tools={
              <FilterBar
                words={filter.role ? [{ key: 'role', words: t(`roles.${filter.role}`) }] : []}
                keep={['sort', 'q']}
                fields={
                  <Select
                    name="role"
                    label={t('people.role')}
                    defaultValue={filter.role}
                    choices={allRoles.map(role => ({ value: role, label: t(`roles.${role}`) }))}
                  />
                }
              >
                <SearchBox label={t('people.search')} words={filter.words} />
                <ExportLinks to="/admin/people/export" />
              </FilterBar>
            }
            empty={
              filter.words || filter.role ? (
                <EmptyState title={t('people.noneTitle')}>{t('people.none')}</EmptyState>
              ) : (
                <EmptyState title={t('people.emptyTitle')}>{t('people.empty')}</EmptyState>
              )
            }
            columns={[
              { key: 'name', label: t('people.name'), sortable: true, rowHeader: true, cell: row => row.name },
              { key: 'role', label: t('people.role'), sortable: true, cell: row => t(`roles.${row.role}`) },
              {
                key: 'organisation',
                label: t('people.organisation'),
                sortable: true,
                cell: row => row.organisationName,
              },
              {
                key: 'since',
                label: t('people.since'),
                sortable: true,
                cell: row => format.day(new Date(row.startsOn)),
              },
            ]}
            rowActs={row =>
              row.isSelf ? null : (
                <ConfirmButton
                  small
                  look="text"
                  label={t('people.end')}
                  confirm={t('people.end')}
                  question={t('people.endSure', { name: row.name, role: t(`roles.${row.role}`) })}
                  fields={{ intent: 'end', id: row.id }}
                />
              )
            }
          />
        </Card>
        <Card flush title={t('people.invitations')}>
          <DataTable
            caption={t('people.invitationsCaption')}
            rows={invitations}
            rowKey={row => row.id}
            empty={<p className="card-body muted">{t('people.noInvitations')}</p>}
            columns={[
              { key: 'name', label: t('people.name'), rowHeader: true, cell: row => row.name },
              { key: 'email', label: t('people.email'), cell: row => row.email },
              { key: 'role', label: t('people.role'), cell: row => t(`roles.${row.role}`) },
              { key: 'sent', label: t('people.sent'), cell: row => format.day(new Date(row.createdAt)) },
              {
                key: 'expires',
                label: t('people.expires'),
                cell: row =>
                  row.expired ? <Chip tone="warn">{t('people.expired')}</Chip> : format.day(new Date(row.expiresAt)),
              },
            ]}
            rowActs={row => (
              <Form method="post" className="cluster">
                <input type="hidden" name="id" value={row.id} />
                <Button look="quiet" small name="intent" value="resend">
                  {t('people.resend')}
                </Button>
                <Button look="danger-quiet" small name="intent" value="revoke">
                  {t('people.revoke')}
                </Button>
              </Form>
            )}
          />
        </Card>
        <Card title={t('people.inviteTitle')}>
          <InviteForm roles={roles} organisations={organisations} reply={reply} />
        </Card>
      </div>
    </>
  )
}
