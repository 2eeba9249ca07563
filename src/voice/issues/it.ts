import type { IssueMessages } from './issue-messages.js'

/** Faults in data, in Italian. */
export const issuesIt: IssueMessages = {
  'missing-actor': 'Righe senza attore (escluse)',
  'unreadable-time': 'Righe con data illeggibile (escluse)',
  'malformed-row': 'Righe malformate',
  'missing-column': 'Righe illeggibili per mancanza di una colonna',
  'unknown-stage': 'Fasi che la definizione non conosce (trattate come mancanti)',
  'unreadable-value': 'Valori che non sono numeri (trattati come mancanti)',
  'unreadable-mark': 'Indicatori che non sono né sì né no (trattati come no)',
  'unreadable-text': 'Byte estranei alla codifica del file (letti come �)',
  'duplicate-row': 'Righe presenti più di una volta (conservate)',
  'time-before-epoch': 'Date anteriori al 1970',
  'time-after-observed-until': 'Date successive alla fine dell’osservazione',
  'suspect-time': 'Date lontane da tutte le altre (non fissano la fine dell’osservazione)',
  'stage-conflict': 'Contatti la cui fase differisce da quella del loro touchpoint (vale quella del contatto)',
  'ambiguous-time': 'Date leggibili in più di un modo',
  'unnamed-case': 'Casi senza nome di un registro di eventi (numerati)',
  'several-lifecycles': 'Eventi che riportano un altro stato della stessa attività (conservati)',
  'unknown-referrer': 'Referenti che non figurano tra gli attori',
  'too-many-touchpoints': 'Più di un milione di touchpoint',
  'guessed-column': 'Colonne riconosciute da nome e valori',
  'guessed-stages': 'Fasi ordinate, o proposte, in base ai dati',
  'similar-stages': 'Nomi di fasi di cui uno forse è un refuso (tenuti distinti)',
  'unmatched-rule': 'Identificativi nelle regole di conversione o perdita che non compaiono da nessuna parte',
  'no-conversion': 'Percorsi di un registro senza alcuna conversione (i tassi di conversione non dicono nulla)',
}
