const pressure = {
  title: 'Blood pressure',
  report: 'One page for your doctor',
  lead: 'A week of measuring at home says more than any single reading.',
  slot: { morning: 'Morning', evening: 'Evening', all: 'All together' },
  slotWithin: { morning: 'morning', evening: 'evening' },
  week: {
    none: 'Measure for one week',
    noneText:
      'Two readings in the morning, before medicines and breakfast, and two in the evening, a minute or two apart, on seven days. The first day does not count.',
    begin: 'Begin the week today',
    beginAnew: 'Begin a new week',
    beginFrom: 'Continue it as a week',
    begun: 'Your week has begun.',
    now: {
      morning_one: 'Now: one more reading this morning',
      morning_other: 'Now: {{count}} readings this morning',
      evening_one: 'Now: one more reading this evening',
      evening_other: 'Now: {{count}} readings this evening',
    },
    later: { morning: 'Next: tomorrow morning', evening: 'Next: this evening' },
    full: 'Your week is complete',
    ended: 'You ended this week',
    lapsed: 'This week is over',
    lapsedText: 'Seven days no longer fit in two weeks. Begin a new one when it suits you.',
    found: 'What your newest days come to',
    foundText: 'Nobody began a week, but these days have what one is made of.',
    underWayText: 'You measure as a home week asks, so these days count as one from {{from}} on.',
    measuredDays: 'Days with readings: {{days}} of 7. Readings that count: {{readings}}.',
    before: 'Before medicines, after five minutes of rest.',
    missed: 'This morning was left out. That is all right: the week goes on.',
    bridged_one: 'One day without readings lies between.',
    bridged_other: '{{count}} days without readings lie between.',
    measure: 'Measure now',
    end: 'End the week',
    endTitle: 'End this week?',
    endText:
      'What was measured stays in the record. Four days with twelve readings after the first day are needed for a result.',
    endedNotice: 'The week is ended.',
    caption: 'What is measured',
    day: 'Day',
    ahead: 'Day {{number}}',
    discarded: 'not counted',
    taken_one: 'one reading: {{value}}',
    taken_other: '{{count}} readings, on average {{value}}',
    severe: 'among them a very high one: {{value}}',
    nothing: 'nothing',
    missing: {
      days: 'No result yet: days with readings {{have}} of {{need}}.',
      readings: 'No result yet: readings after the first day {{have}} of {{need}}.',
    },
  },
  averages: {
    title: 'The averages',
    lead: 'Of the week above, without its first day.',
    readings_one: '{{count}} reading',
    readings_other: '{{count}} readings',
    none: 'No readings',
    severe_one:
      'A very high reading is part of this: {{list}}. No reading is left out for its value, so the average holds it.',
    severe_other:
      'Very high readings are part of this: {{list}}. No reading is left out for its value, so the average holds them.',
    severeItem: '{{value}} ({{day}}, {{slot}})',
    how: 'How this is counted',
    howText:
      'Two readings of each morning and evening, of three the last two; the first day is left out, and the rest has equal weight. With fewer than four days, or twelve readings after the first, nothing is said. Source: European Society of Hypertension, home monitoring, 2021.',
  },
  category: {
    title: 'Where this average lies',
    says: '{{guideline}} calls this average at home:',
    guideline: { accAha: 'ACC/AHA', esc: 'The ESC guideline of 2024', esh: 'The ESH guideline of 2023' },
    word: {
      accAha: { normal: 'Normal', elevated: 'Elevated', stage1: 'Stage 1', stage2: 'Stage 2' },
      esc: { nonElevated: 'Not elevated', elevated: 'Elevated', hypertension: 'In the range of hypertension' },
      esh: { belowThreshold: 'Below the threshold', hypertension: 'In the range of hypertension' },
    },
    noDiagnosis: 'This is no diagnosis: that takes a doctor, and more than a number.',
    show: 'Show these averages to your doctor. Change no medicine on your own.',
    none: {
      week: 'After a week with enough readings, this says where its average lies. A single reading is never put in a category.',
      underage: 'The lines of the guidelines were drawn for adults. Under 18 nothing is said.',
      pregnancy: 'In pregnancy other lines hold. Show the averages to your maternity team.',
    },
    assumed:
      'No guideline is chosen in your profile. This is the line at home that the European guidelines share, 135/85 (ESH 2023, ESC 2024); your doctor may use another.',
    profile: 'Choose a guideline',
    lines: 'The lines at home',
    from: 'from {{systolic}} or {{diastolic}} mmHg',
    fromSystolic: 'from {{systolic}} mmHg, the lower one under 80',
    below: 'below that',
    source: {
      accAha:
        'ACC/AHA 2017, kept in 2025, with its equivalents at home: 140/90 in the office is 135/85 at home. The higher of the two decides.',
      esc: 'European Society of Cardiology 2024, values at home. The higher of the two decides.',
      esh: 'European Society of Hypertension 2023, values at home. The higher of the two decides.',
    },
  },
  own: {
    title: 'Your mornings and evenings',
    lead: 'The shaded range holds most of your own upper values of sixty days.',
    newest: {
      morning: 'Your newest morning, {{value}}, {{when}}:',
      evening: 'Your newest evening, {{value}}, {{when}}:',
    },
    word: {
      usual: 'usual for you',
      morning: { above: 'higher than your mornings', below: 'lower than your mornings' },
      evening: { above: 'higher than your evenings', below: 'lower than your evenings' },
      unknown: 'too few to know what is usual',
    },
    lower: 'The lower value is {{word}}.',
    range: 'Usually {{low}} to {{high}}; newest {{value}}',
    noRange: 'Newest {{value}}; after eight your usual range stands here',
    chart: { morning: 'Mornings of sixty days', evening: 'Evenings of sixty days' },
    table: 'As a table',
    none: { morning: 'No readings before noon yet.', evening: 'No readings after 17:00 yet.' },
  },
  change: {
    title: 'Before and after a change',
    lead: 'A new medicine, less salt, more walking: what your pressure was before, and what it is since.',
    what: 'What changed',
    other: 'Another day',
    day: 'Since when',
    sentence: {
      lower: '{{change}} mmHg lower since',
      higher: '{{change}} mmHg higher since',
      unclear: 'No clear difference',
    },
    detail:
      'Upper value: {{before}} before, {{after}} since. The difference lies most likely between {{low}} and {{high}}.',
    lower: 'Lower value: {{before}} before, {{after}} since; most likely between {{low}} and {{high}}.',
    tooFew:
      'Too few days to say: {{before}} before and {{after}} since, where {{need}} on each side are needed. The first week after a change is left out.',
    days: '{{before}} days before, {{after}} days since; the first week after the change is left out.',
    notWhy:
      'This says that the level differs, not why: season, sleep and the cuff change it too. Talk to your doctor before you change anything.',
    how: 'How this is calculated',
    howText:
      'Mean of each day’s morning and evening over four weeks on either side. Days in a row are alike (about {{correlation}} of 1), so they count for fewer than they are. How alike is not known for sure; the range holds every degree of it, each as far as it fits your days, and the true change lies in it with 95%. In simulated people it did so 94 times in 100 or more.',
    none: 'Give a medicine its day in the profile, write a note, or choose a day.',
  },
  empty: {
    title: 'No blood pressure yet',
    text: 'Type it in the line at the top, such as 128/82, or let the guided measurement lead you.',
    action: 'Guided measurement',
  },
} as const;

export default pressure;
