import type { CommonMessages } from './common-messages.js'
import type { Formatter } from './formatter.js'

const CUT = {
  both: 'bij elke conversie en elke lange stilte',
  conversion: 'bij elke conversie',
  silence: 'bij elke lange stilte',
  'first-conversion': 'bij de eerste conversie',
  never: 'nergens: één klantreis per actor',
} as const

function patience([least, most]: readonly [number, number], f: Formatter): string {
  if (least === Number.POSITIVE_INFINITY) return 'nooit verloren door stilte'
  if (least === most) return `verloren na ${f.duration(least)} stilte`
  const by = 'afhankelijk van het touchpoint'
  if (most === Number.POSITIVE_INFINITY) return `verloren na ${f.duration(least)} stilte of nooit, ${by}`
  return `verloren na ${f.duration(least)} tot ${f.duration(most)} stilte, ${by}`
}

/** The shared texts in Dutch. */
export const commonNl: CommonMessages = {
  outcome: { converted: 'Geconverteerd', lost: 'Verloren', open: 'Nog onderweg', ended: 'Goed afgelopen' },
  keyboardHint:
    'Met de pijltoetsen loopt u rond, Enter selecteert, Escape gaat terug, het vraagteken toont de toetsen.',
  help: {
    title: 'Toetsen',
    rows: [
      { label: 'Pijltoetsen', value: 'van het ene deel naar het volgende gaan' },
      { label: 'Home, End', value: 'naar het eerste, het laatste gaan' },
      { label: 'Enter', value: 'selecteren; met Shift toevoegen, met Ctrl of Cmd omschakelen' },
      { label: 'Escape', value: 'sluiten wat open is, dan de selectie wissen' },
      { label: 'T', value: 'de tabel tonen of verbergen' },
      { label: '?', value: 'deze lijst tonen of verbergen' },
    ],
    close: 'Sluiten',
  },
  showTable: 'Tabel tonen',
  hideTable: 'Tabel verbergen',
  selected: (title) => `Geselecteerd: ${title}.`,
  selectionCleared: 'Selectie gewist.',
  numberedStage: (label) => `fase ${label}`,
  loading: 'De klantreizen worden gelezen …',
  emptyTitle: 'Geen klantreizen om te tekenen',
  emptyHint: 'De data bevatten geen leesbaar contact. Controleer de kolommen voor actor, tijd en touchpoint.',
  failedTitle: 'Dit beeld kon niet worden getekend',
  failedHint: 'De cijfers staan in de tabel.',
  thinData: (n, f) => `weinig data (n = ${f.count(n)})`,
  definition: (facts, f) =>
    [
      `Klantreizen geknipt ${CUT[facts.cut]}`,
      patience(facts.patienceRangeMs, f),
      facts.ties === 'rows'
        ? 'gelijktijdige contacten in de volgorde van de rijen'
        : 'gelijktijdige contacten op inhoud geordend',
      facts.observation === 'complete' ? 'waarneming volledig' : `waargenomen tot ${f.date(facts.observedUntilMs)}`,
    ].join('; '),
  rowsAtFault: {
    'missing-actor': {
      one: '{n} rij noemt geen actor en is weggelaten.',
      other: '{n} rijen noemen geen actor en zijn weggelaten.',
    },
    'unreadable-time': {
      one: '{n} rij heeft geen leesbare tijd en is weggelaten.',
      other: '{n} rijen hebben geen leesbare tijd en zijn weggelaten.',
    },
    'malformed-row': { one: '{n} rij is niet goed opgebouwd.', other: '{n} rijen zijn niet goed opgebouwd.' },
    'missing-column': {
      one: 'Een kolom die nodig is, is niet gevonden.',
      other: 'Kolommen die nodig zijn, zijn niet gevonden.',
    },
  },
  noConversion: 'Geen rij is een conversie: noem in de definitie wat als conversie telt.',
  stagesGuessed: {
    data: 'De volgorde van de fasen is uit de data afgeleid.',
    proposed: 'De data noemen geen fasen: deze zijn een voorstel op grond van de volgorde van de touchpoints.',
  },
}
