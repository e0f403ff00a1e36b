const app = {
  skipToContent: 'Skip to content',
  places: 'Places',
  today: 'Today',
  record: 'Record',
  forecast: 'Forecast',
  plan: 'Plan',
  me: 'Me',
  footer: 'Attune informs, it does not diagnose. Nothing has left this device.',
  demo: {
    label: 'Simulated person',
    text: 'None of these numbers are yours.',
    leave: 'Leave demo',
    question: 'Leave the demo?',
    consequence:
      'What you logged or imported here belongs to the simulated record and will be deleted with it. To keep a file’s readings, leave first, then import it again.',
  },
  update: {
    text: 'A new version of Attune is ready. Your data stays as it is.',
    now: 'Update now',
    later: 'Later',
  },
  blocked: {
    title: 'This browser lets nothing be stored',
    text: 'Attune keeps your readings on this device and nowhere else, so it needs the browser’s permission to store data. Private browsing or a setting blocks it here.',
    todo: 'Leave private browsing, or allow site data for this address in the browser’s settings, then reload.',
    reload: 'Reload',
  },
  failed: {
    title: 'This screen stopped',
  },
  notFound: {
    title: 'There is nothing here',
    text: 'The address may be old or mistyped.',
    action: 'Go to Today',
  },
  backup: { never: 'No backup yet', last: 'Backup {{ago}}' },
} as const;

export default app;
