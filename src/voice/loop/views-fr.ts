import type { PeriodUnit } from '../../measures/periods/calendar-periods.js'
import type { Formatter } from '../common/formatter.js'
import type { LoopViewsMessages } from './loop-views-messages.js'

const people = (count: number, f: Formatter): string => f.plural(count, { one: '{n} personne', other: '{n} personnes' })
const moves = (count: number, f: Formatter): string =>
  f.plural(count, { one: '{n} mouvement', other: '{n} mouvements' })
const signed = (count: number, f: Formatter): string =>
  count > 0 ? `+${f.count(count)}` : count < 0 ? `−${f.count(-count)}` : '±0'

const HOW = { advance: 'vers la suite', skip: 'en sautant des étapes', stepBack: 'en arrière', reEntry: 'en revenant' }
const UNITS: Readonly<Record<PeriodUnit, string>> = {
  day: 'jour',
  week: 'semaine',
  month: 'mois',
  quarter: 'trimestre',
  year: 'année',
  decade: 'décennie',
  century: 'siècle',
}

/** The texts of the loop's further views in French. */
export const loopViewsFr: LoopViewsMessages = {
  period: (unit, startMs, f) => {
    if (unit === 'day' || unit === null) return f.date(startMs)
    if (unit === 'week') return `semaine du ${f.date(startMs)}`
    return unit === 'month' ? f.month(startMs) : `${UNITS[unit]} dès ${f.month(startMs)}`
  },
  gain: {
    heading: 'Ce qui nourrit la boucle',
    whatIf: 'Et si',
    estimate: 'Estimation du modèle, pas une prévision : ceux que les canaux attirent restent les mêmes.',
    rate: (stage) => `Vont plus loin depuis ${stage}`,
    beta: (last) => `Chaque personne arrivée à ${last} amène`,
    was: (value) => `mesuré : ${value}`,
    reset: 'Comme mesuré',
    gain: 'Gain de la boucle',
    multiplier: 'Une personne en devient',
    notBounded: 'sans borne',
    generations: 'Générations jusqu’à 95 % de cela',
    elasticity: '1 % de plus à une étape ajoute',
    elasticityOf: (percent) => `+${percent}`,
    toReferral: 'Avant d’amener la première',
    toReEntry: 'Avant de revenir',
    unknown: 'inconnu',
    between: (low, high, level) => `${level} : de ${low} à ${high}`,
    turned: ({ gain, multiplier }) => `Gain de la boucle : ${gain}. Une personne en devient ${multiplier}.`,
  },
  trend: {
    title: ({ highest, k, isClear }) =>
      isClear
        ? `Le gain a été le plus fort parmi ceux qui ont commencé ici : ${highest}, ${k}`
        : 'Le hasard suffit à expliquer quelle période a le gain le plus fort',
    unknown: 'Aucune ligne ne dit qui a amené qui : le gain de la boucle est inconnu',
    key: 'Chaque point : le gain à ce jour de ceux qui ont commencé alors, les premiers ayant eu plus de temps ; bande : intervalle à 95 %.',
    keyYoung: 'Tirets : encore en hausse, faute de temps.',
    summary: ({ periods, first, last }, f) =>
      `Gain de la boucle sur ${f.plural(periods, { one: 'une période', other: '{n} périodes' })}, de ${first} à ${last}.`,
    point: ({ period, k, low, high, actors }, f) => {
      if (k === null) return `${period} : personne n’a commencé.`
      const within = low === null || high === null ? '' : ` (de ${low} à ${high})`
      return `${period} : gain ${k}${within}, ${f.plural(actors, { one: '{n} personne a commencé', other: '{n} personnes ont commencé' })}.`
    },
    young: 'Encore en hausse',
    noteYoung: (periods, f) =>
      f.plural(periods, {
        one: 'Ceux qui ont commencé dans la dernière période n’ont pas encore eu le temps habituel pour en amener d’autres.',
        other:
          'Ceux qui ont commencé dans les {n} dernières périodes n’ont pas encore eu le temps habituel pour en amener d’autres.',
      }),
    caption: 'Gain de la boucle par période',
    columns: {
      period: 'Période',
      began: 'Ont commencé',
      brought: 'Amenées depuis',
      gain: 'Gain',
      interval: 'Intervalle à 95 %',
    },
    selfFeeding: 'se nourrit elle-même à partir d’ici',
  },
  generations: {
    title: ({ grown, k }) =>
      grown === null
        ? k === null
          ? 'Pas encore de boucle à mesurer'
          : `Avec un gain de ${k}, chaque génération est cette part de la précédente`
        : `Jusqu’ici, 100 personnes en sont devenues ${grown}`,
    unknown: 'Aucune ligne ne dit qui a amené qui : pas de générations à montrer',
    key: 'Barres : les personnes de chaque génération, en part de la première.',
    keyModel: 'Traits : ce que le gain laisse attendre.',
    name: (generation, f) => `Génération ${f.count(generation)}`,
    cohort: 'Amenées par personne',
    row: ({ name, actors, share, expected }, f) =>
      [
        actors === null
          ? `${name}.`
          : `${name} : ${people(actors, f)}${share === null ? '' : `, ${share} de la première`}.`,
        ...(expected === null ? [] : [`Le gain laisse attendre ${expected}.`]),
      ].join(' '),
    expected: (share) => `attendu : ${share}`,
    noteComing: 'Les dernières générations peuvent être encore en route.',
    caption: 'Générations d’une cohorte',
    columns: {
      generation: 'Génération',
      people: 'Personnes',
      share: 'De la première',
      expected: 'Attendu selon le gain',
    },
  },
  stock: {
    title: ({ period, stage, change }, f) =>
      change > 0
        ? `${period} : « ${stage} » a le plus grandi, de ${people(change, f)}`
        : `${period} : « ${stage} » a le plus diminué, de ${people(-change, f)}`,
    still: (period) => `${period} : chaque étape finit aussi grande qu’elle a commencé`,
    key: 'Disques : les personnes qui se tiennent à une étape à la fin ; cercle : au début. Bandes : les mouvements entre-temps, à leur propre échelle.',
    keyOf: {
      came: 'Bleu : ont commencé ou sont revenus.',
      left: 'Hachuré : perdus ou terminés.',
      back: 'Brun : reculs.',
      again: 'Turquoise : nouveau tour.',
    },
    people,
    moves,
    stockLegend: (count) => `Échelle : ce disque = ${count} personnes`,
    flowLegend: (count) => `cette bande = ${count} mouvements dans la période`,
    stage: ({ stage, opening, closing, arrived, left }, f) =>
      `${stage} : ${f.count(opening)} au début, ${f.count(arrived)} arrivées, ${f.count(left)} départs, ${f.count(closing)} à la fin.`,
    change: signed,
    flow: ({ kind, from, to, moves: count }, f) => `${moves(count, f)} ${HOW[kind]}, de ${from} à ${to}.`,
    entered: (stage, count, f) =>
      `${f.plural(count, { one: '{n} personne a commencé ou est revenue', other: '{n} personnes ont commencé ou sont revenues' })} à ${stage}.`,
    left: (stage, lost, ended, f) => `${stage} : ${f.count(lost)} perdues, ${f.count(ended)} bien terminées.`,
    residual: (stage, count, f) => `${stage} : stock et flux diffèrent de ${signed(count, f)}.`,
    residualShort: (count) => `${count} sans explication`,
    noteResidual: (count, f) => `Stock et flux ne concordent pas : ${people(count, f)} sans explication.`,
    reconciled: 'Stock et flux concordent à chaque étape.',
    period: 'Période',
    caption: (period) => `Stock et flux : ${period}`,
    columns: {
      stage: 'Étape',
      opening: 'Au début',
      entered: 'Ont commencé',
      returned: 'Revenues après une perte',
      movedIn: 'Arrivées d’une autre étape',
      movedOut: 'Parties vers une autre étape',
      lost: 'Perdues',
      ended: 'Bien terminées',
      closing: 'À la fin',
      residual: 'Sans explication',
    },
    empty: {
      title: 'Pas de stock à dessiner',
      hint: 'Aucun contact ne montre d’étape, ou il n’y a pas de durée à découper.',
    },
  },
  channels: {
    title: ({ attracts, attracted, brings, brought }) =>
      attracts === brings
        ? `« ${attracts} » attire le plus, ${attracted}, et porte ${brought} de celles que d’autres amènent`
        : `« ${attracts} » attire le plus, ${attracted} ; « ${brings} » porte ${brought} de celles que d’autres amènent`,
    onlyAttracts: ({ attracts, attracted }) => `« ${attracts} » attire le plus : ${attracted}`,
    key: 'À gauche : premiers contacts des personnes que nul n’a amenées. À droite : de celles que d’autres ont amenées. Chacun en part de son côté.',
    attraction: 'Attraction',
    advocacy: 'Recommandation',
    influence: 'Influence',
    indirect: (share) => `${share} des contacts sur la voie d’une conversion influencent indirectement`,
    row: ({ channel, attracted, attractedShare, brought, broughtShare }, f) =>
      `${channel} : attire ${people(attracted, f)}, ${attractedShare} ; ${people(brought, f)} amenées par d’autres passent par là, ${broughtShare}.`,
    noteNobodyBrought: 'Aucune ligne ne dit qui a amené qui.',
    noteBases:
      'On compte ici des personnes, par leur premier contact ; à la fin de la boucle, les contacts de celles de la dernière étape.',
    caption: 'Les canaux aux deux bouts de la boucle',
    columns: {
      channel: 'Canal',
      attracted: 'Attirées',
      brought: 'Amenées par d’autres',
      touches: 'Contacts avant conversion',
      influence: 'Influence',
    },
    empty: { title: 'Pas de canaux à dessiner', hint: 'Il n’y a pas de contacts dans ces parcours.' },
  },
}
