import type { LoaderFunctionArgs } from '@remix-run/node'
import { runAs } from '~/access/run.server'
import { byHandLines } from '~/areas/matching/groups/by-hand.page.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { fileResponse } from '~/platform/tabular/file-response.server'
import { requiredId } from '../required-id.server'

/** The places of a group for one client with the same search, as a file. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const [groupId, clientId] = [requiredId(params.groupId), requiredId(params.clientId)]
  const search = new URL(request.url).searchParams
  const { client, lines } = await runAs(request, 'matching.group', ctx => byHandLines(ctx, groupId, clientId, search))
  const t = translator(await languageOf(request), 'groups')
  return fileResponse(search.get('format') === 'xlsx' ? 'xlsx' : 'csv', t('byHand.title', { name: client.name }), {
    header: [
      t('byHand.choice'),
      t('choose.place'),
      t('choose.employer'),
      t('result.clientFit'),
      t('result.employerFit'),
      t('byHand.seats'),
      t('byHand.given'),
      t('result.hand'),
    ],
    rows: lines.map(line => [
      line.choice,
      line.title,
      line.employer,
      line.clientFit,
      line.employerFit,
      line.seats,
      line.given,
      line.hand === 'pinned' || line.hand === 'forbidden' ? t(`result.hands.${line.hand}`) : null,
    ]),
  })
}
