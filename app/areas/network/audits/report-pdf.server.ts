import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { formatFor } from '~/platform/format'
import { translator } from '~/platform/i18n.server'
import { localeOf, type Language } from '~/platform/languages'
import { renderPdf, type PdfDocument } from '~/platform/pdf/render-pdf.server'
import { findingKeys } from '../findings'
import { planPage } from '../plan/plan.page.server'
import { strategies } from '../strategies'
import { isAuditStatus } from './audit-states'
import { datedAuditPage } from './dated-audit.page.server'
import { gridShapes } from './grid-shapes'
import { exportAudited } from './relations.page.server'
import { thresholdKeys } from './thresholds'

/** So many relations whose strategy differs from the proposed one stand on paper; all of them are in the file of relations. */
const mostOnPaper = 200

/** A dated audit with its plan on paper, for the steering group. */
export async function auditReport(ctx: Ctx<MemberActor>, auditId: string, language: Language) {
  const audit = await datedAuditPage(ctx, auditId)
  const plan = await planPage(ctx, auditId)
  const others = await exportAudited(ctx, auditId, new URLSearchParams({ other: 'yes' }))
  return {
    title: audit.head.name,
    pdf: await draw(ctx, { audit, plan, others: others.slice(0, mostOnPaper), of: others.length }, language),
  }
}

interface Report {
  audit: Awaited<ReturnType<typeof datedAuditPage>>
  plan: Awaited<ReturnType<typeof planPage>>
  others: Awaited<ReturnType<typeof exportAudited>>
  of: number
}

type Block = PdfDocument['blocks'][number]

async function draw(ctx: Ctx<MemberActor>, report: Report, language: Language): Promise<Buffer> {
  const t = translator(language, 'audits')
  const format = formatFor({ locale: localeOf(language), timeZone: ctx.actor.timeZone })
  const { head } = report.audit
  const about = [
    t('quarter', quarterWords(head.period)),
    format.day(head.heldOn),
    isAuditStatus(head.status) ? t(`statuses.${head.status}`) : head.status,
  ].join(' · ')
  const document = {
    title: head.name,
    language,
    footer: `${head.name} · ${about}`,
    blocks: [...auditBlocks(ctx, report, language), ...planBlocks(ctx, report, language)],
  }
  return renderPdf({
    title: head.name,
    subject: about,
    language,
    author: 'Werkbrug',
    createdAt: ctx.now,
    pageLine: '{{page}} / {{pages}}',
    documents: [{ ...document, blocks: [{ kind: 'paragraph', text: about, tone: 'note' }, ...document.blocks] }],
  })
}

function auditBlocks(ctx: Ctx<MemberActor>, { audit }: Report, language: Language): Block[] {
  const t = translator(language, 'audits')
  const network = translator(language, 'network')
  const { number, percent } = formatFor({ locale: localeOf(language), timeZone: ctx.actor.timeZone })
  const { sums, thresholds } = audit
  const version =
    thresholds.version === undefined
      ? ''
      : ` (${translator(language, 'templates')('versionOf', { version: thresholds.version })})`
  const words = {
    strength: network('filters.strength'),
    importance: network('filters.importance'),
    unknown: network('grid.unknownShort'),
  }
  return [
    { kind: 'heading', level: 2, text: network('findingsTitle') },
    {
      kind: 'table',
      caption: network('findingsSub', { count: sums.relations }),
      columns: [network('findingColumns.finding'), network('findingColumns.count'), network('findingColumns.share')],
      rows: findingKeys.map(key => [
        network(`lists.${key}`),
        number(sums.findings[key]),
        sums.relations ? percent(sums.findings[key] / sums.relations) : '',
      ]),
    },
    {
      kind: 'paragraph',
      tone: 'note',
      text: `${t('reckoned')} ${thresholdKeys.map(key => `${t(`thresholds.${key}`)}: ${thresholds[key]}`).join('; ')}${version}.`,
    },
    { kind: 'heading', level: 2, text: network('grid.title') },
    { kind: 'picture', ...gridShapes(sums.grid, words), alt: network('grid.label', { count: sums.relations }) },
  ]
}

function planBlocks(ctx: Ctx<MemberActor>, { plan, others, of }: Report, language: Language): Block[] {
  const t = translator(language, 'audits')
  const network = translator(language, 'network')
  const format = formatFor({ locale: localeOf(language), timeZone: ctx.actor.timeZone })
  const { number, money } = format
  return [
    { kind: 'heading', level: 2, text: t('plan.title') },
    {
      kind: 'facts',
      caption: t('plan.title'),
      rows: [
        { label: t('fields.goal'), value: plan.goal ?? '–' },
        { label: t('fields.planDays'), value: format.days(plan.startsOn, plan.endsOn) },
        {
          label: t('agree.title'),
          value:
            plan.agreements.map(one => `${one.organisation} (${one.name}, ${format.day(one.agreedAt)})`).join('; ') ||
            t('agree.nobody'),
        },
      ],
    },
    { kind: 'heading', level: 3, text: t('aims.title') },
    {
      kind: 'table',
      caption: t('aims.title'),
      columns: [
        t('fields.strategy'),
        t('aims.chosen'),
        t('aims.reached'),
        t('aims.onTheWay'),
        t('aims.notYet'),
        t('aims.gone'),
      ],
      rows: strategies.map(key => {
        const { chosen, reached, onTheWay, notYet, gone } = plan.aims[key]
        return [network(`strategies.${key}`), ...[chosen, reached, onTheWay, notYet, gone].map(count => number(count))]
      }),
    },
    ...(others.length > 0
      ? ([
          { kind: 'heading', level: 3, text: t('report.others', { count: of }) },
          {
            kind: 'table',
            caption: t('report.others', { count: of }),
            columns: [network('columns.name'), t('fields.proposed'), t('fields.strategy'), t('fields.reason')],
            rows: others.map(row => [
              row.name,
              network(`strategies.${row.proposed}`),
              network(`strategies.${row.strategy}`),
              row.reason ?? '',
            ]),
          },
        ] satisfies Block[])
      : []),
    { kind: 'heading', level: 3, text: t('actions.title') },
    plan.actions.length === 0
      ? { kind: 'paragraph', text: t('actions.none') }
      : {
          kind: 'table',
          caption: t('actions.title'),
          columns: [t('actions.action'), t('actions.owner'), t('actions.dueOn'), t('actions.state')],
          rows: plan.actions.map(one => [
            one.relation ? `${one.title} (${one.relation.name})` : one.title,
            one.owner,
            format.day(one.dueOn),
            t(`actions.standings.${one.standing}`),
          ]),
        },
    { kind: 'heading', level: 3, text: t('budget.title') },
    plan.lines.length === 0
      ? { kind: 'paragraph', text: t('budget.none') }
      : {
          kind: 'table',
          caption: t('budget.title'),
          columns: [t('budget.what'), t('budget.payer'), t('budget.planned'), t('budget.spent')],
          rows: [
            ...plan.lines.map(line => [line.what, line.payer, money(line.plannedCents), money(line.spentCents)]),
            [t('budget.sum'), '', money(plan.budget.plannedCents), money(plan.budget.spentCents)],
          ],
        },
  ]
}

function quarterWords(period: string) {
  return { year: period.slice(0, 4), number: period.slice(6) }
}
