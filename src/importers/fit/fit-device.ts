import { type FitMessage, type FitMessages, numberOf } from './fit-messages.ts';

/** The name of the device that wrote the file, `Garmin Fenix 5`; null where the file names none. */
export async function deviceName(messages: FitMessages): Promise<string | null> {
  const [file] = messages.file_id ?? [];
  const creator = messages.device_info?.find(({ device_index }) => device_index === 'creator' || device_index === 0);
  const named = [file, creator].map((message) => message?.product_name).find(isName);
  const maker = [file, creator].map((message) => message?.manufacturer).find(isName);
  if (named !== undefined) return named.trim();
  if (maker === undefined || maker === 'development') return null;
  const model = maker === 'garmin' ? await garminModel(file ?? {}) : undefined;
  return [capitalised(maker), model].filter(isName).join(' ');
}

async function garminModel(file: FitMessage): Promise<string | undefined> {
  const { getFitGarminProductDisplayName } = await import('fit-file-parser');
  const product = numberOf(file, 'product');
  return product === undefined ? undefined : (getFitGarminProductDisplayName(product) ?? undefined);
}

const isName = (name: unknown): name is string => typeof name === 'string' && name.trim() !== '';
const capitalised = (name: string): string =>
  name.replaceAll('_', ' ').replace(/(^| )\p{Ll}/gu, (start) => start.toUpperCase());
