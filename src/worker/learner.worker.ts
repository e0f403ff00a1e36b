/** Entry of the learner worker: ties the service to the thread. */
import { chooseBackend } from './backend.ts';
import { createLearningService } from './learning-service.ts';
import type { LearnerRequest } from './protocol.ts';

declare const self: DedicatedWorkerGlobalScope;

/** A task of its own after the messages that wait; a timer would be held back by 4 ms each time. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

const service = createLearningService({
  send: (response) => self.postMessage(response),
  chooseBackend: (options) => chooseBackend(options),
  now: () => performance.now(),
  pause,
});

self.onmessage = ({ data }: MessageEvent<LearnerRequest>) => void service.receive(data);
