import { register } from 'tsx/esm/api';

// A thread's first lines, then its entry. `--import tsx`, which does the same for a command, leaves threads of Node 20 out.
register();
await import(process.argv[2]);
