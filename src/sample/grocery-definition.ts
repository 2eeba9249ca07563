import { defineJourney, type JourneyDefinition } from '../model/definition.js'

/** The five stages of the grocery, outermost first. */
export type GroceryStage = 'stranger' | 'visitor' | 'lead' | 'customer' | 'advocate'

/** Where people meet the grocery. A purchase is no touchpoint: it is what the touches lead to. */
export type GroceryTouchpoint =
  | 'tweet'
  | 'share'
  | 'display'
  | 'blog'
  | 'search'
  | 'article'
  | 'reminder'
  | 'scandal'
  | 'newsletter'
  | 'product'
  | 'store'
  | 'fees'
  | 'postcode'
  | 'delivery'
  | 'support'
  | 'review'
  | 'recommendation'

/** The groups of touchpoints. */
export type GroceryChannel =
  | 'social'
  | 'referral'
  | 'display'
  | 'content'
  | 'search'
  | 'press'
  | 'retargeting'
  | 'email'
  | 'website'
  | 'store'
  | 'service'

/**
 * The journey of the generated grocery: five stages from stranger to advocate with their questions,
 * tactics and key figures, and seventeen touchpoints. A purchase is a row without touchpoint that is
 * marked as conversion and moves its actor to `customer`; what comes after opens the next cycle.
 */
export const groceryDefinition: JourneyDefinition<GroceryStage, GroceryTouchpoint> = defineJourney({
  stages: [
    {
      id: 'stranger',
      label: 'Strangers',
      question: 'Who are they?',
      tactics: { organic: ['Tweets from the field', 'Stories friends pass on'], paid: ['Display ads'] },
      content: ['Stories', 'Pictures of the harvest'],
      kpi: { label: 'People reached', unit: 'people', target: 900 },
    },
    {
      id: 'visitor',
      label: 'Visitors',
      question: 'Is organic worth it?',
      tactics: { organic: ['Blog posts', 'Being found in search', 'Press articles'], paid: ['Reminder ads'] },
      content: ['Explanations', 'Seasonal recipes'],
      kpi: { label: 'Visitors who move on', unit: '%', target: 60 },
    },
    {
      id: 'lead',
      label: 'Leads',
      question: 'Can I get it where I live, and at what price?',
      tactics: { organic: ['Newsletter', 'Tasting in the store'], paid: ['First-box discount'] },
      content: ['Prices', 'Delivery terms', 'Proof of origin'],
      kpi: { label: 'Leads who buy', unit: '%', target: 40 },
    },
    {
      id: 'customer',
      label: 'Customers',
      question: 'Was it as good as they said?',
      tactics: { organic: ['A note in the box', 'Quick answers'], paid: ['Loyalty vouchers'] },
      content: ['Storage tips', 'Who grew this'],
      kpi: { label: 'Average basket', unit: 'EUR', target: 45 },
    },
    {
      id: 'advocate',
      label: 'Advocates',
      question: 'Whom would I tell?',
      tactics: { organic: ['Ask for a review', 'Open day at the farm'], paid: ['Bring-a-friend voucher'] },
      content: ['Reviews', 'Recommendations'],
      kpi: { label: 'Newcomers each brings', unit: 'people', target: 3 },
    },
  ],
  touchpoints: [
    {
      id: 'tweet',
      label: 'Tweet',
      stage: 'stranger',
      channel: 'social',
      direction: 'inbound',
      medium: 'organic',
      influence: 'indirect',
      place: 'online',
      content: 'stories',
    },
    {
      id: 'share',
      label: 'Friend’s share',
      stage: 'stranger',
      channel: 'referral',
      direction: 'inbound',
      medium: 'organic',
      influence: 'indirect',
      place: 'online',
      peer: true,
      content: 'stories',
    },
    {
      id: 'display',
      label: 'Display ad',
      stage: 'stranger',
      channel: 'display',
      direction: 'outbound',
      medium: 'paid',
      influence: 'direct',
      place: 'online',
      content: 'offer',
    },
    {
      id: 'blog',
      label: 'Blog post',
      stage: 'visitor',
      channel: 'content',
      direction: 'inbound',
      medium: 'organic',
      influence: 'indirect',
      place: 'online',
      content: 'benefits',
    },
    {
      id: 'search',
      label: 'Search',
      stage: 'visitor',
      channel: 'search',
      direction: 'inbound',
      medium: 'organic',
      influence: 'direct',
      place: 'online',
      content: 'benefits',
    },
    {
      id: 'article',
      label: 'Article',
      stage: 'visitor',
      channel: 'press',
      direction: 'inbound',
      medium: 'organic',
      influence: 'indirect',
      place: 'online',
      content: 'proof',
    },
    {
      id: 'reminder',
      label: 'Reminder ad',
      stage: 'visitor',
      channel: 'retargeting',
      direction: 'outbound',
      medium: 'paid',
      influence: 'direct',
      place: 'online',
      content: 'offer',
      retargeting: true,
    },
    {
      id: 'scandal',
      label: 'Scandal report',
      stage: 'visitor',
      channel: 'press',
      direction: 'inbound',
      medium: 'organic',
      influence: 'indirect',
      place: 'online',
      negative: true,
    },
    {
      id: 'newsletter',
      label: 'Newsletter',
      stage: 'lead',
      channel: 'email',
      direction: 'inbound',
      medium: 'organic',
      influence: 'direct',
      place: 'online',
      content: 'proof',
    },
    {
      id: 'product',
      label: 'Product page',
      stage: 'lead',
      channel: 'website',
      direction: 'inbound',
      medium: 'organic',
      influence: 'direct',
      place: 'online',
      content: 'product and price',
    },
    {
      id: 'store',
      label: 'Store visit',
      stage: 'lead',
      channel: 'store',
      direction: 'inbound',
      medium: 'organic',
      influence: 'direct',
      place: 'store',
      content: 'product and price',
    },
    {
      id: 'fees',
      label: 'Delivery fees',
      stage: 'lead',
      channel: 'website',
      direction: 'inbound',
      medium: 'organic',
      influence: 'direct',
      place: 'online',
      content: 'product and price',
    },
    {
      id: 'postcode',
      label: 'Postcode check',
      stage: 'lead',
      channel: 'website',
      direction: 'inbound',
      medium: 'organic',
      influence: 'direct',
      place: 'online',
    },
    {
      id: 'delivery',
      label: 'Delivery',
      stage: 'customer',
      channel: 'service',
      direction: 'outbound',
      medium: 'organic',
      influence: 'direct',
      place: 'online',
    },
    {
      id: 'support',
      label: 'Support solved',
      channel: 'service',
      direction: 'inbound',
      medium: 'organic',
      influence: 'direct',
      place: 'online',
      terminal: 'good',
    },
    {
      id: 'review',
      label: 'Review',
      stage: 'advocate',
      channel: 'social',
      direction: 'inbound',
      medium: 'organic',
      influence: 'indirect',
      place: 'online',
      peer: true,
      content: 'proof',
    },
    {
      id: 'recommendation',
      label: 'Recommendation',
      stage: 'advocate',
      channel: 'referral',
      direction: 'inbound',
      medium: 'organic',
      influence: 'indirect',
      place: 'online',
      peer: true,
      content: 'stories',
    },
  ],
  patience: '30 days',
  observedUntil: '2025-12-31T23:59:59Z',
  timeZone: 'UTC',
})
