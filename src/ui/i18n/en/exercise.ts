const exercise = {
  title: 'Exercise',
  lead: 'What to do next, what the week comes to, and how hard it was: all measured against yourself.',
  next: {
    label: 'Next session',
    sentence: '{{type}} for {{minutes}} minutes',
    inZone: {
      light: 'Lightly: {{low}} to {{high}} beats a minute.',
      moderate: 'At a moderate pace: {{low}} to {{high}} beats a minute.',
      vigorous: 'Hard: {{low}} to {{high}} beats a minute.',
    },
    effort: {
      light: 'Lightly: you could sing.',
      moderate: 'At a moderate effort: you can talk, but not sing.',
      vigorous: 'Hard: a few words at a time, no more.',
    },
    reason: {
      fewStrengthDays: 'Strength on two days a week is recommended, and this week has fewer.',
      minutesMissing: 'Your last seven days are short of 150 minutes; this is a step, not a leap.',
      weekReached: 'Your last seven days have their 150 minutes. This keeps them.',
      easyDay: 'Today speaks for ease.',
      first: 'A beginning. Once a few workouts are logged, this follows what you like to do.',
    },
    log: 'Log a workout',
    none: {
      excluded: 'No exercise for now',
      restDay: 'A day of rest',
      doneToday: 'Done for today',
    },
    noneText: {
      excluded: 'One of your newest readings speaks against it. Measure again, and ask whoever cares for you.',
      restDay: 'Nobody trains with a fever. Wait until it has been gone for a day.',
      doneToday: 'Your next session is for tomorrow or later.',
    },
    why: 'Where this comes from',
    whyText:
      'The kind you do most in five weeks, at its usual length and at most a tenth longer; strength where its days are few; lighter when your own values of this morning say so. The recommendations are those of the WHO (2020). It knows nothing of injuries: trust your body over this page.',
  },
  flags: {
    underage: 'These pages are made for adults: no harder exercise is proposed.',
    pregnancy: 'In pregnancy nothing harder than you are used to is proposed.',
    reading: 'A new reading asks for care. It stands on Today.',
  },
  reasons: {
    fever: 'You have a fever.',
    raisedTemperature: 'Your temperature is raised.',
    restingRateAbove: 'Your resting heart rate is above your usual.',
    restingRate: 'It is {{value}}; in the five weeks up to two weeks ago it mostly lay between {{low}} and {{high}}.',
    shortSleep: 'You slept less than usual for you.',
    hrvBelow: 'Your heart-rate variability is below your usual.',
    hardYesterday: 'Yesterday was harder than usual for you.',
  },
  week: {
    title: 'The last seven days',
    lead: 'The WHO recommends 150 to 300 moderate minutes a week, a vigorous one counting twice, and strength on two days.',
    ofMinutes: 'of {{enough}} to {{plenty}} minutes',
    parts: '{{moderate}} moderate and {{vigorous}} vigorous minutes.',
    ofStrength: 'of {{days}} days with strength',
    uncounted: '{{minutes}} more minutes were light, or nothing says how hard they were.',
    how: 'How this is counted',
    howText:
      'A workout is moderate or vigorous by its average heart rate between your rest and your maximum; without a heart rate, by its kind (Compendium of Physical Activities 2011). Steps and work about the house are not counted here, so you may have moved more. Source: WHO guidelines on physical activity, 2020.',
  },
  load: {
    title: 'Your load',
    word: {
      more: 'more than your recent weeks',
      usual: 'as in your recent weeks',
      less: 'less than your recent weeks',
    },
    sentence: 'This week {{week}}, on average {{usual}}; your four weeks before lay between {{low}} and {{high}}.',
    tooFew: 'After three weeks with workouts this says how a week compares with your own.',
    thisWeek: 'this week',
    weeksAgo_one: '{{count}} wk ago',
    weeksAgo_other: '{{count}} wk ago',
    how: 'What load is',
    howText:
      'Minutes, weighed by how hard they were (training impulse, Banister). It compares you with yourself and says nothing about injuries: that a certain ratio foretells them has not held up.',
  },
  workouts: {
    title: 'Your workouts',
    lead: 'How hard each was, and what says so.',
    minutes: '{{minutes}} min',
    from: { heartRate: 'by heart rate', type: 'by its kind' },
    load: 'load {{load}}',
  },
  intensity: {
    veryLight: 'Very light',
    light: 'Light',
    moderate: 'Moderate',
    vigorous: 'Vigorous',
    nearMaximal: 'Near the limit',
    unknown: 'Not known',
  },
  zones: {
    title: 'Your heart-rate zones',
    lead: 'Between your own resting rate and the maximum of your age.',
    zone: 'Zone',
    rate: 'Beats a minute',
    range: '{{low}} to {{high}}',
    feels: {
      veryLight: 'hardly noticed',
      light: 'singing is easy',
      moderate: 'talking is easy, singing is not',
      vigorous: 'a few words at a time',
      nearMaximal: 'not for long',
    },
    none: {
      birthYear: 'With your year of birth in the profile, your zones stand here.',
      restingHeartRate:
        'With a resting heart rate of the last two weeks, your zones stand here. Take it in the morning, before you rise.',
      underage: 'Zones by age are made for adults and not shown under 18.',
      noRoom: 'Your resting rate leaves no room below the maximum of your age. Was it taken at rest?',
    },
    action: { birthYear: 'Open the profile', restingHeartRate: 'Log a resting heart rate' },
    pace: 'Your own speeds: {{type}}',
    speeds: '{{from}} to {{to}} km/h',
    paceHow_one:
      'By {{count}} of your own workouts of the last half year: how your heart answered to speed, on the average of a workout. A workout that was left out lay about {{error}} beats from what the others said of it. Only speeds you have gone are shown; hills, heat and wind are not known.',
    paceHow_other:
      'By {{count}} of your own workouts of the last half year: how your heart answered to speed, on the average of a workout. A workout that was left out lay about {{error}} beats from what the others said of it. Only speeds you have gone are shown; hills, heat and wind are not known.',
    how: 'How they were found',
    howText:
      'Your resting rate is {{resting}}, the median of {{count}} of the last two weeks; the maximum is {{maximum}}. A zone is a share of what lies between.',
    formula: {
      tanaka: 'Maximum: 208 − 0.7 × age (Tanaka 2001), give or take {{spread}}. Shares: ACSM, 30, 40, 60 and 90%.',
      measured:
        'Maximum: reached in your own workouts, beyond what your age would have. Shares: ACSM, 30, 40, 60 and 90%.',
      brawner:
        'Maximum with a beta-blocker: 164 − 0.7 × age (Brawner 2004), give or take {{spread}}. Shares: ACSM, 30, 40, 60 and 90%.',
    },
  },
  effort: {
    title: 'How hard it should feel',
    because: {
      betaBlocker:
        'You take a beta-blocker. It holds your heart rate down, by how much differs from person to person: zones of the heart rate would mislead you, how it feels does not.',
      atrialFibrillation:
        'With atrial fibrillation the heart rate does not follow the effort evenly: zones of it would mislead you, how it feels does not.',
      pacemaker:
        'A pacemaker takes part in setting your heart rate: zones of it would mislead you, how it feels does not.',
      pregnancy: 'In pregnancy how hard it feels is a better measure than the heart rate.',
    },
    effort: 'Effort',
    scale: 'From 6 to 20',
    how: 'What the numbers are',
    howText:
      'Borg’s scale of perceived exertion: 6 is sitting still, 20 is all you have; the bands are those of the ACSM (11th ed.). Stop with chest pain, dizziness or unusual breathlessness, and ask your care team how hard is right for you.',
    weighed:
      'Your workouts are still weighed by their average heart rate, between your rest of {{resting}} and {{maximum}}.',
    weighedBelow:
      'Your workouts are still weighed by their average heart rate, between your rest of {{resting}} and {{maximum}}: 164 − 0.7 × age, a rough maximum for people on a beta-blocker (Brawner 2004).',
    weighedByKind: 'Your workouts are weighed by their kind alone.',
  },
  empty: {
    title: 'No workouts yet',
    body: 'Log one in the line at the top, such as “walk 30 min”, or import what your watch has kept.',
    action: 'Log a workout',
  },
} as const;

export default exercise;
