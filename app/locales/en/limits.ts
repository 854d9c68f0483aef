/** The limits of the network audit as a template: from when on something stands out. */
const en = {
  title: 'Limits of the audit',
  change: 'Adapt the limits',
  own: 'this network’s own limits, after a sample; no official IGMA annex',
  sample: 'sample of Werkbrug, no official IGMA annex',
  sub: 'From when on something stands out. New limits hold at once for the audit of today. Closed audits keep the limits they were reckoned with.',
  fields: {
    quietDays: 'Days without contact',
    inTouchDays: 'Days back for contact',
    doubleApproachDays: 'Days between a double approach',
    doubleSeenDays: 'Days back for a double approach',
    weakGap: 'Difference of importance and strength',
  },
  hints: {
    quietDays: 'So long without contact, an existing relation stands out.',
    inTouchDays: 'Whoever had contact in so many days counts as a colleague in touch.',
    doubleApproachDays:
      'Two organisations so shortly after each other is double. The alert at a contact moment stays at 14 days.',
    doubleSeenDays: 'So far back the audit looks for double approaches.',
    weakGap: 'From this difference on a relation is weaker than its importance asks.',
  },
  between: 'From {{least}} to {{most}}.',
  previewTitle: 'What this changes in the audit of today',
  previewOf_one: 'Counted over {{count}} relation; nothing is kept.',
  previewOf_other: 'Counted over {{count}} relations; nothing is kept.',
  previewNone_one: 'For {{count}} relation nothing changes.',
  previewNone_other: 'For {{count}} relations nothing changes.',
  before: 'Now',
  after: 'Then',
  weak: 'Weaker than its importance asks',
}

export default en
