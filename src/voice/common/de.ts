import type { CommonMessages } from './common-messages.js'
import type { Formatter } from './formatter.js'

const CUT = {
  both: 'bei jeder Conversion und nach jeder langen Stille',
  conversion: 'bei jeder Conversion',
  silence: 'nach jeder langen Stille',
  'first-conversion': 'bei der ersten Conversion',
  never: 'nirgends: eine Journey je Akteur',
} as const

/** Durations come in the nominative (`30 Tage`), so each sentence takes them as an accusative of time. */
function patience([least, most]: readonly [number, number], f: Formatter): string {
  if (least === Number.POSITIVE_INFINITY) return 'nie durch Stille verloren'
  if (least === most) return `verloren, wer ${f.duration(least)} lang still bleibt`
  const by = 'je nach Touchpoint'
  if (most === Number.POSITIVE_INFINITY) return `verloren, wer ${f.duration(least)} lang still bleibt, oder nie, ${by}`
  return `verloren, wer ${f.duration(least)} bis ${f.duration(most)} lang still bleibt, ${by}`
}

/** The shared texts in German. */
export const commonDe: CommonMessages = {
  outcome: { converted: 'Konvertiert', lost: 'Verloren', open: 'Noch unterwegs', ended: 'Gut beendet' },
  keyboardHint:
    'Pfeiltasten führen weiter, Eingabetaste wählt aus, Escape führt zurück, das Fragezeichen nennt die Tasten.',
  help: {
    title: 'Tasten',
    rows: [
      { label: 'Pfeiltasten', value: 'von einem Teil zum nächsten gehen' },
      { label: 'Pos1, Ende', value: 'zum ersten, zum letzten gehen' },
      { label: 'Eingabe', value: 'auswählen; mit Umschalt hinzunehmen, mit Strg oder Cmd umschalten' },
      { label: 'Esc', value: 'Offenes schließen, dann die Auswahl aufheben' },
      { label: 'T', value: 'Tabelle ein- oder ausblenden' },
      { label: '?', value: 'diese Liste ein- oder ausblenden' },
    ],
    close: 'Schließen',
  },
  showTable: 'Tabelle einblenden',
  hideTable: 'Tabelle ausblenden',
  selected: (title) => `Ausgewählt: ${title}.`,
  selectionCleared: 'Auswahl aufgehoben.',
  numberedStage: (label) => `Stufe ${label}`,
  loading: 'Journeys werden gelesen …',
  emptyTitle: 'Keine Journeys zu zeichnen',
  emptyHint: 'Die Daten enthalten keinen lesbaren Kontakt. Bitte die Spalten für Akteur, Zeit und Touchpoint prüfen.',
  failedTitle: 'Dieses Bild konnte nicht gezeichnet werden',
  failedHint: 'Seine Zahlen stehen in der Tabelle.',
  thinData: (n, f) => `wenige Daten (n = ${f.count(n)})`,
  definition: (facts, f) =>
    [
      `Journeys getrennt ${CUT[facts.cut]}`,
      patience(facts.patienceRangeMs, f),
      facts.ties === 'rows' ? 'Gleichzeitiges in der Reihenfolge der Zeilen' : 'Gleichzeitiges nach Inhalt geordnet',
      facts.observation === 'complete' ? 'Beobachtung vollständig' : `beobachtet bis ${f.date(facts.observedUntilMs)}`,
    ].join('; '),
  rowsAtFault: {
    'missing-actor': {
      one: '{n} Zeile nennt keinen Akteur und bleibt unberücksichtigt.',
      other: '{n} Zeilen nennen keinen Akteur und bleiben unberücksichtigt.',
    },
    'unreadable-time': {
      one: '{n} Zeile hat keine lesbare Zeitangabe und bleibt unberücksichtigt.',
      other: '{n} Zeilen haben keine lesbare Zeitangabe und bleiben unberücksichtigt.',
    },
    'malformed-row': { one: '{n} Zeile ist fehlerhaft aufgebaut.', other: '{n} Zeilen sind fehlerhaft aufgebaut.' },
    'missing-column': {
      one: 'Eine benötigte Spalte wurde nicht gefunden.',
      other: 'Benötigte Spalten wurden nicht gefunden.',
    },
  },
  noConversion: 'Keine Zeile ist eine Conversion: In der Definition angeben, was als solche zählt.',
  stagesGuessed: {
    data: 'Die Reihenfolge der Stufen ist aus den Daten erschlossen.',
    proposed: 'Die Daten nennen keine Stufen: Diese hier sind ein Vorschlag nach der Reihenfolge der Touchpoints.',
  },
}
