import type { Role } from './column-mapping.js'
import { wordsOfRoles } from './column-words.js'

/**
 * Usual names of columns by role, best first within a role, with how sure the name makes us (0 to 1).
 * Names are compared after `plainName`: `userId`, `User ID` and `user-id` are all `user_id`.
 */
const usualNames: Readonly<Record<Role, Readonly<Record<string, number>>>> = {
  actor: graded(
    [1, 'actor actor_id'],
    [0.97, 'user_id customer_id visitor_id client_id person_id member_id household_id account_id contact_id'],
    [0.95, 'user customer visitor client person member household account contact uid userid customerid visitorid'],
    [0.9, 'lead_id profile_id distinct_id user_pseudo_id anonymous_id subject subject_id subscriber_id prospect_id'],
    [0.85, 'actorid clientid memberid household_key full_visitor_id shopper_id buyer_id guest_id patient_id case_id'],
    [0.7, 'email cookie_id device_id fingerprint lead profile subscriber prospect buyer case'],
    [0.55, 'session_id session id'],
  ),
  time: graded(
    [1, 'time timestamp'],
    [0.97, 'event_time event_timestamp occurred_at datetime date_time time_stamp ts'],
    [0.93, 'date created_at event_date at when time_ms time_s epoch epoch_ms happened_at logged_at'],
    [0.85, 'day visited_at received_at sent_at invoice_date order_date visit_date transaction_date created'],
  ),
  touchpoint: graded(
    [1, 'touchpoint touch_point touchpoint_id'],
    [0.95, 'event event_name touch'],
    [0.9, 'event_type action activity interaction concept_name'],
    [0.85, 'page page_path page_url page_name url path screen screen_name'],
    [0.6, 'channel channel_grouping source medium'],
    [0.5, 'step_name type name kind description'],
  ),
  stage: graded(
    [1, 'stage stage_id funnel_stage'],
    [0.95, 'lifecycle_stage journey_stage stage_name customer_stage'],
    [0.85, 'phase level ring lifecycle bucket'],
    [0.7, 'step status'],
  ),
  conversion: graded(
    [1, 'conversion converted is_conversion'],
    [0.95, 'is_converted conversions conv goal_reached'],
    [0.85, 'purchase purchased is_purchase success is_success goal won order_placed bought'],
    [0.7, 'target outcome sale label'],
  ),
  value: graded(
    [1, 'value revenue'],
    [0.95, 'amount conversion_value order_value purchase_value event_value'],
    [0.9, 'price total sales turnover spend order_total total_price gmv'],
  ),
  // What was not observed is declared, never guessed.
  gap: {},
  loss: graded([1, 'loss lost is_lost'], [0.95, 'churn churned is_churned is_loss'], [0.8, 'unsubscribed dropped']),
  channel: graded(
    [1, 'channel'],
    [0.95, 'channel_grouping default_channel_grouping marketing_channel channel_name'],
    [0.85, 'utm_source traffic_source source'],
    [0.8, 'utm_medium medium'],
  ),
  device: graded([1, 'device'], [0.95, 'device_type device_category'], [0.75, 'platform device_name']),
  content: graded([1, 'content'], [0.95, 'content_type content_kind utm_content']),
  sequence: graded(
    [1, 'sequence seq sequence_number'],
    [0.95, 'seq_no sequence_no hit_number event_index event_number event_sequence'],
  ),
  referredBy: graded(
    [1, 'referred_by referrer_id'],
    [0.95, 'invited_by inviter inviter_id recommended_by brought_by referring_user referring_customer'],
    [0.9, 'referrer referred_by_id referrer_user_id referral_of'],
    [0.5, 'ref referral ref_id referral_id'],
  ),
}

/**
 * `userId`, `User ID`, `user-id` and `case:user.id` end as words joined by `_`, in small letters and without accents.
 */
export function plainName(column: string): string {
  return column
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFKC')
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1_$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '')
}

/** How sure the name makes us that the column has this role: 0 where it says nothing. */
export function nameFit(role: Role, column: string): number {
  const name = plainName(column)
  const grades = usualNames[role]
  if (Object.hasOwn(grades, name)) return grades[name] ?? 0
  return wordFit(role, name) || endFit(role, name)
}

/** The same for names in other languages. */
function wordFit(role: Role, name: string): number {
  const [fit, words] = wordsOfRoles[role] ?? [0, '']
  return ` ${words} `.includes(` ${name} `) ? fit : 0
}

/** `signup_timestamp` or `case_concept_name`: the last words may be telling where the whole name is not. */
function endFit(role: Role, name: string): number {
  const grades = usualNames[role]
  let best = 0
  for (const [usual, grade] of Object.entries(grades)) {
    if (grade >= 0.85 && name.endsWith(`_${usual}`)) best = Math.max(best, grade * 0.75)
  }
  return best
}

function graded(...lines: readonly (readonly [number, string])[]): Record<string, number> {
  const grades: Record<string, number> = {}
  for (const [grade, names] of lines) for (const name of names.split(' ')) grades[name] = grade
  return grades
}
