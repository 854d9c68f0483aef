-- After a change was asked for, the circuit is drawn up again: a party that no longer signs stays as a row, out of the circuit.
alter table agreement_signer drop constraint signer_state;
alter table agreement_signer add constraint signer_state check (state in ('waiting', 'invited', 'signed', 'declined', 'removed'));
