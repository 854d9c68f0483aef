import type { LoaderFunctionArgs } from '@remix-run/node'
import { runAs } from '~/access/run.server'
import { tieTitleIn } from '~/areas/employers/components/tie-title'
import { storyTitle } from '~/areas/engagement/components/story-title'
import { exportStory } from '~/areas/engagement/story.page.server'
import { linkWordsIn } from '~/areas/network/social-map/components/use-link-words'
import { placementStoryTitle } from '~/areas/placements/components/use-story-title'
import { languageOf, translator } from '~/platform/i18n.server'
import { fileResponse } from '~/platform/tabular/file-response.server'
import { requiredId } from '../required-id.server'

/** A story with the filters of the address, as a file: of an employer, or of one of its sites or contacts. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.employerId)
  const scope = {
    ...(params.siteId !== undefined && { siteId: requiredId(params.siteId) }),
    ...(params.contactId !== undefined && { contactId: requiredId(params.contactId) }),
  }
  const search = new URL(request.url).searchParams
  const { name, entries } = await runAs(request, 'employers.export', ctx => exportStory(ctx, id, search, scope))
  const language = await languageOf(request)
  const t = translator(language, 'story')
  const engagement = translator(language, 'engagement')
  const ties = tieTitleIn(translator(language, 'ties'))
  const links = linkWordsIn(translator(language, 'map-links'))
  const placements = placementStoryTitle(translator(language, 'placements'))
  return fileResponse(search.get('format') === 'xlsx' ? 'xlsx' : 'csv', t('exported', { name }), {
    header: [
      t('columns.at'),
      t('columns.kind'),
      t('columns.what'),
      t('columns.who'),
      t('columns.organisation'),
      t('columns.person'),
      t('columns.reaction'),
      t('columns.text'),
      t('columns.nextStep'),
      t('columns.nextStepOn'),
    ],
    rows: entries.map(entry => {
      const { contact, mail } = entry
      return [
        entry.at.toISOString(),
        t(`kinds.${entry.line}`),
        storyTitle(engagement, entry, { placement: placements, tie: ties, link: links }),
        entry.who,
        (contact ?? mail)?.organisation ?? null,
        contact?.people.join(', ') ?? mail?.person ?? null,
        contact?.reaction ?? null,
        contact?.note ?? mail?.body ?? (typeof entry.after.note === 'string' ? entry.after.note : null),
        contact?.nextStep ?? null,
        contact?.nextStepOn?.toISOString().slice(0, 10) ?? null,
      ]
    }),
  })
}
