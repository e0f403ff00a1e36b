/** Why a forecast is what it is, and what of it was learned from the person. */
const why = {
  parts: {
    title: 'What moves it',
    working: 'Working out what moves it',
    label: 'What each thing adds to the forecast, {{unit}}',
    ahead: 'In',
    minutes: '{{minutes}} min',
    ownLead_one: 'Against {{count}} moment of your last week: what this one has in common with it moves nothing.',
    ownLead_other:
      'Against {{count}} moments of your last week: what this one has in common with them moves nothing. What is different about it does:',
    peopleLead:
      'You have too few readings to compare this moment with your own. So it is held against the people the typical model learned from:',
    sum: '{{level}} now, {{typical}} as at any such moment, {{parts}} from the list above: {{expected}}.',
    otherThanWritten:
      'Readings or a newer model came since this forecast was written down, so this adds up to what it would say now.',
    rule: 'It is a simple rule that looks at one thing; there are no parts to tell apart.',
    modelGone:
      'Your model has been learned anew since this forecast was made. What moved it then can no longer be worked out.',
    readingsGone: 'The readings this forecast was made from are no longer complete.',
    how: 'How this is worked out',
    howText:
      'Each group is exchanged for that of your other moments, in all 128 combinations, and the model asked each time. What a group adds on average over every order is its part (an exact Shapley value), so that the parts add up to the forecast. It says what the model goes by, not what causes your glucose.',
  },
  group: {
    lastHalfHour: 'the last half hour',
    earlierHours: 'the three hours before',
    level: 'the level now',
    timeOfDay: 'the time of day',
    yesterday: 'the same hour yesterday',
    habit: 'your habit at this hour',
    soFar: 'how your glucose is in general',
  },
  /** When nothing was said, and why. */
  silent: {
    title: 'When there was no forecast',
    lead: 'In your newest month of readings, {{from}} to {{to}}.',
    none: 'At every moment of it there was enough to look ahead from.',
    noReadings: 'No reading to look ahead from',
    halfHourUnknown: 'Readings, but not all of the half hour before',
    value_one: '{{total}} in all, once',
    value_other: '{{total}} in all, {{count}} times',
    longest: 'longest {{span}}, from {{when}}',
    ofAll: '{{share}} of the time',
    pack: 'Nothing could be said of',
    packValue: '{{formatted}}: {{why}}',
    why: {
      noCarbohydrate: 'meals without carbs',
      hardlyAnyCarbohydrate: 'meals with hardly any carbs',
      noGlucoseBefore: 'meals without a glucose reading just before',
      noGlucoseAfter: 'meals without glucose in the hours after',
      noDuration: 'workouts without a duration',
      impossibleDuration: 'workouts of under 3 minutes or over 12 hours',
      impossibleHeartRate: 'workouts with a heart rate that cannot be',
      impossiblePressure: 'readings whose upper number is not the higher one',
      impossibleWeight: 'weights that cannot be',
      other: 'entries that could not be used',
    },
  },
  byLead: {
    ahead: 'Ahead',
    half: 'Half',
    ninety: 'Nine in ten',
    error: 'Error, {{unit}}',
    last: 'Stays as it is',
    minutes: '{{minutes}} min',
  },
  baselines: {
    both: '{{target}}: off by {{own}} {{unit}}; your average by {{mean}}, “as the last time” by {{last}}.',
    name: 'Error of these, beside simple rules',
  },
  changed: {
    title: 'What it learned of you',
    lead: 'Your model and the typical one, asked about the same moments of your last week, one hour ahead.',
    part: {
      night: 'At night',
      morning: 'In the morning',
      afternoon: 'In the afternoon',
      evening: 'In the evening',
    },
    more: '{{part}} yours expects {{size}} more than the typical model.',
    less: '{{part}} yours expects {{size}} less than the typical model.',
    same: 'At no time of the day does yours differ by more than {{size}} on average.',
    fromHigh:
      'From your higher levels (above {{level}}) yours expects {{own}} in the hour, the typical one {{generic}}.',
    fromLow: 'From your lower levels (below {{level}}) yours expects {{own}} in the hour, the typical one {{generic}}.',
    fallsSlower: 'You come down more slowly than is typical.',
    fallsFaster: 'You come down faster than is typical.',
    risesSlower: 'You come up more slowly than is typical.',
    risesFaster: 'You come up faster than is typical.',
    none: 'What is in use has learned nothing of you yet: it is the same for everybody.',
  },
} as const;

export default why;
