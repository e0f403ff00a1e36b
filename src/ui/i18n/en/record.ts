const record = {
  title: 'Record',
  import: 'Import',
  filter: 'Show',
  all: 'All',
  today: 'Today',
  yesterday: 'Yesterday',
  sensor_one: '{{formatted}} reading, {{low}} to {{high}}',
  sensor_other: '{{formatted}} readings, {{low}} to {{high}}',
  actions: 'Edit or delete: {{what}}',
  editTitle: 'Edit: {{kind}}',
  changed: '{{what}} saved.',
  deleted: '{{what}} deleted.',
  restored: 'Put back.',
  earlier: 'Show earlier days',
  empty: {
    title: 'Nothing recorded yet',
    body: 'Log a value in the line at the top, or bring in what your sensor has already measured.',
    action: 'Import a file',
  },
  emptyKind: 'Nothing of this kind in these days.',
  imports: {
    title: 'Imported files',
    what_one: '{{formatted}} reading stored, {{from}} – {{to}}',
    what_other: '{{formatted}} readings stored, {{from}} – {{to}}',
    when: 'imported {{when}}',
    undo: 'Undo import',
    undoOf: 'Undo import of {{file}}',
    ask: 'Undo this import?',
    askText_one:
      'The {{formatted}} reading it stored is taken out of the record. Everything else stays, and you can import the file again.',
    askText_other:
      'The {{formatted}} readings it stored are taken out of the record. Everything else stays, and you can import the file again.',
    undone: 'The import was undone.',
  },
} as const;

export default record;
