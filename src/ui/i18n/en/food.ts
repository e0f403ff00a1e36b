const food = {
  title: 'Food',
  lead: 'Your own meals and what they did. No diet, no quota: only what was measured, or what a named source says.',
  again: {
    title: 'Your meals',
    lead: 'One tap logs a meal as eaten now.',
    other: 'Log another meal',
    noCarbs: 'carbs not noted',
    logged: '{{what}} logged.',
    undone: 'Taken back.',
  },
  responses: {
    title: 'What your meals did to your glucose',
    lead: 'Highest rise within three hours, the lowest first. The bar is where it lies nine times in ten.',
    tooFew_one:
      '{{count}} meal with a name and glucose around it is known; from {{needed}} on they are put in order here.',
    tooFew_other:
      '{{count}} meals with a name and glucose around them are known; from {{needed}} on they are put in order here.',
    between: 'between {{low}} and {{high}} {{unit}}.',
    hours: 'After one hour {{one}}, after two {{two}}.',
    times_one: 'Measured {{count}} time.',
    times_other: 'Measured {{count}} times.',
    all_one: 'The other one',
    all_other: 'The other {{count}}',
    alike: 'The bars overlap: which of these meals raises it more is not sure yet.',
    differ: 'The lowest and the highest do not overlap: that difference is yours.',
    how: 'How this is found',
    howText:
      'For each meal with a name, the highest reading in the three hours after it less the level before, where nothing else was eaten meanwhile. A meal eaten a few times is drawn towards the mean of all your meals, by how much your meals differ at all (random effects). Insulin, activity and the hour are not taken out here; the forecast below knows of some of them.',
  },
  whatIf: {
    title: 'What if',
    lead: 'A meal now, and the same with one change.',
    own: 'One of your meals',
    carbs: 'Carbs of the meal',
    ask: 'Show what to expect',
    working: 'Working it out',
    changesTitle: 'With one change, by your own model',
    change: {
      lessCarbohydrate: 'A third less of the carbs: {{what}}.',
      moreFibre: '8 g more fibre: {{what}}.',
      twoHoursLater: 'Two hours later: {{what}}.',
    },
    word: {
      same: 'much the same',
      lower: 'the peak {{amount}} lower',
      higher: 'the peak {{amount}} higher',
    },
    citedTitle: 'From studies on others, not measured on you',
    cited: {
      vegetablesFirst_one:
        'Vegetables and protein first, carbs last: {{percent}} less rise after an hour, in {{count}} person with type 2 diabetes on metformin.',
      vegetablesFirst_other:
        'Vegetables and protein first, carbs last: {{percent}} less rise after an hour, in {{count}} people with type 2 diabetes on metformin.',
      walkAfter_one:
        'A walk of ten minutes after each meal: {{percent}} less glucose after it, in {{count}} person with type 2 diabetes.',
      walkAfter_other:
        'A walk of ten minutes after each meal: {{percent}} less glucose after it, in {{count}} people with type 2 diabetes.',
    },
  },
  ownWalk: {
    title: 'A walk after your own meals',
    lower:
      'After {{walked}} of your meals with a walk in the hour after them the peak was {{amount}} lower than after {{still}} without, between {{from}} and {{to}} lower nine times in ten.',
    higher:
      'After {{walked}} of your meals with a walk in the hour after them the peak was {{amount}} higher than after {{still}} without, between {{from}} and {{to}} higher nine times in ten.',
    unsure:
      'After {{walked}} of your meals with a walk in the hour after them and {{still}} without, no difference is sure yet: it lies between {{lower}} lower and {{higher}} higher.',
    tooFew:
      'From {{need}} meals with a walk in the hour after them and {{need}} without, the difference on you stands here. Known so far: {{walked}} with, {{still}} without.',
    mixed:
      'Known are {{walked}} meals with a walk in the hour after them and {{still}} without. They always differed in carbs as well, so the walk cannot be told from the meal.',
    how: 'How this is found',
    howText:
      'Meals of the last four months whose carbs and peak are known. A walk is ten minutes of walking, cycling or the like within an hour of the first bite, or a thousand steps; fewer than five hundred count as none. Where you count no steps, a meal without a workout counts as one without a walk. Carbs and the level before the meal are taken out (analysis of covariance); insulin, the hour and what else you ate are not. That the two went together does not say that the walk did it.',
  },
  groups: {
    grains: 'Grains',
    vegetables: 'Vegetables',
    fruit: 'Fruit',
    dairy: 'Dairy',
    leanMeat: 'Meat, fish, eggs',
    fats: 'Fats and oils',
    nutsAndLegumes: 'Nuts and legumes',
    sweets: 'Sweets',
  },
  pattern: {
    title: 'Your weeks against DASH',
    lead_one: 'Portions your words name, on {{count}} day of the last two weeks.',
    lead_other: 'Portions your words name, on {{count}} days of the last two weeks.',
    tooFew: 'With two meals written down on three days, what you eat is held against the DASH pattern here.',
    target: { day: '{{low}} to {{high}} a day', week: '{{low}} to {{high}} a week' },
    atMost: { day: 'at most {{high}} a day', week: 'at most {{high}} a week' },
    word: { short: 'fewer named', within: 'as in DASH', over: 'more' },
    how: 'How this is counted',
    howText:
      'Every food that your words name counts as one portion; what you did not write down, or in words that are not known, is missing. Targets are those of the DASH eating plan for 2,000 kcal (NHLBI 2015), made to lower blood pressure. Someone who eats less or more needs fewer or more portions.',
  },
  salt: {
    title: 'Salt',
    unknown:
      'Your meals do not say their sodium. Your words name {{portions}} salty foods a day; labels tell the milligrams, and a meal can keep them.',
    over: '{{sodium}} mg of sodium a day, above the {{most}} mg that DASH allows. {{better}} mg lowers blood pressure more.',
    within:
      '{{sodium}} mg of sodium a day, within the {{most}} mg that DASH allows. {{better}} mg lowers blood pressure more.',
    potassium:
      '{{potassium}} mg of potassium a day. Fruit, vegetables and legumes bring it, and it works against sodium.',
    kidney:
      'With kidney disease, and with some medicines for blood pressure or the heart, potassium can do harm: ask before you eat more of it on purpose, and before any salt substitute.',
  },
  empty: {
    title: 'No meals yet',
    body: 'Log one in the line at the top, such as “oats with milk, 60 g carbs”.',
    action: 'Log a meal',
  },
} as const;

export default food;
