import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { clientStatuses } from '~/areas/clients/client'
import { vacancyKinds } from '~/areas/vacancies/vacancy'
import { i18nFor, translator } from '~/platform/i18n.server'
import type { Language } from '~/platform/languages'
import type { CellValue } from '~/platform/tabular/csv-text'
import { exportGroupClients, exportGroupPlaces } from './choosing.page.server'
import { resultLines } from './result.page.server'
import { resultKinds, resultProposals } from './result-filter'

export interface GroupTable {
  title: string
  header: string[]
  rows: CellValue[][]
}

type Maker = (
  ctx: Ctx<MemberActor>,
  groupId: string,
  search: URLSearchParams,
  language: Language,
) => Promise<GroupTable>

const result: Maker = async (ctx, groupId, search, language) => {
  const t = translator(language, 'groups')
  const say = i18nFor(language).t as unknown as (keys: string[]) => string
  const { head, rows } = await resultLines(ctx, groupId, search)
  return {
    title: `${head.name} ${t('tabs.result')}`,
    header: [
      t('choose.number'),
      t('result.client'),
      t('result.kind'),
      t('result.place'),
      t('result.employer'),
      t('result.clientFit'),
      t('result.employerFit'),
      t('byHand.choice'),
      t('result.present'),
      t('result.before'),
      t('result.proposal'),
      t('result.ruledOut', { reasons: '' }).replace(/[:\s.]+$/, ''),
    ],
    rows: rows.map(row => [
      row.number,
      row.name,
      t(`result.kinds.${resultKinds.find(one => one === row.kind) ?? 'unplaced'}`),
      row.place?.title,
      row.place?.employer,
      row.clientFit,
      row.employerFit,
      row.choice,
      row.present.map(one => t('result.presentLine', one)).join('; '),
      row.change && t(`result.changes.${row.change}`),
      [
        t(`result.proposals.${resultProposals.find(one => one === row.proposal) ?? 'none'}`),
        row.problem && say([`placements:problems.${row.problem}`, `problems:${row.problem}`, 'problems:invalid']),
      ]
        .filter(Boolean)
        .join(': '),
      row.vacancyId ? null : row.ruledOut.map(({ code, count }) => t(`result.reasons.${code}`, { count })).join(', '),
    ]),
  }
}

const clients: Maker = async (ctx, groupId, search, language) => {
  const t = translator(language, 'groups')
  const words = translator(language, 'clients')
  const rows = await exportGroupClients(ctx, groupId, search)
  return {
    title: t('choose.clients'),
    header: [
      t('choose.number'),
      t('choose.name'),
      t('choose.in'),
      t('choose.status'),
      t('choose.step'),
      t('choose.profile'),
    ],
    rows: rows.map(row => {
      const status = clientStatuses.find(one => one === row.status)
      return [
        row.number,
        row.name,
        t(row.isIn ? 'choose.isIn' : 'choose.isOut'),
        status ? words(`statuses.${status}`) : row.status,
        row.step,
        t(row.hasSnapshot ? 'choose.hasProfile' : 'choose.noProfile'),
      ]
    }),
  }
}

const places: Maker = async (ctx, groupId, search, language) => {
  const t = translator(language, 'groups')
  const words = translator(language, 'vacancies')
  const rows = await exportGroupPlaces(ctx, groupId, search)
  return {
    title: t('choose.places'),
    header: [
      t('choose.place'),
      t('choose.employer'),
      t('choose.town'),
      t('choose.kind'),
      t('choose.in'),
      t('choose.seats'),
      t('choose.given'),
      t('choose.left'),
    ],
    rows: rows.map(row => {
      const kind = vacancyKinds.find(one => one === row.kind)
      return [
        row.title,
        row.employer,
        row.town,
        kind ? words(`kinds.${kind}`) : row.kind,
        t(row.isIn ? 'choose.isIn' : 'choose.isOut'),
        row.seats,
        row.given,
        Math.max(0, row.seats - row.given),
      ]
    }),
  }
}

const makers: Readonly<Record<string, Maker>> = { result, clients, places }

/** A list of a group for a file; null for a part that does not exist. */
export async function groupPart(
  ctx: Ctx<MemberActor>,
  groupId: string,
  part: string,
  search: URLSearchParams,
  language: Language,
): Promise<GroupTable | null> {
  const make = Object.hasOwn(makers, part) ? makers[part] : undefined
  return make ? make(ctx, groupId, search, language) : null
}
