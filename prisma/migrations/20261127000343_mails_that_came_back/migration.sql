-- A mail of a mailing that was sent and came back later: it stays in the report with the reason, and its address is not mailed again.
alter table mailing_recipient drop constraint mailing_recipient_state, drop constraint mailing_recipient_reason,
  drop constraint mailing_recipient_sent;
alter table mailing_recipient
  add constraint mailing_recipient_state check (state in
    ('chosen', 'left_out', 'pending', 'claimed', 'sent', 'deferred', 'failed', 'suppressed', 'unknown', 'bounced')),
  add constraint mailing_recipient_reason check (state not in ('left_out', 'deferred', 'failed', 'suppressed', 'unknown', 'bounced')
    or reason is not null),
  add constraint mailing_recipient_sent check ((state in ('sent', 'bounced')) = (sent_at is not null));
