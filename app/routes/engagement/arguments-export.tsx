import type { LoaderFunctionArgs } from '@remix-run/node'
import { runAs } from '~/access/run.server'
import { isSection } from '~/areas/employers/sectors'
import { argumentsPage } from '~/areas/engagement/arguments/arguments.page.server'
import { argumentKinds } from '~/areas/engagement/contact-moment'
import { languageOf, translator } from '~/platform/i18n.server'
import { fileResponse } from '~/platform/tabular/file-response.server'

/** The library, with the same filters, as a file. */
export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const language = await languageOf(request)
  const t = translator(language, 'persuasion')
  const engagement = translator(language, 'engagement')
  const employers = translator(language, 'employers')
  const { library } = await runAs(request, 'arguments.read', ctx => argumentsPage(ctx, search))
  const categoryName = (key: string) => {
    const kind = argumentKinds.find(one => one === key)
    return kind ? engagement(`contact.argumentNames.${kind}`) : key
  }
  return fileResponse(search.get('format') === 'xlsx' ? 'xlsx' : 'csv', t('title'), {
    header: [
      t('category'),
      t('textNl'),
      t('textEn'),
      t('evidence'),
      t('sector'),
      t('validUntil'),
      t('state'),
      t('success.contacts'),
      t('success.agreed'),
    ],
    rows: library.map(one => [
      categoryName(one.category),
      one.textNl,
      one.textEn,
      one.evidence,
      one.sector !== null && isSection(one.sector) ? employers(`sections.${one.sector}`) : t('allSectors'),
      one.validUntil,
      t(`states.${one.state}`),
      one.success?.n ?? 0,
      one.success?.share ?? null,
    ]),
  })
}
