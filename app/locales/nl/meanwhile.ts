export default {
  title: 'Iemand anders heeft deze gegevens intussen opgeslagen',
  text: 'Kies per veld welke tekst blijft en sla dan op. Er is niets verloren: wat u typte, staat ook nog in het formulier hieronder, en telt zoals het daar staat.',
  nothing: 'In dit formulier is er geen verschil tussen wat er nu is opgeslagen en wat u typte. Sla opnieuw op.',
  theirs: 'Nu opgeslagen: {{text}}',
  mine: 'Van jou: {{text}}',
  by: {
    me: 'Alleen u wijzigde dit.',
    them: 'Alleen de ander wijzigde dit.',
    both: 'Jullie wijzigden dit allebei.',
  },
  empty: '(leeg)',
  yes: 'ja',
}
