/** Entry of the examples worker: ties the service to the thread. */
import type { ExampleRequest } from './example-protocol.ts';
import { answerExamples } from './example-service.ts';

declare const self: DedicatedWorkerGlobalScope;

self.onmessage = ({ data }: MessageEvent<ExampleRequest>) => self.postMessage(answerExamples(data));
