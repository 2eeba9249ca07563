import type { ColumnGuess, JourneyIssueKind, Role } from 'parcours/core'
import type { Rules } from './own-data-store.js'

/** Languages of the page. */
export type Language = 'en' | 'fr'

/** Every text of the page, in one language. */
export interface Words {
  readonly eyebrow: string
  readonly title: string
  readonly lead: string
  readonly privacy: string
  readonly choose: string
  readonly drop: string
  readonly dropNow: string
  readonly takeSample: string
  readonly cancel: string
  readonly reading: (name: string) => string
  readonly building: string
  readonly cutting: string
  readonly cancelled: (name: string) => string
  readonly failed: string
  readonly rowsSoFar: (rows: string) => string
  readonly fromSample: string
  readonly fromFile: (name: string, rows: string) => string
  readonly inWorker: string
  readonly inSlices: string
  readonly countsTitle: string
  readonly counts: Readonly<Record<CountName, string>>
  readonly columnsTitle: string
  readonly columnsLead: string
  readonly columnsOfSample: string
  readonly noColumn: string
  readonly stated: string
  readonly switchedOff: string
  readonly notFound: string
  readonly reason: (guess: ColumnGuess) => string
  readonly moreColumns: string
  readonly dimensions: (names: string) => string
  readonly noDimensions: string
  readonly dateOrder: string
  readonly dateOrders: { readonly auto: string; readonly 'day-first': string; readonly 'month-first': string }
  readonly previewTitle: string
  readonly rulesTitle: string
  readonly rulesLead: string
  readonly roles: Readonly<Record<Role, string>>
  readonly rules: Readonly<Record<keyof Rules, string>>
  readonly cuts: Readonly<Record<Rules['cut'], string>>
  readonly patiences: Readonly<Record<Rules['patience'], string>>
  readonly patienceUsed: (duration: string) => string
  readonly patiencesUsed: (least: string, most: string) => string
  readonly ties: Readonly<Record<Rules['ties'], string>>
  readonly observations: Readonly<Record<Rules['observation'], string>>
  readonly markedRowsOnly: string
  readonly findingsTitle: string
  readonly noFindings: string
  readonly severities: { readonly error: string; readonly warning: string; readonly info: string }
  readonly findings: Readonly<Record<JourneyIssueKind, string>>
  readonly totalsTitle: string
  readonly totalsLead: string
  readonly chartsTitle: string
  readonly chartFailed: string
}

/** The counts that the page shows. */
export type CountName = 'actors' | 'touches' | 'journeys' | 'conversions' | 'converted' | 'lost' | 'open' | 'ended'

const en: Words = {
  eyebrow: 'Your own data',
  title: 'Four views of one log',
  lead: 'Choose a CSV or JSON file with one row per touch: who, when and where. Columns are recognised by their names and values; you can correct every one.',
  privacy: 'The file is read on this machine. No row leaves it.',
  choose: 'Choose a file',
  drop: 'or drop it here',
  dropNow: 'Let go to read it',
  takeSample: 'Take the sample again',
  cancel: 'Cancel',
  reading: (name) => `Reading ${name}`,
  building: 'Building the journeys',
  cutting: 'Cutting the journeys again',
  cancelled: (name) => `Reading ${name} was cancelled. What was here before is still here.`,
  failed: 'This did not work.',
  rowsSoFar: (rows) => `${rows} rows`,
  fromSample: 'Generated sample: an organic grocery. No real person is in it.',
  fromFile: (name, rows) => `${name}: ${rows} rows`,
  inWorker: 'read in a worker',
  inSlices: 'read in slices on the page’s own thread',
  countsTitle: 'What the log holds',
  counts: {
    actors: 'actors',
    touches: 'touches',
    journeys: 'journeys',
    conversions: 'conversions',
    converted: 'converted',
    lost: 'lost',
    open: 'still open',
    ended: 'ended well',
  },
  columnsTitle: 'Columns',
  columnsLead: 'Which column stands for what, and why we think so.',
  columnsOfSample: 'The sample knows its columns. Those of your file appear here.',
  noColumn: 'no column',
  stated: 'chosen by you',
  switchedOff: 'switched off by you',
  notFound: 'not recognised',
  reason: ({ why }) => why,
  moreColumns: 'Further roles and dates',
  dimensions: (names) => `Kept as further dimensions: ${names}.`,
  noDimensions: 'No further columns.',
  dateOrder: 'Dates such as 03/04/2026',
  dateOrders: { auto: 'as the column tells', 'day-first': 'day first', 'month-first': 'month first' },
  previewTitle: 'The first rows',
  rulesTitle: 'How journeys are cut',
  rulesLead: 'The same touches, cut by other rules, are other journeys. Nothing is read again.',
  roles: {
    actor: 'Actor',
    time: 'Time',
    touchpoint: 'Touchpoint',
    stage: 'Stage',
    conversion: 'Conversion',
    value: 'Value',
    loss: 'Loss',
    gap: 'Unobserved before',
    channel: 'Channel',
    device: 'Device',
    content: 'Content',
    sequence: 'Sequence',
    referredBy: 'Referred by',
  },
  rules: {
    cut: 'A journey ends',
    patience: 'Patience: a silence that counts as lost',
    patienceDays: 'Days of silence',
    ties: 'Touches at the same time',
    observation: 'Observation',
    timeZone: 'Time zone',
    conversionTouchpoint: 'Counts as conversion',
  },
  cuts: {
    both: 'at a conversion or a long silence',
    conversion: 'at a conversion',
    silence: 'at a long silence',
    'first-conversion': 'at the first conversion',
    never: 'never: one per actor',
  },
  patiences: { days: 'so many days', auto: 'as the data tell (Kaplan-Meier)' },
  patienceUsed: (duration) => `Used: ${duration}.`,
  patiencesUsed: (least, most) => `Used: ${least} to ${most}, by touchpoint.`,
  ties: { content: 'ordered by what they are', rows: 'in the order of the rows' },
  observations: { ongoing: 'goes on: some are still open', complete: 'is complete: nothing is open' },
  markedRowsOnly: 'marked rows only',
  findingsTitle: 'What was noticed',
  noFindings: 'Nothing. Every row was read as it stands.',
  severities: { error: 'rows left out or doubtful', warning: 'may mislead', info: 'worth knowing' },
  findings: {
    'missing-actor': 'Rows without actor were left out',
    'unreadable-time': 'Rows without a readable time were left out',
    'malformed-row': 'Malformed rows',
    'missing-column': 'A column is missing',
    'unknown-stage': 'Stages that the definition does not know',
    'unreadable-value': 'Values that are no numbers',
    'unreadable-mark': 'Marks that are neither yes nor no',
    'unreadable-text': 'Bytes that are not of the file’s encoding',
    'unnamed-case': 'Cases without a name, numbered',
    'several-lifecycles': 'Events that tell a further state of an activity',
    'duplicate-row': 'Rows that repeat another',
    'time-before-epoch': 'Times before 1970',
    'time-after-observed-until': 'Times after the end of observation',
    'suspect-time': 'Times that stand far from all others',
    'stage-conflict': 'Touches at another stage than their touchpoint',
    'ambiguous-time': 'Times that needed a decision',
    'unknown-referrer': 'Referrers who are no actors of this log',
    'too-many-touchpoints': 'Too many touchpoints',
    'guessed-column': 'Columns that were recognised',
    'guessed-stages': 'Stages that were put in order',
    'similar-stages': 'Stage names that may be one misspelt',
    'unmatched-rule': 'Ids in rules that occur nowhere',
    'no-conversion': 'Journeys without any conversion among them',
  },
  totalsTitle: 'A table of totals',
  totalsLead:
    'This file has no times: it looks like a table of stages and counts, not like a log. Totals are another input, and a funnel is what they can be drawn as. Loop, circles and network need rows of who, when and where.',
  chartsTitle: 'The four charts',
  chartFailed: 'This chart could not be drawn from these journeys.',
}

const fr: Words = {
  eyebrow: 'Vos propres données',
  title: 'Quatre vues d’un seul journal',
  lead: 'Choisissez un fichier CSV ou JSON, une ligne par contact : qui, quand et où. Les colonnes sont reconnues à leurs noms et à leurs valeurs ; chacune peut être corrigée.',
  privacy: 'Le fichier est lu sur cette machine. Aucune ligne ne la quitte.',
  choose: 'Choisir un fichier',
  drop: 'ou le déposer ici',
  dropNow: 'Lâchez pour lire',
  takeSample: 'Reprendre l’exemple',
  cancel: 'Annuler',
  reading: (name) => `Lecture de ${name}`,
  building: 'Construction des parcours',
  cutting: 'Nouveau découpage des parcours',
  cancelled: (name) => `La lecture de ${name} a été annulée. Ce qui était affiché le reste.`,
  failed: 'Cela n’a pas marché.',
  rowsSoFar: (rows) => `${rows} lignes`,
  fromSample: 'Exemple généré : une épicerie bio. Aucune personne réelle n’y figure.',
  fromFile: (name, rows) => `${name} : ${rows} lignes`,
  inWorker: 'lues dans un worker',
  inSlices: 'lues par tranches dans la page',
  countsTitle: 'Ce que contient le journal',
  counts: {
    actors: 'acteurs',
    touches: 'contacts',
    journeys: 'parcours',
    conversions: 'conversions',
    converted: 'convertis',
    lost: 'perdus',
    open: 'encore ouverts',
    ended: 'bien terminés',
  },
  columnsTitle: 'Colonnes',
  columnsLead: 'Quelle colonne tient quel rôle, et pourquoi.',
  columnsOfSample: 'L’exemple connaît ses colonnes. Celles de votre fichier apparaîtront ici.',
  noColumn: 'aucune colonne',
  stated: 'choisie par vous',
  switchedOff: 'écartée par vous',
  notFound: 'non reconnue',
  reason: ({ by }) =>
    ({
      name: 'reconnue à son nom',
      values: 'reconnue à ses valeurs',
      actors: 'ses valeurs sont des acteurs',
      stages: 'il n’y a que des étapes',
    })[by],
  moreColumns: 'Autres rôles et dates',
  dimensions: (names) => `Gardées comme autres dimensions : ${names}.`,
  noDimensions: 'Pas d’autres colonnes.',
  dateOrder: 'Dates comme 03/04/2026',
  dateOrders: { auto: 'comme la colonne l’indique', 'day-first': 'le jour d’abord', 'month-first': 'le mois d’abord' },
  previewTitle: 'Les premières lignes',
  rulesTitle: 'Comment les parcours sont découpés',
  rulesLead: 'Les mêmes contacts, découpés autrement, font d’autres parcours. Rien n’est relu.',
  roles: {
    actor: 'Acteur',
    time: 'Temps',
    touchpoint: 'Point de contact',
    stage: 'Étape',
    conversion: 'Conversion',
    value: 'Valeur',
    loss: 'Perte',
    gap: 'Non observé avant',
    channel: 'Canal',
    device: 'Appareil',
    content: 'Contenu',
    sequence: 'Séquence',
    referredBy: 'Recommandé par',
  },
  rules: {
    cut: 'Un parcours finit',
    patience: 'Patience : un silence qui vaut perte',
    patienceDays: 'Jours de silence',
    ties: 'Contacts au même instant',
    observation: 'Observation',
    timeZone: 'Fuseau horaire',
    conversionTouchpoint: 'Compte comme conversion',
  },
  cuts: {
    both: 'à une conversion ou un long silence',
    conversion: 'à une conversion',
    silence: 'à un long silence',
    'first-conversion': 'à la première conversion',
    never: 'jamais : un par acteur',
  },
  patiences: { days: 'un nombre de jours', auto: 'selon les données (Kaplan-Meier)' },
  patienceUsed: (duration) => `Appliqué : ${duration}.`,
  patiencesUsed: (least, most) => `Appliqué : de ${least} à ${most}, selon le point de contact.`,
  ties: { content: 'ordonnés selon leur contenu', rows: 'dans l’ordre des lignes' },
  observations: { ongoing: 'continue : certains sont ouverts', complete: 'est complète : rien n’est ouvert' },
  markedRowsOnly: 'les lignes marquées seulement',
  findingsTitle: 'Ce qui a été remarqué',
  noFindings: 'Rien. Chaque ligne a été lue telle quelle.',
  severities: { error: 'lignes écartées ou douteuses', warning: 'peut induire en erreur', info: 'bon à savoir' },
  findings: {
    'missing-actor': 'Lignes sans acteur, écartées',
    'unreadable-time': 'Lignes sans temps lisible, écartées',
    'malformed-row': 'Lignes mal formées',
    'missing-column': 'Une colonne manque',
    'unknown-stage': 'Étapes inconnues de la définition',
    'unreadable-value': 'Valeurs qui ne sont pas des nombres',
    'unreadable-mark': 'Marques qui ne disent ni oui ni non',
    'unreadable-text': 'Octets étrangers à l’encodage du fichier',
    'unnamed-case': 'Cas sans nom, numérotés',
    'several-lifecycles': 'Événements disant un autre état d’une activité',
    'duplicate-row': 'Lignes répétées',
    'time-before-epoch': 'Temps avant 1970',
    'time-after-observed-until': 'Temps après la fin de l’observation',
    'suspect-time': 'Temps très éloignés des autres',
    'stage-conflict': 'Contacts à une autre étape que leur point de contact',
    'ambiguous-time': 'Temps qui ont demandé une décision',
    'unknown-referrer': 'Personnes citées qui ne sont pas dans ce journal',
    'too-many-touchpoints': 'Trop de points de contact',
    'guessed-column': 'Colonnes reconnues',
    'guessed-stages': 'Étapes mises en ordre',
    'similar-stages': 'Noms d’étapes peut-être mal orthographiés',
    'unmatched-rule': 'Identifiants de règles introuvables',
    'no-conversion': 'Parcours sans aucune conversion parmi eux',
  },
  totalsTitle: 'Un tableau de totaux',
  totalsLead:
    'Ce fichier n’a pas de dates : il ressemble à un tableau d’étapes et d’effectifs, non à un journal. Des totaux sont une autre entrée, et un entonnoir est ce que l’on peut en dessiner. Boucle, cercles et réseau demandent des lignes disant qui, quand et où.',
  chartsTitle: 'Les quatre graphiques',
  chartFailed: 'Ce graphique n’a pas pu être dessiné avec ces parcours.',
}

/** The texts by language. */
export const words: Readonly<Record<Language, Words>> = { en, fr }
