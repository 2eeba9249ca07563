import { capital } from '../../foundation/capital.js'
import type { FunnelFlowKind } from '../../measures/funnel/funnel-measure.js'
import type { FunnelCounted, FunnelKeyFacts, FunnelMessages } from './funnel-messages.js'

const FORMS = {
  journeys: { one: '{n} parcours', other: '{n} parcours' },
  settled: { one: '{n} parcours achevé', other: '{n} parcours achevés' },
  people: { one: '{n} personne', other: '{n} personnes' },
} as const
const ALL = {
  journeys: 'tous les parcours',
  settled: 'tous les parcours achevés',
  people: 'toutes les personnes',
} as const

/** The funnel's texts in French. */
export const funnelFr: FunnelMessages = {
  flow: {
    entered: (n, f) => f.plural(n, { one: 'entré', other: 'entrés' }),
    returned: (n, f) => f.plural(n, { one: 'revenu', other: 'revenus' }),
    advance: (n, f) => f.plural(n, { one: 'avancé', other: 'avancés' }),
    skip: (n, f) => f.plural(n, { one: 'a sauté', other: 'ont sauté' }),
    'step-back': (n, f) => f.plural(n, { one: 'en recul', other: 'en recul' }),
    converted: (n, f) => f.plural(n, { one: 'converti', other: 'convertis' }),
    lost: (n, f) => f.plural(n, { one: 'perdu', other: 'perdus' }),
    open: () => 'en chemin',
    ended: (n, f) => f.plural(n, { one: 'bien terminé', other: 'bien terminés' }),
    unknown: (n, f) => f.plural(n, { one: 'pas plus loin', other: 'pas plus loin' }),
  },
  base: (count) => `sur ${count}`,
  title: {
    typical: ({ journeys, counted, rate, stage, lost }, f) => {
      const loss =
        stage === null
          ? `pertes sans étape : ${f.count(lost)}`
          : `la plus grande perte est à ${stage} (${f.count(lost)})`
      return `${f.percent(rate)} convertissent, sur ${f.plural(journeys, FORMS[counted])} ; ${loss}`
    },
    nothingLost: ({ journeys, counted, converted }, f) =>
      `Rien n’est perdu : ${f.plural(converted, FORMS[counted])} sur ${f.count(journeys)} ${f.plural(converted, { one: 'convertit', other: 'convertissent' })}`,
    nothingConverts: ({ journeys, counted, rate, stage }, f) =>
      `Aucune conversion sur ${f.plural(journeys, FORMS[counted])} ; ${f.percent(rate)} sont allés jusqu’à ${stage}`,
    totals: ({ from, to, rate, partial }, f) =>
      `Le passage le plus étroit${partial ? ' entre nombres connus' : ''} va de ${from} à ${to} : ${f.percent(rate)} le passent`,
    totalsFlat: ({ count, stage }, f) => `${f.count(count)} à ${stage}`,
  },
  readingKey,
  empty: {
    noStages: {
      title: 'Aucune étape à dessiner',
      hint: 'Aucun contact ne montre d’étape. Indiquez une colonne d’étapes ou définissez les étapes.',
    },
    allZero: {
      title: 'Personne n’est encore arrivé',
      hint: 'Les étapes sont connues, mais aucun parcours n’en a montré une.',
    },
    missing: { title: 'Aucun nombre à dessiner', hint: 'Chaque nombre manque, n’en est pas un ou vaut 0.' },
  },
  summary: {
    opening: ({ journeys, counted, converted, lost, open, ended, stages }, f) =>
      `Un entonnoir de ${f.plural(stages, { one: '{n} étape', other: '{n} étapes' })} et ${f.plural(journeys, FORMS[counted])} : ${f.plural(converted, { one: '{n} converti', other: '{n} convertis' })}, ${f.plural(lost, { one: '{n} perdu', other: '{n} perdus' })}, ${f.count(open)} encore en chemin${
        ended > 0 ? `, ${f.plural(ended, { one: '{n} bien terminé', other: '{n} bien terminés' })}` : ''
      }.`,
    openingTotals: ({ stages, first, last }, f) =>
      `Un entonnoir de ${f.plural(stages, { one: '{n} étape', other: '{n} étapes' })}, de ${first} à ${last}.`,
    stage: ({ stage, arrivals, rate, from }) =>
      rate === null || from === null
        ? `${stage} : ${arrivals}.`
        : `${stage} : ${arrivals} ; ${rate} de ceux de ${from} y sont allés ou plus loin.`,
    worst: ({ stage, lost, share }, f) =>
      `La plus grande perte est à ${stage} : ${f.count(lost)}, soit ${f.percent(share)} des pertes.`,
    returned: (n, f) =>
      f.plural(n, { one: '{n} est revenu après une perte.', other: '{n} sont revenus après une perte.' }),
  },
  item: {
    stage: ({ stage, arrivals, counted, position, of }, f) =>
      `${stage}, étape ${f.count(position)} sur ${f.count(of)} : ${
        arrivals === null ? 'nombre manquant' : f.plural(arrivals, FORMS[counted])
      }`,
    flow: ({ kind, visits, from, to }, f) => `${f.count(visits)} ${flowPhrase(kind, from, to, Math.abs(visits) < 2)}`,
    band: ({ value, dimension, journeys, counted }, f) =>
      `${value} (${dimension}) : ${f.plural(journeys, FORMS[counted])}`,
    flowTitle: ({ kind, from, to }) => capital(flowPhrase(kind, from, to)),
  },
  term: {
    stage: 'Étape',
    arrivals: 'Parcours ici',
    visits: 'Visites',
    count: 'Nombre',
    carriedIn: 'Venus de l’étape précédente',
    skippedIn: 'Arrivés par saut',
    steppedBackIn: 'Arrivés en reculant',
    entered: 'Entrés ici',
    returned: 'Revenus ici',
    movedOn: 'Avancés',
    skippedAhead: 'Sauts en avant',
    steppedBack: 'Reculs',
    converted: 'Convertis',
    lost: 'Perdus',
    open: 'En chemin',
    ended: 'Bien terminés',
    unknown: 'Pas plus loin',
    previousCount: 'Sur l’étape précédente',
    firstCount: 'Sur la première étape',
    previous: 'Ici ou plus loin, sur l’étape précédente',
    first: 'Ici ou plus loin, sur la première étape',
    total: 'Ici ou plus loin, sur tous les parcours',
    conversion: 'Convertissent d’ici',
    interval: 'Intervalle à 95 %',
    lastSeen: 'Le plus souvent vus en dernier à',
    medianToNext: 'Délai médian pour avancer',
    medianDwell: 'Séjour médian',
    shareOfStage: 'Part des visites',
    channels: 'Par canal',
    journeys: 'Parcours',
    move: 'Passage',
    question: 'Question',
    target: 'Objectif',
  },
  termOf: {
    settled: { total: 'Ici ou plus loin, sur tous les parcours achevés' },
    people: {
      arrivals: 'Personnes ici',
      total: 'Ici ou plus loin, sur toutes les personnes',
      journeys: 'Personnes',
    },
  },
  all: ALL,
  movesCaption: 'Passages d’une étape à l’autre, et retours après une perte',
  tableCaption: (stages, f) =>
    `L’entonnoir en chiffres, ${f.plural(stages, { one: '{n} étape', other: '{n} étapes' })}`,
  reading: {
    'stage-flow': 'Lecture : flux entre étapes',
    steps: 'Lecture : pas explicites',
    totals: 'Lecture : simples totaux par étape',
  },
  steps: ({ order, entry, windowMs, holdConstant, exclusions }, f) =>
    [
      {
        ordered: 'dans l’ordre',
        strict: 'dans l’ordre, sans rien entre elles',
        unordered: 'dans n’importe quel ordre',
      }[order],
      entry === 'any' ? 'toute première étape peut ouvrir un essai' : 'la plus ancienne première étape ouvre l’essai',
      ...(windowMs === null ? [] : [`en ${f.duration(windowMs)} au plus`]),
      ...(holdConstant === null ? [] : [`avec le même ${holdConstant}`]),
      ...(exclusions === 0 ? [] : [f.plural(exclusions, { one: 'une exclusion', other: '{n} exclusions' })]),
    ].join(', '),
  rateBase: (base, counted) =>
    ({
      previous: 'taux rapportés à ceux de l’étape précédente',
      first: 'taux rapportés à ceux de la première étape',
      total: `taux rapportés à ${ALL[counted]}`,
    })[base],
  settled: 'parcours en chemin exclus des taux',
  band: {
    missing: 'inconnu',
    other: (values, f) => f.plural(values, { one: '{n} autre', other: '{n} autres' }),
  },
  note: {
    'hostile-count': ({ count }, f) =>
      f.plural(count, {
        one: '{n} nombre manque ou n’en est pas un ; son étape est dessinée vide.',
        other: '{n} nombres manquent ou n’en sont pas ; leurs étapes sont dessinées vides.',
      }),
    unnamed: ({ count }, f) =>
      f.plural(count, {
        one: '{n} étape n’a pas de nom ; son rang en tient lieu.',
        other: '{n} étapes n’ont pas de nom ; leur rang en tient lieu.',
      }),
    'rising-totals': ({ examples }, f) =>
      `On compte plus à ${f.list(examples)} qu’à l’étape précédente : cette part est inconnue.`,
    unstaged: ({ count }, f) =>
      f.plural(count, {
        one: '{n} parcours ne montre jamais d’étape ; il compte dans le total seulement.',
        other: '{n} parcours ne montrent jamais d’étape ; ils comptent dans le total seulement.',
      }),
    'stages-guessed': ({ examples }) =>
      examples[0] === 'data'
        ? 'L’ordre des étapes est déduit des données.'
        : 'Les étapes sont proposées d’après les données.',
    unobserved: ({ count }, f) =>
      f.plural(count, {
        one: 'Un passage traverse une partie non observée.',
        other: '{n} passages traversent une partie non observée.',
      }),
    'unknown-dimension': ({ examples }, f) => `Aucun contact ne montre ${f.list(examples)} : il n’y a pas de bandes.`,
  },
  beyondConversion: (stage) =>
    `Un parcours finit à sa conversion ; ${stage} vient dans un parcours suivant, d’où le taux de 0.`,
  thin: (bases, f) => `Moins de 30 dans la base : ${f.list(bases)}.`,
  hiddenNames: (n, f) =>
    f.plural(n, {
      one: '{n} étape n’est nommée que dans le tableau.',
      other: '{n} étapes ne sont nommées que dans le tableau.',
    }),
  hiddenArcs: (n, f) =>
    f.plural(n, {
      one: '{n} petit mouvement figure seulement dans le tableau.',
      other: '{n} petits mouvements figurent seulement dans le tableau.',
    }),
  hiddenNumbers: (n, f) =>
    f.plural(n, {
      one: '{n} autre nombre figure dans le tableau.',
      other: '{n} autres nombres figurent dans le tableau.',
    }),
  notToScale: (n, f) =>
    f.plural(n, {
      one: '{n} étape trop mince est marquée d’un filet, hors échelle.',
      other: '{n} étapes trop minces sont marquées d’un filet, hors échelle.',
    }),
  nextBand: 'aller à la bande suivante',
  channelUnknown: 'canal inconnu',
}

function readingKey({ scale, base, bands, counted, kinds, rated, outlines }: FunnelKeyFacts): string {
  const drawn = counted === 'people' ? 'les personnes' : 'les parcours'
  const parts = [`${scale === 'area' ? 'La surface' : 'L’épaisseur'} montre ${drawn}`]
  if (kinds.has('lost')) parts.push('hachuré : perdus')
  if (kinds.has('unknown')) parts.push('gris : pas plus loin')
  if (kinds.has('converted')) parts.push('ton le plus fort : convertis')
  if (kinds.has('ended')) parts.push('gris uni : bien terminés')
  if (kinds.has('returned')) parts.push('tirets : revenus')
  if (kinds.has('open')) parts.push('points : en chemin')
  if (bands !== null) parts.push(`bandes : ${bands}`)
  if (outlines !== null) parts.push(`contour en tirets : ${outlines || 'un autre entonnoir'}`)
  const said = parts.join(', ')
  return rated ? `${said}. Taux : ${rateOf(base, counted)}.` : `${said}.`
}

function rateOf(base: FunnelKeyFacts['base'], counted: FunnelCounted): string {
  if (base === 'previous') return 'part de l’étape précédente qui a continué'
  return `part de ${base === 'first' ? 'la première étape' : ALL[counted]} arrivée jusqu’ici`
}

/** None and one are singular in French; a title, which counts none, speaks of several. */
function flowPhrase(kind: FunnelFlowKind, from: string | null, to: string | null, isOne = false): string {
  const s = isOne ? '' : 's'
  switch (kind) {
    case 'entered':
      return `entré${s} à ${to}`
    case 'returned':
      return from === null ? `revenu${s} à ${to}` : `perdu${s} à ${from}, revenu${s} à ${to}`
    case 'advance':
      return `passé${s} de ${from} à ${to}`
    case 'skip':
      return `${isOne ? 'a' : 'ont'} sauté de ${from} à ${to}`
    case 'step-back':
      return `${isOne ? 'a' : 'ont'} reculé de ${from} à ${to}`
    case 'converted':
      return `converti${s} à ${from}`
    case 'lost':
      return `perdu${s} à ${from}`
    case 'open':
      return `encore en chemin à ${from}`
    case 'ended':
      return `bien terminé${s} à ${from}`
    case 'unknown':
      return `pas allé${s} plus loin que ${from}`
  }
}
