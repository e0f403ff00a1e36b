const log = {
  title: 'Log',
  what: 'What would you like to log?',
  pressureUnits: 'mmHg; the pulse, {{unit}}, may be left out.',
  last: 'Last: {{value}}, {{ago}}',
  none: 'Nothing logged yet.',
  unit: 'Unit',
  when: 'When',
  now: 'now',
  change: 'Change',
  saveAnyway: 'Save as it is',
  saved: '{{what}} saved.',
  savedScored_one: '{{what}} saved. It met an earlier forecast.',
  savedScored_other: '{{what}} saved. It met {{count}} earlier forecasts.',
  undone: 'Taken back.',
  severePressure:
    'This is very high. Sit quietly, wait one to two minutes and measure again. With chest pain, breathlessness, back pain, numbness, weakness, or a change in vision or speech, call the emergency number now.',
  understood: 'Understood',
  inFuture: 'This time lies ahead. Choose now or an earlier one.',
  quick: {
    label: 'Log anything',
    placeholder: 'Log anything: {{example}}',
    example: { 'mg/dL': '101, 128/82 66, {{weight}}', 'mmol/L': '5.6, 128/82 66, {{weight}}' },
    weight: { kg: '71.4 kg', lb: '157 lb' },
    open: 'Choose what to log',
    notYet: 'Not understood yet. Write a number and what it is: {{example}}.',
    which: 'Which one is it?',
    enter: 'Enter saves',
    save: 'Save',
  },
  implausible: {
    refuse: '{{name}} can only lie between {{low}} and {{high}}. Check the number and its unit.',
    order: 'The first number, systolic, has to be above the second, diastolic.',
    confirm: '{{name}} outside {{low}} to {{high}} is unusual. Is it right?',
    confirmWeight: 'This is more than 5 % away from your weight of the last seven days. Is it right?',
  },
} as const;

export default log;
