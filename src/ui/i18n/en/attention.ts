const attention = {
  title: 'Needs your attention',
  notesOf: 'To keep in mind: {{what}}',
  severity: { now: 'Now', soon: 'Soon', note: 'To know' },
  reading: '{{value}}, {{when}}',
  why: 'Why this is here',
  source: {
    accAha2017: 'The line is that of the ACC/AHA guideline of 2017: 180 over 120.',
    acog2020: 'The line for pregnancy is that of the American College of Obstetricians: 160 over 110.',
    battelino2019:
      'The lines are those of the international consensus of 2019: 54, 70 and 250 mg/dL (3.0, 3.9 and 13.9 mmol/L).',
    news2:
      'The lines are those of the National Early Warning Score 2 (Royal College of Physicians, 2017). They were made for hospitals; at home they tell when to look again.',
    heartFailureGuideline: 'Two kilograms in three days is the line of the European guideline on heart failure (2021).',
    who2020: 'WHO guidelines on physical activity, 2020.',
    brawner2004: 'Beta-blockers hold the heart rate down (Brawner 2004).',
    adultsOnly: 'The lines of these guidelines were drawn for adults.',
  },
  excludes: 'While it holds, Attune does not suggest: {{what}}.',
  excluded: {
    exercise: 'exercise',
    harderExercise: 'harder exercise',
    weight: 'anything about weight',
    lowerGlucose: 'anything that lowers glucose',
    heartRateZones: 'heart-rate zones by age',
    adultTargets: 'targets made for adults',
  },
  notADoctor: 'Attune cannot examine you. When in doubt, ask someone who can.',
  flag: {
    severePressure: {
      title: 'Very high blood pressure',
      text: 'Sit quietly, wait one to two minutes and measure again.',
    },
    severePressureInPregnancy: {
      title: 'Very high blood pressure for a pregnancy',
      text: 'Measure again after a minute or two and call your maternity team today; at once with a headache, pain under the ribs or a change in vision.',
    },
    veryLowGlucose: {
      title: 'Very low glucose',
      text: 'Take fast sugar now, such as glucose tablets or juice, and measure again after 15 minutes. Whoever cannot swallow, or is confused or faint, needs someone to call the emergency number.',
    },
    lowGlucose: {
      title: 'Low glucose',
      text: 'Have something with sugar, sit down, and measure again after 15 minutes. Do not drive or exercise before it has risen.',
    },
    veryHighGlucose: {
      title: 'High glucose',
      text: 'Drink water and do what you and your care team agreed on for this. With vomiting, stomach pain, drowsiness or deep, quick breathing, get medical help now.',
    },
    veryLowOxygen: {
      title: 'Very low oxygen',
      text: 'Warm your hand, sit still and measure again. If it stays so low, or with breathlessness, blue lips or confusion, call your emergency number.',
    },
    lowOxygen: {
      title: 'Low oxygen',
      text: 'Warm your hand, sit still and measure again. If it stays there, call a doctor today; with breathlessness, now.',
    },
    slightlyLowOxygen: {
      title: 'Oxygen a little low',
      text: 'A cold finger or nail varnish can do this. Measure again at rest.',
    },
    veryLowTemperature: {
      title: 'Very low temperature',
      text: 'Get warm and measure again. If it is right, and with shivering, drowsiness or confusion, call your emergency number.',
    },
    lowTemperature: {
      title: 'Temperature on the low side',
      text: 'Often it is the thermometer. Measure again when you are warm.',
    },
    fever: {
      title: 'Fever',
      text: 'Rest and drink. Call a doctor if it lasts, or sooner if you are pregnant or your defences are weak.',
    },
    highFever: {
      title: 'High fever',
      text: 'Rest, drink, and call a doctor today; at once with a stiff neck, a rash, confusion or trouble breathing.',
    },
    verySlowPulse: {
      title: 'Very slow pulse',
      text: 'Sit down and measure again. With fainting, chest pain or breathlessness, call your emergency number; otherwise a doctor today.',
    },
    slowPulse: {
      title: 'Slow pulse',
      text: 'Common in people who train and on beta-blockers. If you feel dizzy or weak, tell a doctor.',
    },
    fastPulse: {
      title: 'Fast pulse at rest',
      text: 'Sit for five minutes and measure again. If it stays, or you feel unwell, ask a doctor.',
    },
    veryFastPulse: {
      title: 'Very fast pulse at rest',
      text: 'Sit down, wait five minutes and measure again. With chest pain, breathlessness or fainting, call your emergency number; if it stays, a doctor now.',
    },
    weightGainHeartFailure: {
      title: 'More weight in a few days',
      text: 'With a weak heart this can be water. Call your heart team today; at once if you are short of breath.',
    },
    weightGain: {
      title: 'More weight in a few days',
      text: 'Mostly it is salt, a meal or clothes. With swollen legs or breathlessness, call a doctor.',
    },
    pregnancy: {
      title: 'Pregnancy',
      text: 'Your targets are other ones: ask your maternity team. Nothing about weight or harder exercise is suggested here.',
    },
    betaBlocker: {
      title: 'Beta-blocker',
      text: 'It holds the heart rate down. How hard something feels says more than a zone.',
    },
    underage: {
      title: 'Under 18',
      text: 'Lines made for adults do not hold here, so most are not drawn. What is very low at any age is still told.',
    },
  },
  severe: {
    title: 'Very high blood pressure',
    first: '{{value}} mmHg, {{when}}.',
    ask: 'Do you have any of these now?',
    symptoms: {
      chest: 'chest pain',
      breath: 'breathlessness',
      back: 'back pain',
      numb: 'numbness or weakness',
      senses: 'a change in vision or in speech',
    },
    ifAny:
      'With any of them, call your emergency number now. Without: sit quietly for one to two minutes and measure again.',
    yes: 'Yes, one or more',
    no: 'No, none',
    change: 'Change the answer',
    emergencyTitle: 'Call your emergency number now',
    emergency:
      'Say that your blood pressure is very high and what you feel. Sit or lie down, stay with someone, and do not drive yourself.',
    repeatTitle: 'Measure again',
    repeat: 'Sit quietly for one to two minutes, then measure again. If a symptom comes, call your emergency number.',
    measure: 'Measure again',
    stillTitle: 'It is still very high',
    still:
      'First {{first}}, then {{again}} mmHg. Without symptoms: call your doctor or a medical helpline today. Take no more medicine than was prescribed. With a symptom: call your emergency number.',
    settledTitle: 'The second reading was lower',
    settled:
      'First {{first}}, then {{again}} mmHg. Keep measuring over the next days, and tell your doctor about the first.',
    settledClose: 'Put away',
  },
} as const;

export default attention;
