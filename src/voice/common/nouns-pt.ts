/**
 * What is counted, in Portuguese, in the forms of `f.plural`. Round millions take "de": "1.000.000
 * de pessoas".
 */
export const nounsPt = {
  people: { one: '{n} pessoa', many: '{n} de pessoas', other: '{n} pessoas' },
  actors: { one: '{n} ator', many: '{n} de atores', other: '{n} atores' },
  journeys: { one: '{n} jornada', many: '{n} de jornadas', other: '{n} jornadas' },
  settled: { one: '{n} jornada concluída', many: '{n} de jornadas concluídas', other: '{n} jornadas concluídas' },
  stages: { one: '{n} etapa', many: '{n} de etapas', other: '{n} etapas' },
  rings: { one: '{n} anel', many: '{n} de anéis', other: '{n} anéis' },
  moves: { one: '{n} movimento', many: '{n} de movimentos', other: '{n} movimentos' },
  touches: { one: '{n} contato', many: '{n} de contatos', other: '{n} contatos' },
  touchpoints: { one: '{n} ponto de contato', many: '{n} de pontos de contato', other: '{n} pontos de contato' },
  transitions: { one: '{n} transição', many: '{n} de transições', other: '{n} transições' },
  visits: { one: '{n} visita', many: '{n} de visitas', other: '{n} visitas' },
  conversions: { one: '{n} conversão', many: '{n} de conversões', other: '{n} conversões' },
} as const
