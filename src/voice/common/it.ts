import type { CommonMessages } from './common-messages.js'
import type { Formatter } from './formatter.js'

const CUT = {
  both: 'a ogni conversione e a ogni lungo silenzio',
  conversion: 'a ogni conversione',
  silence: 'a ogni lungo silenzio',
  'first-conversion': 'alla prima conversione',
  never: 'in nessun punto: un percorso per attore',
} as const

function patience([least, most]: readonly [number, number], f: Formatter): string {
  if (least === Number.POSITIVE_INFINITY) return 'mai persi per silenzio'
  if (least === most) return `persi dopo ${f.duration(least)} di silenzio`
  const by = 'a seconda del touchpoint'
  if (most === Number.POSITIVE_INFINITY) return `persi dopo ${f.duration(least)} di silenzio o mai, ${by}`
  return `persi dopo un silenzio da ${f.duration(least)} a ${f.duration(most)}, ${by}`
}

/** The shared texts in Italian. */
export const commonIt: CommonMessages = {
  outcome: { converted: 'Convertiti', lost: 'Persi', open: 'Ancora in corso', ended: 'Conclusi bene' },
  keyboardHint:
    'Frecce per spostarsi, Invio per selezionare, Esc per uscire, punto interrogativo per l’elenco dei tasti.',
  help: {
    title: 'Tasti',
    rows: [
      { label: 'Frecce', value: 'passare da una parte all’altra' },
      { label: 'Home, Fine', value: 'andare alla prima, all’ultima' },
      { label: 'Invio', value: 'selezionare; con Maiusc aggiungere, con Ctrl o Cmd alternare' },
      { label: 'Esc', value: 'chiudere ciò che è aperto, poi annullare la selezione' },
      { label: 'T', value: 'mostrare o nascondere la tabella' },
      { label: '?', value: 'mostrare o nascondere questo elenco' },
    ],
    close: 'Chiudi',
  },
  showTable: 'Mostra la tabella',
  hideTable: 'Nascondi la tabella',
  selected: (title) => `Selezione: ${title}.`,
  selectionCleared: 'Selezione annullata.',
  numberedStage: (label) => `fase ${label}`,
  loading: 'Lettura dei percorsi…',
  emptyTitle: 'Nessun percorso da disegnare',
  emptyHint: 'I dati non contengono contatti leggibili. Controllare le colonne di attore, data e touchpoint.',
  failedTitle: 'Non è stato possibile disegnare questo grafico',
  failedHint: 'I suoi numeri sono nella tabella.',
  thinData: (n, f) => `pochi dati (n = ${f.count(n)})`,
  definition: (facts, f) =>
    [
      `Percorsi divisi ${CUT[facts.cut]}`,
      patience(facts.patienceRangeMs, f),
      facts.ties === 'rows' ? 'a parità di data, nell’ordine delle righe' : 'a parità di data, ordinati per contenuto',
      facts.observation === 'complete'
        ? 'osservazione completa'
        : `osservati fino al giorno ${f.date(facts.observedUntilMs)}`,
    ].join('; '),
  rowsAtFault: {
    'missing-actor': {
      one: '{n} riga senza attore è esclusa.',
      other: '{n} righe senza attore sono escluse.',
    },
    'unreadable-time': {
      one: '{n} riga con data illeggibile è esclusa.',
      other: '{n} righe con data illeggibile sono escluse.',
    },
    'malformed-row': { one: '{n} riga è malformata.', other: '{n} righe sono malformate.' },
    'missing-column': {
      one: 'Una colonna necessaria non è stata trovata.',
      other: 'Alcune colonne necessarie non sono state trovate.',
    },
  },
  noConversion: 'Nessuna riga è una conversione: indicare nella definizione che cosa vale come tale.',
  stagesGuessed: {
    data: 'L’ordine delle fasi è dedotto dai dati.',
    proposed: 'I dati non indicano fasi: queste sono proposte in base all’ordine dei touchpoint.',
  },
}
