/** How long something is kept, from which moment, and on which ground. A run that proposes what can go reads its terms here. */
export interface RetentionTerm {
  months: number
  from: 'mailing-ended' | 'mail-filed'
  /** The rule that the term rests on; where the law names no number, the network's own choice under it. */
  source: string
}

const necessity = 'GDPR article 5(1)(e): no longer than needed; the number is our choice'

/** The terms of texts that people wrote to, and got from, contacts of employers. */
export const retentionTerms = {
  /** What a mailing said, filled in for each recipient, with the addresses. That a mail was sent stays in the story. */
  mailingTexts: { months: 24, from: 'mailing-ended', source: necessity },
  /** The words and attachments of mails that stand in an employer's file. */
  filedMails: { months: 60, from: 'mail-filed', source: necessity },
} as const satisfies Record<string, RetentionTerm>
