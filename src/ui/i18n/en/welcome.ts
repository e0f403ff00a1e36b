const welcome = {
  title: 'Welcome to Attune',
  step: 'Step {{step}} of {{steps}}',
  units: {
    title: 'A companion that learns you, and only here',
    lead: 'Attune learns from your own readings, on this device. No account, nothing sent anywhere.',
  },
  follow: {
    title: 'What would you like to follow?',
    lead: 'These become the cards on Today. You can change them at any time.',
    legend: 'Followed values',
  },
  start: {
    title: 'How would you like to start?',
    lead: 'You can do the others later.',
    demo: 'Load a demo person',
    demoText: 'Two months of a simulated person, to look around. Your own record stays empty.',
    import: 'Import a file',
    importText: 'From Apple Health, Fitbit, Omron, a glucose sensor and many others, or any CSV.',
    log: 'Log by hand',
    logText: 'One value at a time, in a few seconds.',
    preparing: 'Preparing…',
  },
  limits: 'Attune informs, it does not diagnose or replace a doctor.',
} as const;

export default welcome;
