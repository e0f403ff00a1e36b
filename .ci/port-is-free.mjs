/** Says in one line that the port is taken, before a build is spent on it. */
import { createServer } from 'node:net';

const port = Number(process.argv[2]);
createServer()
  .once('error', ({ code, message }) => {
    console.error(
      code === 'EADDRINUSE'
        ? `Port ${port} is taken, perhaps by an Attune that already runs: look at http://localhost:${port}, or stop what uses it and start again.`
        : message,
    );
    process.exit(1);
  })
  .listen(port, 'localhost', function () {
    this.close();
  });
