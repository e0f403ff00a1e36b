/** What a group of files may import. Patterns meet a path below `src/`, or a package's name with its subpath. */
export interface Rule {
  readonly files: RegExp;
  readonly may: readonly RegExp[];
  /** What it may know by type alone. */
  readonly mayKnowTypesOf?: readonly RegExp[];
}

const domain = /^domain\//;
const bluetooth = /^bluetooth\//;
const exporters = /^exporters\//;
const importCommand = /^import-command\//;
const importers = /^importers\//;
const learning = /^learning\//;
const storage = /^storage\//;
const ui = /^ui\//;
const workflows = /^workflows\//;
/** The files at the top of features: addresses, and the hooks through which screens reach the workflows. */
const sharedByFeatures = /^features\/[^/]+\.tsx?$/;
const protocols = /^worker\/(protocol|import-protocol|example-protocol|learner-error)\.ts$/;
const pageSideOfWorkers =
  /^worker\/(client|import-client|example-client|learner-session|requested-backend|time-backends|adapter-name|work-queue)\.ts$/;

const parsers = [/^papaparse$/, /^@zip\.js\/zip\.js$/, /^htmlparser2$/, /^fit-file-parser$/, /^sql\.js\//];
const react = /^react(-dom)?($|\/)/;
const componentLibraries = /^(@mantine\/|@tabler\/icons-react$)/;
const translation = /^(i18next|react-i18next)$/;
const tensors = /^@tensorflow\/tfjs-core($|\/)/;
const anyTensorflow = /^@tensorflow\//;

/** The first rule that meets a file holds. A file that meets none has no place in the house. */
export const rules: readonly Rule[] = [
  { files: domain, may: [domain] },
  { files: learning, may: [domain, learning, tensors] },
  { files: storage, may: [domain, storage, /^dexie$/, /^@noble\/ciphers\//] },
  { files: importers, may: [domain, importers, ...parsers] },
  { files: exporters, may: [domain, exporters, ...parsers] },
  { files: bluetooth, may: [domain, bluetooth] },
  { files: protocols, may: [protocols], mayKnowTypesOf: [domain] },
  { files: /^worker\/import\.worker\.ts$/, may: [domain, importers, protocols] },
  {
    files: pageSideOfWorkers,
    // A worker is named by its address alone: none of its code comes into the page.
    may: [domain, protocols, pageSideOfWorkers, /^worker\/(learner|import|example)\.worker\.ts$/],
  },
  { files: /^worker\//, may: [domain, learning, /^worker\//, anyTensorflow] },
  {
    files: workflows,
    may: [
      domain,
      storage,
      workflows,
      exporters,
      bluetooth,
      protocols,
      /^worker\/(client|import-client|example-client)\.ts$/,
      // Plain arithmetic on a few dozen numbers: no tensor, no worker.
      /^learning\/(bandit\/|random\.ts$)/,
    ],
    mayKnowTypesOf: [importers],
  },
  { files: ui, may: [domain, ui, react, componentLibraries, translation, /^recharts$/, /^dayjs($|\/)/] },
  {
    files: /^features\/app\//,
    may: [
      domain,
      ui,
      workflows,
      /^features\//,
      react,
      componentLibraries,
      translation,
      /^wouter($|\/)/,
      /^virtual:pwa-register\/react$/,
    ],
  },
  {
    // Its own folder is added by the check: a screen never imports another screen.
    files: /^features\//,
    may: [
      domain,
      ui,
      workflows,
      sharedByFeatures,
      react,
      componentLibraries,
      translation,
      /^wouter($|\/)/,
      /^dexie-react-hooks$/,
    ],
  },
  { files: /^training\//, may: [domain, learning, /^training\//, /^node:/, anyTensorflow] },
  // Runs under Node and never ships.
  { files: importCommand, may: [domain, importers, importCommand, /^node:/] },
  { files: /^main\.tsx$/, may: [/^(?!training\/|import-command\/)/] },
];

/** Told, never asked: clock, zone and chance are arguments here. */
export const toldNotAsked = /^(domain|learning)\//;
