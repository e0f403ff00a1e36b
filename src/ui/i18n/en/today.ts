const today = {
  title: 'Today',
  latest: 'Latest',
  pulse: 'pulse {{pulse}}',
  word: {
    usual: 'usual for you',
    above: 'above your usual',
    below: 'below your usual',
    aboveInTarget: 'above your usual, in target',
    belowInTarget: 'below your usual, in target',
    unknown: 'learning your usual',
  },
  empty: {
    glucose: 'Log one, or import your sensor’s file.',
    bloodPressure: 'Sit quietly for five minutes, then measure.',
    heartRate: 'Count it at rest, or read it off a watch.',
    weight: 'In the morning, before breakfast, tells most.',
    temperature: 'Log it when you feel unwell.',
    oxygenSaturation: 'Warm finger, still hand, half a minute.',
    action: 'Log',
    actionFor: 'Log {{kind}}',
  },
  nothingFollowed: {
    title: 'Nothing is followed yet',
    text: 'Choose what you would like to see here.',
    action: 'Choose',
  },
  stored: {
    title: 'On this device',
    sensor_one: '{{formatted}} sensor reading',
    sensor_other: '{{formatted}} sensor readings',
    logged_one: '{{formatted}} logged value',
    logged_other: '{{formatted}} logged values',
    text: '{{what}}, since {{since}}. All of it is here and nowhere else.',
    nothing: 'Nothing is stored yet.',
    manage: 'Copy or delete it',
  },
} as const;

export default today;
