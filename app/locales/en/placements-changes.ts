/** Texts of signatures, on paper too, and of amendments. */
export const changePageWords = {
  paper: {
    intro: 'Use this when somebody signed the printed text by hand. Only who has the turn can be recorded.',
    who: 'Who signed?',
    name: 'Name as it stands on the paper',
    signedOn: 'Date on the paper',
    scan: 'Scan or photo of the signed pages',
    scanHint: 'PDF, JPEG or PNG.',
    sameText: 'I compared the paper: it is the same text as the agreement that was sent.',
    noUndo:
      'A recorded signature cannot be taken away. Did something go wrong? Then cancel the agreement and make a new one.',
    record: 'Record the signature',
    recorded: 'The signature on paper has been recorded.',
  },
  amend: {
    sub: 'The sealed agreement does not change. The amendment has a text, signatures and a seal of its own.',
    what: 'What is it about?',
    kinds: 'What changes?',
    show: 'Show the fields',
    changes: 'What changes',
    leave: 'Change only what changes. Each field says what holds now.',
    now: 'Now: {{value}}.',
    nothing: 'nothing',
    on: 'Counts from',
    text: 'The change in plain words',
    textHint: 'This stands at the top of the amendment, for the trainee too.',
    replacedCanSign: 'Can the one who is replaced still sign?',
    replacedHint: 'If the former mentor has left, the employer signs instead.',
    save: 'Draft the amendment',
    saved: 'The amendment is ready. Read the text and submit it for review.',
    edit: 'Change the amendment',
    back: 'Back to the agreement',
    chain: 'Agreement and amendments',
    original: 'The sealed agreement',
    about: '{{kinds}}, from {{day}}',
  },
}

export const changeProblemWords = {
  'signing-unknown-signer': 'This link does not belong to this agreement.',
  'signing-text-changed': 'The text has changed. Open the newest link in your mail.',
  'signing-not-your-turn': '{{expected}} signs first.',
  'amendment-wrong-group': 'This change does not fit the chosen kind.',
  'amendment-nothing-said': 'Write what changes.',
  'amendment-nothing-changed': 'Nothing changes yet: change at least one field.',
  'amendment-before-start': 'An amendment cannot count from before the first day.',
  'amendment-not-yet': 'Only a sealed agreement that still runs can be amended.',
  'amendment-running': 'An amendment is under way already: {{found}}. Finish or cancel that one first.',
  'paper-compare': 'Compare the paper with the text that was sent, and confirm it.',
  'paper-before-sent': 'The text was sent on {{expected}} only.',
  'paper-already-signed': '{{found}} has signed already.',
}

/** What settled a task by itself. */
export const settledWords = {
  settledBy: 'by itself: {{what}} ({{who}})',
  settledAlone: 'by itself: {{what}}',
  settled: {
    answered: 'there is an answer',
    withdrawn: 'it is called off',
    introduced: 'the introduction was held',
    drafted: 'the agreement was drafted',
    resumed: 'the placement runs again',
    over: 'the placement is over',
    sent: 'sent',
    submitted: 'changed and submitted again',
    'change-asked': 'a change was asked',
    stopped: 'cancelled',
    sealed: 'sealed',
    'follow-up-answered': 'we were told how it goes',
    'answer-changed': 'the answer changed',
  },
}
