import { z } from 'zod'
import { actForMember } from '~/access/act-for-member.server'
import { askAfterLevels } from '~/areas/engagement/ask-after-levels.server'
import { askForContact } from '~/areas/engagement/ask-for-contact.server'
import { cleanUpContactFiles } from '~/areas/engagement/attachments/clean-up-contact-files.server'
import { sendDigests } from '~/areas/engagement/digest/send-digests.server'
import { cleanUpInbox } from '~/areas/engagement/inbox/clean-up-inbox.server'
import { slugOfAddress, takesReports } from '~/areas/engagement/inbox/own-address.server'
import { readMail } from '~/areas/engagement/inbox/read-mail.server'
import { readMailJob } from '~/areas/engagement/inbox/receive-mail.server'
import { mailboxRelay } from '~/areas/engagement/inbox/sender-proof'
import { inviteFound } from '~/areas/engagement/gatherings/invite-many.server'
import { inviteManyJob } from '~/areas/engagement/gatherings/inviting-job'
import { remindGuests } from '~/areas/engagement/gatherings/remind-guests.server'
import { tellGathering } from '~/areas/engagement/gatherings/tell-gathering.server'
import { tellGatheringJob, tellings } from '~/areas/engagement/gatherings/tell-guests.server'
import { followLetters, tellRefused } from '~/areas/engagement/letters/follow-letters.server'
import { sealLetter } from '~/areas/engagement/letters/seal-letter.server'
import { tellLateTasks } from '~/areas/engagement/tell-late-tasks.server'
import { tellVisitJob } from '~/areas/engagement/visits/plan-visit.server'
import { tellVisit } from '~/areas/engagement/visits/tell-visit.server'
import { noteBounce, noteBounceOf } from '~/areas/outreach/mailings/note-bounce.server'
import { appOrigin } from '~/platform/app-origin.server'
import { env } from '~/platform/env.server'
import { ownMailId } from '~/platform/mail/message-id.server'
import { retryPlans } from '~/platform/queue/retry'
import { networkJob, type JobHandler } from '../parts/job-handler'
import { fetchMail } from './fetch-mail'

/** What happens to mails that came in, and to what would be forgotten. */
export const engagementJobs: readonly JobHandler[] = [
  fetchMail,
  networkJob(
    { name: readMailJob, payload: z.object({ mailId: z.uuid() }), retry: retryPlans.soon, timeoutSeconds: 120 },
    (ctx, { mailId }) =>
      readMail(ctx, mailId, {
        trust: { relays: [...env().INBOUND_TRUSTED_RELAYS, mailboxRelay], authservId: env().INBOUND_AUTHSERV_ID ?? '' },
        ourHost: new URL(appOrigin()).hostname,
        isOurs: address => slugOfAddress(address) !== null,
        takesReports,
        onBounce: (inNetwork, { messageId, addresses, reason }) => {
          if (messageId === null) return noteBounceOf(inNetwork, addresses, reason)
          const id = ownMailId(messageId)
          return id === null ? Promise.resolve(false) : noteBounce(inNetwork, id, reason)
        },
      }),
  ),
  networkJob(
    { name: 'engagement.clean-up-inbox', payload: z.object({}), retry: retryPlans.patient, timeoutSeconds: 300 },
    ctx => cleanUpInbox(ctx),
  ),
  networkJob({ name: 'engagement.clean-up-contact-files', payload: z.object({}), retry: retryPlans.patient }, ctx =>
    cleanUpContactFiles(ctx),
  ),
  networkJob(
    {
      name: 'engagement.tell-late-tasks',
      payload: z.object({}),
      retry: retryPlans.patient,
      timeoutSeconds: 240,
    },
    ctx => tellLateTasks(ctx),
  ),
  networkJob(
    { name: 'engagement.ask-for-contact', payload: z.object({}), retry: retryPlans.patient, timeoutSeconds: 300 },
    async ctx => {
      await askAfterLevels(ctx)
      return askForContact(ctx)
    },
  ),
  networkJob(
    {
      name: tellVisitJob,
      payload: z.object({
        visitId: z.uuid(),
        sequence: z.number().int(),
        goneIds: z.array(z.uuid()),
        wasContactId: z.uuid().nullable(),
      }),
      retry: retryPlans.soon,
    },
    (ctx, telling) => tellVisit(ctx, telling),
  ),
  networkJob(
    {
      name: tellGatheringJob,
      payload: z.object({
        gatheringId: z.uuid(),
        about: z.enum(tellings),
        guestIds: z.array(z.uuid()).nullable(),
        turn: z.string().min(1),
      }),
      retry: retryPlans.soon,
      timeoutSeconds: 120,
    },
    (ctx, telling) => tellGathering(ctx, telling),
  ),
  networkJob(
    { name: 'engagement.remind-guests', payload: z.object({}), retry: retryPlans.patient, timeoutSeconds: 240 },
    // Without a mail server nothing would go out, and everybody would stand as reminded.
    async ctx => (env().SMTP_URL ? remindGuests(ctx) : undefined),
  ),
  networkJob(
    {
      name: inviteManyJob,
      payload: z.object({ gatheringId: z.uuid(), membershipId: z.uuid(), choice: z.string() }),
      retry: retryPlans.soon,
      timeoutSeconds: 600,
    },
    async (ctx, { gatheringId, membershipId, choice }, run) =>
      inviteFound(await actForMember(ctx, membershipId), gatheringId, new URLSearchParams(choice), {
        onProgress: async (done, total) => {
          run.signal.throwIfAborted()
          await run.progress({ done, total })
        },
      }),
  ),
  networkJob(
    { name: 'engagement.tell-letter', payload: z.object({ letterId: z.uuid() }), retry: retryPlans.soon },
    (ctx, { letterId }) => tellRefused(ctx, letterId),
  ),
  networkJob(
    {
      name: 'engagement.seal-letter',
      payload: z.object({ letterId: z.uuid() }),
      retry: retryPlans.soon,
      timeoutSeconds: 120,
    },
    (ctx, { letterId }) => sealLetter(ctx, letterId),
  ),
  networkJob(
    {
      name: 'engagement.follow-letters',
      payload: z.object({}),
      retry: retryPlans.patient,
      timeoutSeconds: 300,
    },
    ctx => followLetters(ctx),
  ),
  networkJob(
    { name: 'engagement.send-digests', payload: z.object({}), retry: retryPlans.patient, timeoutSeconds: 240 },
    // Without a mail server nothing would go out, and everybody's mail would come back as failed.
    async ctx => (env().SMTP_URL ? sendDigests(ctx) : undefined),
  ),
]
