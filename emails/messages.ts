import type { MailTemplate } from '~/platform/mail/mail-catalogue'
import { invitation } from './access/invitation'
import { newSignIn } from './access/new-sign-in'
import { resetPassword } from './access/reset-password'
import { securityChanged } from './access/security-changed'
import { signInLink } from './access/sign-in-link'
import { digest } from './engagement/digest'
import { gathering, gatheringHost, gatheringOff } from './engagement/gathering'
import { letterCopy } from './engagement/letter-copy'
import { signLetter } from './engagement/sign-letter'
import { survey } from './engagement/survey'
import { visit } from './engagement/visit'
import { mailing } from './outreach/mailing'
import { testMail } from './outreach/test'
import type { Message } from './parts/message'
import { checkFacts } from './placements/check-facts'
import { declined } from './placements/declined'
import { followUp } from './placements/follow-up'
import { proposal } from './placements/proposal'
import { choose } from './shortlists/choose'
import { signAgreement } from './placements/sign-agreement'
import { signedCopy } from './placements/signed-copy'

/** The words and shape of every mail of the catalogue. */
export const messages: { readonly [K in MailTemplate]: Message<K> } = {
  'access.sign-in-link': signInLink,
  'access.reset-password': resetPassword,
  'access.invitation': invitation,
  'access.new-sign-in': newSignIn,
  'access.security-changed': securityChanged,
  'placements.proposal': proposal,
  'shortlists.choose': choose,
  'placements.declined': declined,
  'placements.check-facts': checkFacts,
  'placements.sign-agreement': signAgreement,
  'placements.signed-copy': signedCopy,
  'placements.follow-up': followUp,
  'engagement.digest': digest,
  'engagement.survey': survey,
  'engagement.sign-letter': signLetter,
  'engagement.letter-copy': letterCopy,
  'engagement.visit': visit,
  'engagement.gathering': gathering,
  'engagement.gathering-off': gatheringOff,
  'engagement.gathering-host': gatheringHost,
  'outreach.mailing': mailing,
  'outreach.test': testMail,
}
