import type { FunnelViewsMessages } from './funnel-views-messages.js'
import { signed } from './signed.js'

/** Les textes des autres vues de l’entonnoir en français. */
export const funnelViewsFr: FunnelViewsMessages = {
  points: (difference, f, short) => {
    const points = Math.round(difference * 1000) / 10
    return `${signed(points, f)}${short ? ' pts' : f.plural(Math.abs(points), { one: ' point', other: ' points' })}`
  },
  underWay: (all, f) =>
    `Encore en chemin, ce qui peut encore changer ces taux : ${f.list(all.map(({ name, open, journeys }) => `${name} ${f.count(open)} sur ${f.count(journeys)}`))}.`,
  kpi: {
    strip: 'Chiffres clés des étapes',
    target: (value) => `objectif ${value}`,
    noValue: 'sans valeur',
    soFar: (value) => `${value} pour l’instant`,
    unfinished: ({ periods, journeys, open }, f) =>
      `Pas encore jugé : ${f.plural(periods, { one: '{n} période', other: '{n} périodes' })}${open > 0 ? ` ; encore en chemin ${f.count(open)} parcours sur ${f.count(journeys)}` : ''}`,
    since: (date) => `à partir du ${date}`,
    status: {
      reached: 'objectif atteint',
      near: 'manqué de peu',
      missed: 'objectif manqué',
      'no-target': 'sans objectif',
      unfinished: 'objectif : pas encore tranché',
      unknown: 'inconnu',
    },
    course: {
      better: 'mieux qu’avant',
      worse: 'moins bien qu’avant',
      same: 'comme avant',
      unclear: 'pas de changement net',
      unfinished: 'changement : pas encore tranché',
      unknown: 'rien à comparer',
    },
    because: 'en recul à cause de',
    effects: ({ channel, total, mix, rate }) => `${channel} : ${total}, dont sa part ${mix}, son propre taux ${rate}`,
    otherChannels: (n, f) => f.plural(n, { one: 'un petit canal', other: '{n} petits canaux' }),
    sentence: ({ stage, label, value, target, status, course }) =>
      `${stage}. ${label} : ${value}${target === null ? '' : `, ${target}`} ; ${status} ; ${course}`,
  },
  time: {
    strip: 'Temps pour avancer, par étape',
    median: (duration) => `médiane ${duration}`,
    quartiles: (low, high) => `la moitié en ${low} à ${high}`,
    none: 'personne n’a avancé',
    sentence: ({ stage, median, low, high, journeys }, f) =>
      `${stage} : ${f.plural(journeys, { one: 'un parcours a avancé', other: '{n} parcours ont avancé' })}, la moitié en moins de ${median}, la moitié centrale en ${low} à ${high}`,
    bin: ({ from, to, journeys }, f) =>
      `${from} à ${to} : ${f.plural(journeys, { one: 'un parcours', other: '{n} parcours' })}`,
  },
  guide: { strip: 'Ce qu’il faut à chaque étape', organic: 'Gratuit', paid: 'Payant', content: 'Contenus' },
  comparison: {
    changed: ({ verdict, stage, from, earlier, later, points, low, high }) =>
      `De ${from} à ${stage}, ${verdict === 'fell' ? 'moins' : 'plus'} de parcours avancent : ${earlier}, puis ${later} (${points} ; intervalle à 95 % de ${low} à ${high})`,
    unchanged: (earlier, later) => `Entre ${earlier} et ${later}, aucun changement de taux ne se distingue du hasard`,
    unfinished: (earlier, later) =>
      `Entre ${earlier} et ${later}, on ne peut pas encore dire si un taux a changé : des parcours sont en chemin`,
    readingKey: ({ form, earlier, later, vertical, rated }) => {
      const end = `Même échelle, la surface montre le nombre.${rated ? ' Taux : part de l’étape précédente qui a avancé.' : ''}`
      return form === 'ghost'
        ? `En plein : ${later} ; contour en tirets : ${earlier}. ${end}`
        : `${vertical ? 'À gauche' : 'En haut'} : ${earlier} ; ${vertical ? 'à droite' : 'en bas'} : ${later}. ${end}`
    },
    verdict: {
      rose: 'en hausse',
      fell: 'en baisse',
      unclear: 'pas de changement net',
      unfinished: 'pas encore tranché',
    },
    item: ({ stage, earlierName, laterName, earlier, later, rates }) =>
      `${stage} : ${earlierName} ${earlier}, ${laterName} ${later}${
        rates === null
          ? ''
          : ` ; taux de ${rates.earlier}, puis ${rates.later}, ${rates.points} (intervalle à 95 % de ${rates.low} à ${rates.high}) : ${rates.verdict}`
      }`,
    definition:
      'Écarts de taux avec l’intervalle à 95 % de Newcombe, aussi large que l’exigent l’ensemble des étapes et les parcours en chemin ; un changement en est un quand l’intervalle exclut zéro',
    inTable: 'Les différences figurent dans le tableau.',
    unmatched: (stages) => `Un seul des deux connaît ${stages}.`,
    table: 'Les deux entonnoirs en chiffres',
    count: (period) => `Ici, ${period}`,
    rate: (period) => `De l’étape précédente, ${period}`,
    difference: 'Écart',
    interval: 'Intervalle à 95 %',
    judgement: 'Changement',
    stage: 'Étape',
    journeys: 'Parcours ici',
    ofStageBefore: 'De l’étape précédente',
  },
  multiples: {
    title: ({ best, rate, worst, worstRate }) =>
      `${best} convertit le mieux (${rate}), ${worst} le moins bien (${worstRate})`,
    best: ({ best, rate }) => `${best} convertit le mieux (${rate})`,
    worst: ({ worst, worstRate }) => `${worst} convertit le moins bien (${worstRate})`,
    unclear: 'Aucun ne convertit nettement mieux que tous les autres',
    single: ({ name, rate }) => `${name} : ${rate} convertissent`,
    empty: 'Aucun entonnoir à dessiner',
    readingKey:
      'Tous à la même échelle : la surface montre le nombre. Près de chaque nom, la part qui a converti (pour de simples totaux : arrivée à la dernière étape).',
    item: ({ name, stage, arrivals, rate }) =>
      `${name}, ${stage} : ${arrivals}${rate === null ? '' : ` ; ${rate} de l’étape précédente`}`,
    table: (n, f) => f.plural(n, { one: 'Un entonnoir en chiffres', other: '{n} entonnoirs en chiffres' }),
    name: 'Entonnoir',
  },
  channels: {
    rankChanged: ({ channel, from, to, earlier, later }) =>
      `${channel} passe du rang ${from} (${earlier}) au rang ${to} (${later})`,
    leads: ({ channel, value, period, sound }) =>
      sound
        ? `Parmi les canaux d’au moins 30 parcours, ${channel} convertit le mieux : ${value} (${period})`
        : `${channel} convertit le mieux : ${value} (${period})`,
    unclear: (period) => `Aucun canal ne convertit nettement mieux que tous les autres (${period})`,
    leadsByRank: ({ channel, period }) => `${channel} est en tête (${period})`,
    empty: 'Aucun canal à dessiner',
    readingKey: ({ measured, two, open, lines, dashed }) =>
      `Barres : part qui a converti${two ? ', le trait ce qu’elle était' : ''}${measured ? ', les moustaches l’intervalle à 95 %' : ''}.${open ? ' En pâle : encore en chemin.' : ''}${lines ? ` Lignes : le rang avant et après${dashed ? ', en tirets : peut encore changer' : ''}.` : ''}`,
    item: ({ channel, periods }) =>
      `${channel} : ${periods
        .map(
          ({ period, value, thin, rank }) =>
            `${period} ${[value, thin, rank].filter((part) => part !== null).join(', ') || 'non indiqué'}`,
        )
        .join(' ; ')}`,
    rank: (rank) => `rang ${rank}`,
    rankColumn: (period) => `Rang, ${period}`,
    valueColumn: (period) => `Convertis, ${period}`,
    channel: 'Canal',
    hidden: (n, f) =>
      f.plural(n, { one: 'Un canal n’est que dans le tableau.', other: '{n} canaux ne sont que dans le tableau.' }),
    table: 'Les canaux en chiffres',
    notStated: 'non indiqué',
    ranks: 'Rang',
    thin: (channels, f) => `En tirets, peu de données (moins de 30 parcours) : ${f.list(channels)}.`,
    definition: 'Conversion des parcours qu’un canal a commencés',
  },
}
