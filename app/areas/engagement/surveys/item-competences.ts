/**
 * Which competences of the product's own starter list stand behind each item of the sample survey (our own choice: no source gives
 * one). An item that no single competence answers, such as motivation, is left out.
 */
export const sampleCompetences: Readonly<Record<string, readonly string[]>> = {
  punctual: ['be-punctual'],
  reliable: ['keep-agreements'],
  'willing-to-learn': ['want-to-learn', 'learn-by-doing'],
  'accepts-feedback': ['accept-feedback'],
  initiative: ['take-initiative'],
  persistence: ['keep-going', 'finish-tasks'],
  precision: ['work-accurately'],
  'works-safely': ['work-safely'],
  flexible: ['adapt-to-change'],
  independent: ['work-independently'],
  'co-operates': ['work-in-a-team'],
  'friendly-to-customers': ['greet-customers', 'be-friendly'],
  'follows-instructions': ['follow-spoken-orders', 'read-instructions'],
  'asks-for-help': ['ask-for-help'],
  'handles-pressure': ['cope-with-pressure'],
  'well-groomed': ['look-after-appearance'],
  'basic-digital': ['use-a-smartphone-app', 'look-up-information', 'enter-data'],
  'deals-with-difference': ['respect-differences'],
}
