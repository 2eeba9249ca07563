import type { IssueMessages } from './issue-messages.js'

/** Faults in data, in French. */
export const issuesFr: IssueMessages = {
  'missing-actor': 'Lignes sans acteur (laissées de côté)',
  'unreadable-time': 'Lignes à la date illisible (laissées de côté)',
  'malformed-row': 'Lignes mal formées',
  'missing-column': 'Lignes illisibles, faute d’une colonne',
  'unknown-stage': 'Étapes inconnues de la définition (traitées comme absentes)',
  'unreadable-value': 'Valeurs qui ne sont pas des nombres (traitées comme absentes)',
  'unreadable-mark': 'Marques ni oui ni non (traitées comme non)',
  'unreadable-text': 'Octets étrangers à l’encodage du fichier (lus comme �)',
  'duplicate-row': 'Lignes présentes plus d’une fois (gardées)',
  'time-before-epoch': 'Dates antérieures à 1970',
  'time-after-observed-until': 'Dates postérieures à la fin de l’observation',
  'suspect-time': 'Dates loin de toutes les autres (ne fixent pas la fin de l’observation)',
  'stage-conflict': 'Contacts dont l’étape diffère de celle de leur point de contact (la leur compte)',
  'ambiguous-time': 'Dates lisibles de plusieurs façons',
  'unnamed-case': 'Cas sans nom d’un journal d’événements (numérotés)',
  'several-lifecycles': 'Événements disant un autre état de la même activité (gardés)',
  'unknown-referrer': 'Parrains absents des acteurs',
  'too-many-touchpoints': 'Plus d’un million de points de contact',
  'guessed-column': 'Colonnes reconnues à leur nom et à leurs valeurs',
  'guessed-stages': 'Étapes ordonnées, ou proposées, d’après les données',
  'similar-stages': 'Noms d’étapes dont l’un est peut-être une faute de frappe (gardés distincts)',
  'unmatched-rule': 'Identifiants des règles de conversion ou de perte introuvables dans les données',
  'no-conversion': 'Parcours d’un journal sans aucune conversion (les taux de conversion ne disent rien)',
}
