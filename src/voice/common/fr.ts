import type { CommonMessages } from './common-messages.js'
import type { Formatter } from './formatter.js'

const CUT = {
  both: 'à chaque conversion et à chaque long silence',
  conversion: 'à chaque conversion',
  silence: 'à chaque long silence',
  'first-conversion': 'à la première conversion',
  never: 'nulle part : un parcours par acteur',
} as const

function patience([least, most]: readonly [number, number], f: Formatter): string {
  if (least === Number.POSITIVE_INFINITY) return 'jamais perdus par silence'
  if (least === most) return `perdus après ${f.duration(least)} de silence`
  const by = 'selon le point de contact'
  if (most === Number.POSITIVE_INFINITY) return `perdus après ${f.duration(least)} de silence ou jamais, ${by}`
  return `perdus après ${f.duration(least)} à ${f.duration(most)} de silence, ${by}`
}

/** The shared texts in French. */
export const commonFr: CommonMessages = {
  outcome: { converted: 'Convertis', lost: 'Perdus', open: 'Encore en chemin', ended: 'Bien terminés' },
  keyboardHint:
    'Flèches pour parcourir, Entrée pour choisir, Échap pour sortir, point d’interrogation pour les touches.',
  help: {
    title: 'Touches',
    rows: [
      { label: 'Flèches', value: 'passer d’une partie à l’autre' },
      { label: 'Origine, Fin', value: 'aller à la première, à la dernière' },
      { label: 'Entrée', value: 'choisir ; avec Maj ajouter, avec Ctrl ou Cmd basculer' },
      { label: 'Échap', value: 'fermer ce qui est ouvert, puis effacer le choix' },
      { label: 'T', value: 'afficher ou masquer le tableau' },
      { label: '?', value: 'afficher ou masquer cette liste' },
    ],
    close: 'Fermer',
  },
  showTable: 'Afficher le tableau',
  hideTable: 'Masquer le tableau',
  selected: (title) => `Choisi : ${title}.`,
  selectionCleared: 'Choix effacé.',
  numberedStage: (label) => `l’étape ${label}`,
  loading: 'Lecture des parcours …',
  emptyTitle: 'Aucun parcours à dessiner',
  emptyHint: 'Aucune ligne n’a pu être lue. Vérifiez les colonnes d’acteur, de date et de point de contact.',
  failedTitle: 'Ce graphique n’a pas pu être dessiné',
  failedHint: 'Ses chiffres sont dans le tableau.',
  thinData: (n, f) => `peu de données (n = ${f.count(n)})`,
  definition: (facts, f) =>
    [
      `Parcours coupés ${CUT[facts.cut]}`,
      patience(facts.patienceRangeMs, f),
      facts.ties === 'rows' ? 'égalités dans l’ordre des lignes' : 'égalités ordonnées par contenu',
      facts.observation === 'complete' ? 'observation complète' : `observés jusqu’au ${f.date(facts.observedUntilMs)}`,
    ].join(' ; '),
  rowsAtFault: {
    'missing-actor': {
      one: '{n} ligne sans acteur est laissée de côté.',
      other: '{n} lignes sans acteur sont laissées de côté.',
    },
    'unreadable-time': {
      one: '{n} ligne à la date illisible est laissée de côté.',
      other: '{n} lignes à la date illisible sont laissées de côté.',
    },
    'malformed-row': { one: '{n} ligne est mal formée.', other: '{n} lignes sont mal formées.' },
    'missing-column': {
      one: 'Une colonne nécessaire n’a pas été trouvée.',
      other: 'Des colonnes nécessaires n’ont pas été trouvées.',
    },
  },
  noConversion: 'Aucune ligne n’est une conversion : indiquez dans la définition ce qui en est une.',
  stagesGuessed: {
    data: 'L’ordre des étapes est déduit des données.',
    proposed: 'Les données n’indiquent pas d’étapes : celles-ci sont proposées d’après l’ordre des points de contact.',
  },
}
