import type { CommonMessages } from './common-messages.js'
import type { Formatter } from './formatter.js'

const CUT = {
  both: 'à chaque conversion et à chaque long silence',
  conversion: 'à chaque conversion',
  silence: 'à chaque long silence',
  'first-conversion': 'à la première conversion',
  never: 'nulle part : un parcours par acteur',
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
      { keys: 'Flèches', does: 'passer d’une partie à l’autre' },
      { keys: 'Origine, Fin', does: 'aller à la première, à la dernière' },
      { keys: 'Entrée', does: 'choisir ; avec Maj ajouter, avec Ctrl ou Cmd basculer' },
      { keys: 'Échap', does: 'fermer ce qui est ouvert, puis effacer le choix' },
      { keys: 'T', does: 'afficher ou masquer le tableau' },
      { keys: '?', does: 'afficher ou masquer cette liste' },
    ],
    close: 'Échap pour fermer',
  },
  showTable: 'Afficher le tableau',
  hideTable: 'Masquer le tableau',
  selected: (title) => `Choisi : ${title}.`,
  selectionCleared: 'Choix effacé.',
  numberedStage: (label) => `l’étape ${label}`,
  loading: 'Lecture des parcours …',
  emptyTitle: 'Aucun parcours à dessiner',
  emptyHint: 'Aucune ligne n’a pu être lue. Vérifiez les colonnes d’acteur, de date et de point de contact.',
  thinData: (n, f) => `peu de données (n = ${f.count(n)})`,
  definition: (facts, f) =>
    [
      `Parcours coupés ${CUT[facts.cut]}`,
      patience(facts.patienceRangeMs, f),
      facts.ties === 'rows' ? 'égalités dans l’ordre des lignes' : 'égalités ordonnées par contenu',
      facts.observation === 'complete' ? 'observation complète' : `observés jusqu’au ${f.date(facts.observedUntilMs)}`,
    ].join(' ; '),
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
  stagesGuessed: {
    data: 'L’ordre des étapes est déduit des données.',
    proposed: 'Les données n’indiquent pas d’étapes : celles-ci sont proposées d’après l’ordre des points de contact.',
  },
  issue: {
    'missing-actor': 'Lignes sans acteur (laissées de côté)',
    'unreadable-time': 'Lignes à la date illisible (laissées de côté)',
    'malformed-row': 'Lignes mal formées',
    'missing-column': 'Lignes illisibles, faute d’une colonne',
    'unknown-stage': 'Étapes inconnues de la définition (traitées comme absentes)',
    'unreadable-value': 'Valeurs qui ne sont pas des nombres (traitées comme absentes)',
    'unreadable-mark': 'Marques ni oui ni non (traitées comme non)',
    'duplicate-row': 'Lignes présentes plus d’une fois (gardées)',
    'time-before-epoch': 'Dates antérieures à 1970',
    'time-after-observed-until': 'Dates postérieures à la fin de l’observation',
    'suspect-time': 'Dates loin de toutes les autres (ne fixent pas la fin de l’observation)',
    'stage-conflict': 'Contacts dont l’étape diffère de celle de leur point de contact (la leur compte)',
    'ambiguous-time': 'Dates lisibles de plusieurs façons',
    'unknown-referrer': 'Parrains absents des acteurs',
    'too-many-touchpoints': 'Plus d’un million de points de contact',
    'guessed-column': 'Colonnes reconnues à leur nom et à leurs valeurs',
    'guessed-stages': 'Étapes ordonnées, ou proposées, d’après les données',
  },
}
