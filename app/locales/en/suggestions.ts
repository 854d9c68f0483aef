import type nl from '../nl/suggestions'

const words: typeof nl = {
  look: 'Look for competences in the text',
  lookInStory: 'Look for competences in this story',
  lookInJob: 'Save and look for competences',
  lookInJobHint: 'The title, the tasks and the texts that you saved are looked through. This part is saved first.',
  title: 'Competences that the text names',
  found_one: '{{count}} suggestion. You choose what is right.',
  found_other: '{{count}} suggestions. You choose what is right.',
  nothing: 'No suggestion was found. Write more about the work itself, or look for a word below.',
  busy: 'Looking does not work right now. Please try again in a moment.',
  noText: 'There is no text to look in yet. Fill in a title or a description first.',
  cut: 'Only the first {{most}} characters were read.',
  named: 'Named in the text',
  further: 'Often goes with it',
  fromWords: 'from your words: {{words}}',
  fromOccupations_one: 'belongs to the occupation {{occupations}}',
  fromOccupations_other: 'belongs to the occupations {{occupations}}',
  quoted: '‘{{words}}’',
  add: 'Add',
  take: 'Take {{label}} over when saving',
  dismiss: 'Not this',
  close: 'Close the suggestions',
  added: '{{label}} stands among the competences now. Choose the level there.',
  faults:
    'Words are looked for; the text is not understood. ‘No forklift’ still suggests a forklift. So please see for yourself what is right.',
  own: {
    lookInStory: 'What were you good at here? Look in your story',
    title: 'This is what we read in your story',
    found_one: '{{count}} suggestion. You choose if it is right.',
    found_other: '{{count}} suggestions. You choose what is right.',
    nothing: 'We found nothing in your story. Write more about what you did. Or look for a word yourself.',
    busy: 'Looking does not work right now. Please try again later.',
    cut: 'Your story is long. We read the first {{most}} characters.',
    named: 'It is in your story',
    further: 'Often goes with it',
    fromWords: 'from your words: {{words}}',
    add: 'I can do this',
    dismiss: 'Not right',
    close: 'Close the suggestions',
    faults:
      'The computer only looks for words. It does not understand your story. Do you write ‘no forklift’? It still names a forklift. So please see for yourself if it is right.',
  },
  chosen: 'From the suggestions',
  chooseOther: 'Choose another competence',
}

export default words
