import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import type { Lang } from './concept'
import { conceptTexts, countLinks, findConcept, listLinked } from './concept-card.store.server'
import { isLinkGroup, linkGroupNames } from './concept-links'
import { pageLinks, rowOf, windowFrom } from './frameworks.page.server'
import { listFrameworks } from './frameworks.store.server'

const fewInGroup = 20
const pageSize = 50

/** A concept: what it means, its other names, and what it is linked to; of one group of links, when asked, by pages. */
export async function conceptPage(ctx: Ctx<MemberActor>, id: string, search: URLSearchParams, lang: Lang) {
  const concept = await findConcept(ctx.db, id, lang)
  if (!concept) throw new NotFoundError()
  const framework = (await listFrameworks(ctx.db, lang, concept.framework)).at(0)
  if (!framework) throw new NotFoundError()
  const { labels, descriptions, collections } = await conceptTexts(ctx.db, id)
  const counts = await countLinks(ctx.db, id)
  const asked = search.get('group')
  const only = isLinkGroup(asked) && counts.has(asked) ? asked : null
  const window = only ? windowFrom(search, pageSize) : { limit: fewInGroup }
  const groups = []
  for (const group of linkGroupNames) {
    const count = counts.get(group) ?? 0
    if (count === 0 || (only && only !== group)) continue
    const found = await listLinked(ctx.db, id, group, lang, window)
    groups.push({
      group,
      count,
      rows: found.rows.map(rowOf),
      page: only ? pageLinks(window, found) : { next: null, previous: null },
      isAll: only !== null || found.rows.length === count,
    })
  }
  const description = descriptions.find(one => one.lang === lang) ?? descriptions.at(0) ?? null
  return {
    concept,
    framework: {
      code: framework.code,
      name: framework.name,
      version: framework.version,
      attribution: framework.attribution,
    },
    description,
    names: labels.filter(one => one.text !== concept.label),
    collections,
    only,
    groups,
  }
}
