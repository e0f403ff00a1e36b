import type { QualityRule } from '../../../domain/quality/quality-finding.ts';

/** Whether the readings can be trusted: what asks for a look, and what is left out of learning. */
const quality = {
  title: 'Can your readings be trusted?',
  lead: 'Some readings ask for a second look. Attune changes none of them. What you leave out stays in your record, but nothing is learned from it.',
  link: 'Look at your data',
  linkText:
    'Gaps, pressed sensors, jumps, two devices at once, habits of typing: what asks for a look, and what you leave out.',
  nothing: 'Nothing here asks for a look.',
  noGlucose: 'There is no sensor in your record.',
  noWeights: 'There are no weights in your record.',
  glucose: {
    title: 'Glucose sensor',
    lead_one: 'The newest month of your sensor, {{formatted}} reading.',
    lead_other: 'The newest month of your sensor, {{formatted}} readings.',
  },
  weight: {
    title: 'Weight',
    lead_one: 'A year, {{formatted}} weighing.',
    lead_other: 'A year, {{formatted}} weighings.',
  },
  pressure: {
    title: 'Blood pressure, typed',
    few: 'From {{need}} typed readings on, the last digits say whether numbers were rounded. So far there are {{count}}.',
    even: 'The last digits are spread as chance would spread them: {{share}} end in 0 or 5, a fifth were to be expected.',
    prefers:
      '{{share}} of your typed numbers end in 0 or 5; a fifth were to be expected. Numbers that are rounded hide small changes. Typing what the cuff shows, to the last digit, mends it.',
    otherDigits:
      'Some last digits come up much oftener than others, though not 0 and 5 ({{share}}; a fifth were to be expected). Some cuffs show only even numbers.',
    how: 'How often each last digit stands',
    chi: '{{digits}} numbers of {{readings}} readings. Chi-square {{value}}; above {{limit}}, chance brings it less than once in a hundred.',
    digit: 'Digit',
    count: 'Times',
  },
  rule: {
    sensorGap: 'Gaps',
    compressionLow: 'Lows that look pressed',
    jump: 'Jumps',
    twoSensors: 'Two sources at once',
    weightJump: 'Weights far from their neighbours',
    scaleDrift: 'Two scales that lie apart',
    digitPreference: 'Rounded numbers',
  } satisfies Record<QualityRule, string>,
  about: {
    sensorGap:
      'More than three quarters of an hour without a reading. There is nothing to leave out; forecasts across a gap are not made.',
    compressionLow:
      'At night, down within a quarter of an hour and back as fast: lying on a sensor does that. A real low can look the same, so when in doubt take it for real. A finger-prick tells them apart.',
    jump: 'Faster than glucose moves in blood: over {{speed}} a minute. A new or loose sensor does that.',
    twoSensors:
      'Two devices or files tell glucose for the same hours, and differ. Together they look like one that jumps.',
    weightJump:
      'More than a twentieth away from the weight before and the one after, which agree: another person, or another unit?',
    scaleDrift:
      'Weighings of two sources within three days of each other differ steadily. A change of scale looks like a change of you.',
  },
  says: {
    sensorGap: '{{from}} to {{to}}: {{size}} without a reading',
    compressionLow: '{{from}} to {{to}}: down by {{size}} and back',
    jump: '{{from}}: {{size}} between neighbouring readings',
    twoSensors: '{{from}} to {{to}}: {{one}} and {{other}} lie {{size}} apart on average',
    weightJump: '{{from}}: {{size}} away from its neighbours',
    scaleDrift: '{{one}} and {{other}} lie {{size}} apart',
  },
  unnamed: 'a source without a name',
  typed: 'typed',
  readings: 'The readings behind it',
  newest: 'The newest readings of both',
  time: 'Time',
  value: 'Value',
  source: 'Source',
  more_one: '{{count}} more',
  more_other: '{{count}} more',
  leaveOut: 'Leave out of learning',
  leaveOutOf: 'Leave out {{name}}',
  leaveOutCount_one: '{{formatted}} reading',
  leaveOutCount_other: '{{formatted}} readings',
  done: 'Left out. What learns from it is made anew by itself.',
  undo: 'Undo',
  isOut: 'Left out of learning',
  takeBack: 'Learn from it again',
  out: {
    title: 'Left out of learning',
    lead: 'These readings are in your record as they were. Take any of them back at any time.',
    none: 'Nothing is left out.',
    span: '{{kind}}, {{from}} to {{to}}',
    one: '{{kind}}, {{from}}',
    reports: 'Also leave out of figures and reports',
  },
  thumb: 'The limits are rules of thumb of this app. They ask; they do not decide.',
} as const;

export default quality;
