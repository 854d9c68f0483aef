import type { LoaderFunctionArgs } from '@remix-run/node'
import { runAs } from '~/access/run.server'
import { exportGuests } from '~/areas/engagement/gatherings/gathering.page.server'
import { dayIn } from '~/areas/engagement/days'
import { isLeftOutReason } from '~/areas/engagement/gatherings/whom-to-ask'
import { languageOf, translator } from '~/platform/i18n.server'
import { fileResponse } from '~/platform/tabular/file-response.server'
import { requiredId } from '../required-id.server'

/** The guests of an event as a file, with the reason of who was left out; clients are not in it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.gatheringId)
  const search = new URL(request.url).searchParams
  const t = translator(await languageOf(request), 'gatherings')
  const { title, timeZone, guests } = await runAs(request, 'gatherings.read', ctx => exportGuests(ctx, id, search))
  const sayAttendance = (text: string | null) =>
    text === 'attended' || text === 'no_show' ? t(`guests.attendances.${text}`) : ''
  return fileResponse(search.get('format') === 'xlsx' ? 'xlsx' : 'csv', title, {
    header: [
      t('guests.name'),
      t('guests.of'),
      t('guests.answer'),
      t('guests.answered'),
      t('reminder.title'),
      t('guests.reason'),
      t('guests.word'),
      t('guests.attendance'),
      t('guests.outcome'),
      t('outcome.words'),
    ],
    rows: guests.map(one => [
      one.name,
      one.of,
      t(`guests.states.${one.state}`),
      one.answeredAt ? dayIn(one.answeredAt, timeZone) : '',
      one.remindedAt ? dayIn(one.remindedAt, timeZone) : '',
      isLeftOutReason(one.reason) ? t(`reasons.${one.reason}`) : '',
      one.word ?? '',
      sayAttendance(one.attendance),
      one.outcome ?? '',
      one.outcomeWords ?? '',
    ]),
  })
}
