const common = {
  appName: 'Attune',
  save: 'Save',
  cancel: 'Cancel',
  close: 'Close',
  back: 'Back',
  next: 'Next',
  edit: 'Edit',
  delete: 'Delete',
  undo: 'Undo',
  retry: 'Try again',
  done: 'Done',
  simulated: 'simulated',
  now: 'now',
  loading: 'Loading',
  readings_one: '{{count}} reading',
  readings_other: '{{count}} readings',
  progress: '{{done}} of {{total}}',
  units: {
    language: 'Language',
    glucose: 'Glucose in',
    weight: 'Weight in',
    temperature: 'Temperature in',
    length: 'Height in',
  },
} as const;

export default common;
