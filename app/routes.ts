import { index, layout, route, type RouteConfig } from '@remix-run/route-config'

/** Every address of the product. Who may open each one stands in access/route-permissions.ts. */
export default [
  index('routes/home.tsx'),
  route('preferences', 'routes/preferences.tsx'),
  route('gallery', 'routes/gallery.tsx'),

  // access: signing in, links, set-up
  route('sign-in', 'routes/access/sign-in.tsx'),
  route('sign-in/code', 'routes/access/code.tsx'),
  route('sign-in/second-factor', 'routes/access/second-factor.tsx'),
  route('sign-in/by-mail', 'routes/access/by-mail.tsx'),
  route('sign-in/link/:token', 'routes/access/link.tsx'),
  route('sign-out', 'routes/access/sign-out.tsx'),
  route('still-here', 'routes/access/still-here.tsx'),
  route('forgot-password', 'routes/access/forgot-password.tsx'),
  route('reset-password/:token', 'routes/access/reset-password.tsx'),
  route('invitation/:token', 'routes/access/invitation.tsx'),
  route('choose-membership', 'routes/access/choose-membership.tsx'),
  route('set-up', 'routes/set-up.tsx'),

  // files and lists of somebody who is signed in
  route('clients/export', 'routes/clients/export.tsx'),
  route('employers/export', 'routes/employers/export.tsx'),
  route('contacts/export', 'routes/employers/contacts-export.tsx'),
  route('employers/:employerId/story/export', 'routes/employers/story-export.tsx'),
  route('employers/:employerId/sites/:siteId/story/export', 'routes/employers/story-export.tsx', {
    id: 'routes/employers/site-story-export',
  }),
  route('employers/:employerId/people/:contactId/story/export', 'routes/employers/story-export.tsx', {
    id: 'routes/employers/contact-story-export',
  }),
  route('employers/:employerId/contact-form', 'routes/engagement/contact-form.tsx'),
  route('contact-moments/form', 'routes/engagement/contact-form.tsx', { id: 'routes/engagement/contact-form-open' }),
  route('employers/duplicates/export', 'routes/employers/duplicates-export.tsx'),
  route('employers/duplicates/hints', 'routes/employers/duplicate-hints.tsx'),
  route('search/hits', 'routes/employers/search-hits.tsx'),
  route('search/employers', 'routes/employers/choices.tsx'),
  route('contact-moments/withdraw', 'routes/engagement/withdraw-contact-moment.tsx'),
  route('tasks/export', 'routes/engagement/tasks-export.tsx'),
  route('promises/:promiseId', 'routes/engagement/promise.tsx'),
  route('my-organisation/promises/:agreedId', 'routes/my/promise.tsx'),
  route('agreements/:agreementId/pdf', 'routes/placements/agreement-pdf.tsx'),
  route('agreements/:agreementId/paper/:signerId', 'routes/placements/agreement-paper.tsx'),
  route('vacancies/export', 'routes/vacancies/export.tsx'),
  route('concepts', 'routes/taxonomy/concepts.tsx'),
  route('placements/export', 'routes/placements/export.tsx'),
  route('admin/people/export', 'routes/admin/people-export.tsx'),
  route('admin/audit/export', 'routes/admin/audit-export.tsx'),
  route('admin/jobs/export', 'routes/admin/jobs-export.tsx'),
  route('calendar/:token.ics', 'routes/engagement/calendar.tsx'),
  route('inbox/export', 'routes/engagement/inbox-export.tsx'),
  route('mailings/export', 'routes/outreach/mailings-export.tsx'),
  route('mailings/:mailingId/export', 'routes/outreach/mailing-export.tsx'),
  route('mail-attachments/:attachmentId', 'routes/engagement/mail-attachment.tsx'),
  route('contact-files/:fileId', 'routes/engagement/contact-file.tsx'),
  route('surveys/export', 'routes/engagement/surveys-export.tsx'),
  route('surveys/:surveyId/results/export', 'routes/engagement/survey-results-export.tsx'),
  route('arguments/export', 'routes/engagement/arguments-export.tsx'),
  route('imports/export', 'routes/imports/export.tsx'),
  route('vacancies/:vacancyId/initiative', 'routes/vacancies/initiative.tsx'),
  route('csr/export', 'routes/csr/export.tsx'),
  route('job-forms/export', 'routes/job-forms/export.tsx'),
  route('sign/:token/copy', 'routes/placements/sign-copy.tsx'),

  // pages of somebody who is signed in
  layout('routes/shell.tsx', [
    // access
    route('settings', 'routes/settings/profile.tsx'),
    route('settings/security', 'routes/settings/security.tsx'),
    route('settings/sessions', 'routes/settings/sessions.tsx'),
    route('settings/reminders', 'routes/settings/reminders.tsx'),
    route('invitations/new', 'routes/access/invite.tsx'),
    route('admin/people', 'routes/admin/people.tsx'),
    route('admin/audit', 'routes/admin/audit.tsx'),
    route('admin/jobs', 'routes/admin/jobs.tsx'),
    route('admin/cadence', 'routes/admin/cadence.tsx'),
    route('admin/custom-fields', 'routes/admin/custom-fields.tsx'),
    route('admin/custom-fields/new', 'routes/admin/custom-field.tsx', { id: 'routes/admin/custom-field-new' }),
    route('admin/custom-fields/:customFieldId', 'routes/admin/custom-field.tsx'),

    // clients
    route('clients', 'routes/clients/list.tsx'),
    route('clients/new', 'routes/clients/new.tsx'),
    route('clients/:clientId', 'routes/clients/story.tsx'),
    route('clients/:clientId/portfolio', 'routes/clients/portfolio.tsx'),
    route('clients/:clientId/matches', 'routes/matching/shortlist.tsx'),
    route('clients/:clientId/placements', 'routes/placements/of-client.tsx'),
    route('clients/:clientId/snapshot', 'routes/clients/snapshot.tsx'),
    route('clients/:clientId/file', 'routes/clients/file.tsx'),

    // employers
    route('employers', 'routes/employers/list.tsx'),
    route('contacts', 'routes/employers/contacts.tsx'),
    route('employers/board', 'routes/employers/board.tsx'),
    route('employers/bulk/:bulkId', 'routes/employers/bulk.tsx'),
    route('employers/duplicates', 'routes/employers/duplicates.tsx'),
    route('employers/views', 'routes/employers/views.tsx'),
    route('employers/new', 'routes/employers/new.tsx'),
    route('employers/:employerId', 'routes/employers/story.tsx'),
    route('employers/:employerId/people', 'routes/employers/people.tsx'),
    route('employers/:employerId/people/new', 'routes/employers/contact.tsx', { id: 'routes/employers/contact-new' }),
    route('employers/:employerId/people/:contactId', 'routes/employers/person.tsx'),
    route('employers/:employerId/people/:contactId/edit', 'routes/employers/contact.tsx'),
    route('employers/:employerId/people/:contactId/went-to', 'routes/employers/went-to.tsx'),
    route('employers/:employerId/relations', 'routes/employers/relations.tsx'),
    route('employers/:employerId/sites/new', 'routes/employers/site.tsx', { id: 'routes/employers/site-new' }),
    route('employers/:employerId/sites/:siteId', 'routes/employers/site.tsx'),
    route('employers/:employerId/sites/:siteId/story', 'routes/employers/site-story.tsx'),
    route('employers/:employerId/people/:contactId/story', 'routes/employers/contact-story.tsx'),
    route('employers/:employerId/places', 'routes/employers/places.tsx'),
    route('employers/:employerId/placements', 'routes/employers/placements.tsx'),
    route('employers/:employerId/level', 'routes/engagement/level.tsx'),
    route('employers/:employerId/promises/new', 'routes/engagement/promise-new.tsx'),
    route('employers/:employerId/visits/new', 'routes/engagement/visit-new.tsx'),
    route('employers/:employerId/duplicates', 'routes/employers/duplicates-of.tsx'),
    route('employers/:employerId/merge/:otherId', 'routes/employers/merge.tsx'),
    route('employers/:employerId/edit', 'routes/employers/edit.tsx'),
    route('search', 'routes/search.tsx'),

    // engagement
    route('contact-moments/new', 'routes/engagement/contact-moment.tsx'),
    route('contact-moments/:contactMomentId', 'routes/engagement/change-contact-moment.tsx'),
    route('tasks', 'routes/engagement/tasks.tsx'),
    route('tasks/:taskId', 'routes/engagement/task.tsx'),
    route('surveys', 'routes/engagement/surveys.tsx'),
    route('surveys/new', 'routes/engagement/survey-new.tsx'),
    route('surveys/items', 'routes/engagement/survey-items.tsx'),
    route('surveys/:surveyId', 'routes/engagement/survey.tsx'),
    route('surveys/:surveyId/results', 'routes/engagement/survey-results.tsx'),
    route('surveys/:surveyId/conversations/:invitationId', 'routes/engagement/survey-conversation.tsx'),
    route('visits/:visitId', 'routes/engagement/visit.tsx'),
    route('arguments', 'routes/engagement/arguments.tsx'),
    route('arguments/new', 'routes/engagement/argument-new.tsx'),
    route('arguments/:argumentId', 'routes/engagement/argument.tsx'),
    route('employers/:employerId/pitch', 'routes/engagement/pitch-card.tsx'),
    route('employers/:employerId/pitch/edit', 'routes/engagement/pitch.tsx'),
    route('inbox', 'routes/engagement/inbox.tsx'),
    route('inbox/:inboundMailId', 'routes/engagement/inbound-mail.tsx'),
    route('mailings', 'routes/outreach/mailings.tsx'),
    route('mailings/:mailingId', 'routes/outreach/mailing.tsx'),

    // imports
    route('imports', 'routes/imports/list.tsx'),
    route('imports/new', 'routes/imports/new.tsx'),
    route('imports/:importId', 'routes/imports/import.tsx'),
    route('imports/:importId/columns', 'routes/imports/columns.tsx'),

    // insight
    route('today', 'routes/today.tsx'),

    // placements and agreements
    route('placements', 'routes/placements/list.tsx'),
    route('placements/:placementId', 'routes/placements/placement.tsx'),
    route('agreements/:agreementId', 'routes/placements/agreement.tsx'),
    route('agreements/:agreementId/amend', 'routes/placements/amend.tsx'),

    // a firm's own pages, a trainee's own pages
    route('my-organisation', 'routes/my/organisation.tsx'),
    route('my-organisation/surveys/:ownSurveyId', 'routes/my/survey.tsx'),
    route('my-contact', 'routes/my/contact.tsx'),
    route('proposals/:placementId', 'routes/my/proposal.tsx'),
    route('my-path', 'routes/my/path.tsx'),
    route('my-portfolio', 'routes/my/portfolio.tsx'),
    route('my-data', 'routes/my/data.tsx'),

    // taxonomy
    route('frameworks', 'routes/taxonomy/frameworks.tsx'),
    route('frameworks/:frameworkCode', 'routes/taxonomy/framework.tsx'),
    route('concepts/:conceptId', 'routes/taxonomy/concept.tsx'),

    // job forms
    route('employers/:employerId/jobs', 'routes/job-forms/of-employer.tsx'),
    route('employers/:employerId/jobs/new', 'routes/job-forms/new.tsx'),
    route('job-forms', 'routes/job-forms/list.tsx'),
    route('job-forms/template', 'routes/job-forms/template.tsx'),
    route('job-forms/compare', 'routes/job-forms/compare.tsx'),
    route('job-forms/:jobFormId', 'routes/job-forms/job-form.tsx'),
    route('job-forms/:jobFormId/edit', 'routes/job-forms/edit.tsx'),

    // social responsibility
    route('csr', 'routes/csr/list.tsx'),
    route('csr/new', 'routes/csr/form.tsx', { id: 'routes/csr/form-new' }),
    route('csr/:initiativeId', 'routes/csr/initiative.tsx'),
    route('csr/:initiativeId/edit', 'routes/csr/form.tsx'),
    route('employers/:employerId/csr', 'routes/csr/of-employer.tsx'),

    // vacancies
    route('vacancies', 'routes/vacancies/list.tsx'),
    route('vacancies/new', 'routes/vacancies/form.tsx', { id: 'routes/vacancies/form-new' }),
    route('vacancies/:vacancyId', 'routes/vacancies/vacancy.tsx'),
    route('vacancies/:vacancyId/edit', 'routes/vacancies/form.tsx'),
  ]),

  // roomy pages: trainees, signers, holders of a link
  layout('routes/plain.tsx', [
    route('check/:token', 'routes/placements/check.tsx'),
    route('sign/:token', 'routes/placements/sign.tsx'),
    route('survey/:token', 'routes/engagement/survey-answer.tsx'),
    route('how-is-it-going/:token', 'routes/placements/how-is-it-going.tsx'),
    route('verify', 'routes/placements/verify.tsx'),
  ]),
] satisfies RouteConfig
