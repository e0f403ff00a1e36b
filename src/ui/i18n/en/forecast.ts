const forecast = {
  title: 'Forecast',
  nextHour: {
    rise: 'The next hour will <em>most likely rise</em> to between {{low}} and {{high}}.',
    driftUp: 'The next hour will <em>most likely drift up</em> to between {{low}} and {{high}}.',
    stay: 'The next hour will <em>most likely stay</em> between {{low}} and {{high}}.',
    driftDown: 'The next hour will <em>most likely drift down</em> to between {{low}} and {{high}}.',
    fall: 'The next hour will <em>most likely fall</em> to between {{low}} and {{high}}.',
  },
  untilThen: {
    rise: 'By {{time}} it will <em>most likely rise</em> to between {{low}} and {{high}}.',
    driftUp: 'By {{time}} it will <em>most likely drift up</em> to between {{low}} and {{high}}.',
    stay: 'Until {{time}} it will <em>most likely stay</em> between {{low}} and {{high}}.',
    driftDown: 'By {{time}} it will <em>most likely drift down</em> to between {{low}} and {{high}}.',
    fall: 'By {{time}} it will <em>most likely fall</em> to between {{low}} and {{high}}.',
  },
  thatHour: {
    rise: 'In the hour after your last reading it <em>most likely rose</em> to between {{low}} and {{high}}.',
    driftUp: 'In the hour after your last reading it <em>most likely drifted up</em> to between {{low}} and {{high}}.',
    stay: 'In the hour after your last reading it <em>most likely stayed</em> between {{low}} and {{high}}.',
    driftDown:
      'In the hour after your last reading it <em>most likely drifted down</em> to between {{low}} and {{high}}.',
    fall: 'In the hour after your last reading it <em>most likely fell</em> to between {{low}} and {{high}}.',
  },
  level: {
    justNow: '{{level}} just now.',
    now: '{{level}} now, {{ago}}.',
    recent: 'From your last reading: {{level}}, {{ago}}.',
    past: 'From your last reading: {{level}}, {{ago}}. A newer reading brings a new forecast.',
  },
  isLow: {
    now: {
      low: 'Your glucose is <em>low</em>: {{level}}, {{ago}}.',
      veryLow: 'Your glucose is <em>very low</em>: {{level}}, {{ago}}.',
    },
    recent: {
      low: 'Your last reading was <em>low</em>: {{level}}, {{ago}}.',
      veryLow: 'Your last reading was <em>very low</em>: {{level}}, {{ago}}.',
    },
    ahead: 'What the forecast says, between {{low}} and {{high}} by {{time}}, is no reason to wait.',
  },
  ninety: 'Nine times in ten it ends between {{low}} and {{high}}.',
  ninetyPast: 'Nine times in ten it ended between {{low}} and {{high}}.',
  lowNow:
    'Below {{limit}} follow your own plan for lows now: the forecast knows neither insulin nor food. Check with a meter if a sensor gave the reading.',
  lowAhead: 'It may go below {{limit}}. Check with a meter before you act, and follow your own plan for lows.',
  evidence: {
    won: 'On your own held-back hours “{{method}}” was closest: {{last}} closer than “stays as it is”, and {{typical}} closer than the typical model.',
    wonNarrowly:
      'On your own held-back hours “{{method}}” was closest: {{last}} closer than “stays as it is”, and about as close as the typical model.',
    wonBarely: 'On your own held-back hours “{{method}}” was closest, if only just.',
    generic: 'On your own held-back hours the typical model was closest, so it is the one in use.',
    lastValue: 'On your own held-back hours nothing came closer than “stays as it is”, so that is what you see.',
    inconclusive: 'In use: “{{method}}”. Your latest hours have too few readings to compare methods on.',
    none: 'This is the typical model. It has not learned from your readings yet.',
  },
  chart: {
    name: 'Glucose, the last three hours and the hour ahead',
    now: 'now',
    readings: 'your readings',
    median: 'most likely',
    half: 'half of the time',
    ninety: 'nine times in ten',
    target: 'target range {{low}} to {{high}}',
    span: '{{low}} to {{high}}',
    about: 'about {{value}}',
    halfAt: 'half of the time {{span}}',
    ninetyAt: 'nine times in ten {{span}}',
    sentencePast_one: 'One reading, {{latest}} at {{time}}.',
    sentencePast_other:
      'The {{count}} readings since {{from}} lie between {{low}} and {{high}}; the latest is {{latest}} at {{time}}.',
    sentenceAhead:
      'At {{time}} glucose will most likely be about {{median}}; half of the time {{half}}, nine times in ten {{ninety}}.',
    sentenceNone: 'There is no reading in this span.',
    asTable: 'The picture as a table',
    ahead: 'The hour ahead, {{unit}}',
    measured: 'Readings, {{unit}}',
    time: 'Time',
    value: 'Value',
  },
  empty: {
    title: 'No forecast yet',
    body: 'A forecast starts from glucose readings. Import the file of your sensor, and the next hour appears here.',
    action: 'Import a file',
  },
  underAnHour: 'less than an hour',
  waiting: 'Looking ahead from your last reading',
  renewing: 'There is a newer reading. Looking ahead from it.',
  abstain: {
    title: 'No forecast from this reading',
    tooFewReadings:
      'It needs about {{needed}} of sensor readings; so far there is {{have}}. More readings, more to go by.',
    gapBeforeOrigin:
      'The hour before your last reading has too few readings to tell where glucose is heading. The next few sensor readings will do.',
  },
  personal: {
    title: 'Learn from your readings',
    invite:
      'The typical model knows people. A minute of calculation on this device fits it to you. Nothing leaves the device.',
    refit:
      'Last chosen {{when}}, from {{hours}} of your readings. As readings add up, Attune makes the choice anew by itself.',
    start: 'Personalise',
    again: 'Learn again',
    won: '“{{method}}” is in use. On hours it had not seen it came {{last}} closer than “stays as it is” and {{typical}} closer than the typical model.',
    wonNarrowly:
      '“{{method}}” is in use. On hours it had not seen it came {{last}} closer than “stays as it is”, and about as close as the typical model.',
    wonBarely: '“{{method}}” is in use. On hours it had not seen it came closest, if only just.',
    genericWon:
      'On hours they had not seen, no method came closer than the typical model. It is used as it is, with nothing learned of you; more readings may change that.',
    lastValueWon:
      'On hours they had not seen, no method came closer than “stays as it is”. That is what is shown, with nothing learned of you; more readings may change it.',
    inconclusive:
      'Your latest hours have too few readings to compare methods on. In use: “{{method}}”. Newer readings will tell.',
    ran: 'Ran on {{backend}} in {{duration}}, on {{hours}} of your readings.',
    backend: {
      webgpu: 'the GPU (WebGPU)',
      webgpuNamed: 'the GPU (WebGPU, {{adapter}})',
      wasm: 'WebAssembly',
      cpu: 'the CPU',
    },
    backendName: { webgpu: 'WebGPU', wasm: 'WebAssembly', cpu: 'CPU' },
    passedOver: {
      unavailable: '{{backend}} was passed over: this browser does not offer it.',
      wrongGradients: '{{backend}} was passed over: its self-test gave wrong numbers.',
      deviceLost: '{{backend}} was passed over: the device was lost in the middle.',
    },
  },
  winner: {
    title: 'Your record, your winner',
    lead_one:
      'The newest hours of your record were held back. Every method learned only from what lies before them, and was then judged on them.',
    lead_other:
      'The newest hours of your record were held back in {{count}} stretches. Before each, every method learned only from what lies before it, and was then judged on it.',
    caption_one: 'Typical error in {{unit}}, {{from}} to {{to}} ({{count}} forecast). Smaller is better.',
    caption_other: 'Typical error in {{unit}}, {{from}} to {{to}} ({{count}} forecasts). Smaller is better.',
    method: 'Method',
    at30: '30 min',
    at60: '60 min',
    inUse: 'closest, in use',
    leftOut: 'Left out, because they could not learn from this record: {{methods}}.',
    coverage:
      'Of the newest readings held back, {{half}} fell inside “half of the time” (should be {{halfNominal}}) and {{ninety}} inside “nine times in ten” (should be {{ninetyNominal}}).',
    none: 'Hold back your newest hours, let each method learn from what lies before, and see which comes closest.',
    usual: 'Compare on my record',
    usualText: 'It takes a minute of calculation on this device, and nothing leaves it.',
    all: 'Compare all methods',
    allText: 'Every method that the pack holds, on the same hours. The closest one is then used.',
  },
  track: {
    title: 'Track record',
    body: 'Every forecast is written down before its hour and held against the readings that come.',
    notEnough_one: 'Not enough yet: {{count}} comparison so far; from ten on there is something to say.',
    notEnough_other: 'Not enough yet: {{count}} comparisons so far; from ten on there is something to say.',
    none: 'Not enough yet: no reading has met a forecast. Keep logging or importing, and it fills by itself.',
    scored: 'Comparisons with what came',
    issued: 'Forecasts written down',
    half: 'Inside “half of the time”',
    ninety: 'Inside “nine times in ten”',
    should: 'should be {{nominal}}',
    error: 'Typical error',
    errorAgainst: '“stays as it is”: {{last}}',
    recent: 'Recent forecasts',
    ahead: '{{minutes}} min ahead',
    hour: 'Forecast for',
    expected: 'Expected',
    came: 'Came',
    insideHalf: 'as expected',
    insideNinety: 'near',
    outside: 'outside',
  },
  why: {
    title: 'Why this forecast',
    readings: 'Readings',
    readingsText_one:
      '{{count}} reading, {{from}} to {{to}}; the last is {{level}} at {{time}}. Nothing after it was known.',
    readingsText_other:
      '{{count}} readings, {{from}} to {{to}}; the last is {{level}} at {{time}}. Nothing after it was known.',
    model: 'Model',
    modelText: {
      personal: '“{{method}}”, learned on this device from {{hours}} of your readings, {{when}}. {{what}}',
      issued: '“{{method}}”. {{what}}',
      generic: 'The typical model: what is common to the people it was trained on.',
      lastValue: '“Stays as it is”: on your own record no method came closer.',
    },
    pack: 'Pack',
    packText: '{{pack}}, features version {{version}}. Checked against its fingerprint before use.',
    track: 'Track record',
    trackText:
      'Of {{count}} comparisons with what came, {{half}} fell inside “half of the time” and {{ninety}} inside “nine times in ten”.',
    trackNone: 'Fewer than ten comparisons have been made yet.',
    limits: 'Limits',
    limitsText:
      'It sees glucose and the clock, not meals, insulin, activity or illness. It informs and never diagnoses; do not dose by it.',
    issued: 'Written down',
    issuedText: '{{when}}, before any reading of its hour was here.',
  },
} as const;

export default forecast;
