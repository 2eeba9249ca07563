/** What stands beside every picture of the sample, so that nobody takes it for real people. */
export const sampleLabel = 'Generated sample: an organic grocery'
