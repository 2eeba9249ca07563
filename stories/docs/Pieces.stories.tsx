import type { Meta, StoryObj } from '@storybook/react-vite'
import { DataModelPicture } from './DataModelPicture.js'
import { ModelIndex, QuestionIndex } from './GuideIndex.js'
import { TokensTable } from './TokensTable.js'

/** What the pages of these docs are made of, each by itself. */
const meta = { title: 'Docs/Pieces', tags: ['!autodocs'] } satisfies Meta

export default meta
type Story = StoryObj<typeof meta>

/** From rows to journeys: two people. */
export const DataModel: Story = { render: () => <DataModelPicture /> }

/** Every colour of both themes. */
export const Tokens: Story = { render: () => <TokensTable /> }

/** The questions and what answers them. */
export const EveryQuestion: Story = { render: () => <QuestionIndex /> }

/** The models and what carries them. */
export const EveryModel: Story = { render: () => <ModelIndex /> }
