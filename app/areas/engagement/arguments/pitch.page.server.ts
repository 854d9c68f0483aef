import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { listContacts } from '~/areas/employers/contacts.store.server'
import { contactName, mayApproach } from '~/areas/employers/employer'
import { employerHead } from '~/areas/employers/employer.page.server'
import { requireEmployer } from '~/areas/employers/require-employer.server'
import { listSites } from '~/areas/employers/sites.store.server'
import { dayIn } from '../days'
import { isExpired } from './argument'
import { argumentsById } from './arguments.store.server'
import { offeredArguments } from './offered-arguments.page.server'
import { countWords, secondsFor } from './pitch'
import { findPitch } from './pitches.store.server'

const siteLine = (site: { name: string | null; street: string | null; city: string | null }) =>
  [site.name, site.street, site.city].filter(Boolean).join(', ')

/** The pitch as it is read before the call and printed for the visit: what to ask, what to say, to whom. */
export async function pitchCardPage(ctx: Ctx<MemberActor>, employerId: string) {
  const employer = await requireEmployer(ctx, 'engagement.read', employerId)
  const pitch = await findPitch(ctx.db, employerId)
  const today = dayIn(ctx.now, ctx.actor.timeZone)
  const contacts = await listContacts(ctx.db, employerId)
  const sites = await listSites(ctx.db, employerId)
  const used = pitch ? await argumentsById(ctx.db, pitch.argumentIds) : []
  const words = pitch ? countWords(pitch.script) : 0
  return {
    head: await employerHead(ctx, employer),
    phone: employer.phone,
    pitch: pitch && {
      opening: pitch.opening,
      script: pitch.script,
      words,
      seconds: secondsFor(words),
      site: sites.filter(site => site.id === pitch.siteId).map(siteLine)[0] ?? null,
      reflection: pitch.reflection,
      reflectedAt: pitch.reflectedAt,
      updatedAt: pitch.updatedAt,
      by: pitch.savedBy.displayName,
    },
    arguments: used.map(one => ({
      id: one.id,
      nl: one.textNl,
      en: one.textEn,
      evidence: one.evidence,
      isOld: one.isArchived || isExpired(one, today),
    })),
    people: contacts
      .filter(one => mayApproach(one, today))
      .map(one => ({ id: one.id, name: contactName(one), function: one.function, phone: one.phone })),
  }
}

/** What the form for a pitch knows: the employer's sites, and the arguments that fit its sector. */
export async function pitchFormPage(ctx: Ctx<MemberActor>, employerId: string) {
  const employer = await requireEmployer(ctx, 'engagement.record', employerId)
  const pitch = await findPitch(ctx.db, employerId)
  const offered = await offeredArguments(ctx, employer.sectorCode)
  const missing = (pitch?.argumentIds ?? []).filter(id => offered.every(one => one.id !== id))
  const kept = await argumentsById(ctx.db, missing)
  return {
    head: await employerHead(ctx, employer),
    me: ctx.actor.displayName,
    organisation: ctx.actor.organisationName,
    sites: (await listSites(ctx.db, employerId)).map(site => ({ value: site.id, label: siteLine(site) })),
    offered: offered.map(one => ({ ...one, isOld: false })),
    /** Chosen before, and no longer offered. */
    old: kept.map(one => ({ id: one.id, category: one.category, nl: one.textNl, en: one.textEn, isOld: true })),
    pitch: pitch && {
      siteId: pitch.siteId,
      argumentIds: pitch.argumentIds,
      opening: pitch.opening,
      script: pitch.script,
      version: pitch.version,
    },
  }
}
