/**
 * What is counted, in Spanish, in the forms of `f.plural`. Round millions take "de": "1.000.000 de
 * personas".
 */
export const nounsEs = {
  people: { one: '{n} persona', many: '{n} de personas', other: '{n} personas' },
  actors: { one: '{n} actor', many: '{n} de actores', other: '{n} actores' },
  journeys: { one: '{n} recorrido', many: '{n} de recorridos', other: '{n} recorridos' },
  settled: { one: '{n} recorrido concluido', many: '{n} de recorridos concluidos', other: '{n} recorridos concluidos' },
  stages: { one: '{n} etapa', many: '{n} de etapas', other: '{n} etapas' },
  rings: { one: '{n} anillo', many: '{n} de anillos', other: '{n} anillos' },
  moves: { one: '{n} movimiento', many: '{n} de movimientos', other: '{n} movimientos' },
  touches: { one: '{n} contacto', many: '{n} de contactos', other: '{n} contactos' },
  touchpoints: { one: '{n} punto de contacto', many: '{n} de puntos de contacto', other: '{n} puntos de contacto' },
  transitions: { one: '{n} transición', many: '{n} de transiciones', other: '{n} transiciones' },
  visits: { one: '{n} visita', many: '{n} de visitas', other: '{n} visitas' },
  conversions: { one: '{n} conversión', many: '{n} de conversiones', other: '{n} conversiones' },
} as const
