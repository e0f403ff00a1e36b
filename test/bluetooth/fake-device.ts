/** A device as the browser shows it, whose notifications and answers the test decides. */

/** `undefined` where the device sends nothing back; an array of payloads otherwise, in order. */
type Answer = (written: Uint8Array, device: FakeDevice) => void;

const uuid = (id: number) => `${id.toString(16).padStart(8, '0')}-0000-1000-8000-00805f9b34fb`;
const notFound = () => new DOMException('No Characteristics matching UUID found in Service.', 'NotFoundError');

export class FakeCharacteristic extends EventTarget {
  value: DataView | undefined;
  notifying = false;
  onWrite: Answer = () => {};
  readonly device: FakeDevice;

  constructor(device: FakeDevice) {
    super();
    this.device = device;
  }

  async startNotifications() {
    await this.device.beforeNotifications();
    this.notifying = true;
    return this;
  }

  async writeValueWithResponse(value: Uint8Array) {
    if (!this.device.gatt.connected) throw new DOMException('GATT Server is disconnected.', 'NetworkError');
    this.onWrite(value, this.device);
  }

  send(value: DataView) {
    if (!this.notifying) return;
    this.value = value;
    this.dispatchEvent(new Event('characteristicvaluechanged'));
  }
}

export class FakeDevice extends EventTarget {
  readonly id = 'device-1';
  name: string | undefined = 'Cuff X';
  readonly characteristics = new Map<number, FakeCharacteristic>();
  readonly #services: Readonly<Record<number, readonly number[]>>;
  /** How many attempts to connect fail first. */
  failures = 0;
  beforeNotifications: () => Promise<void> = async () => {};

  /** Characteristics by service, by their numbers. */
  constructor(services: Readonly<Record<number, readonly number[]>>) {
    super();
    this.#services = services;
    for (const id of Object.values(services).flat()) this.characteristics.set(id, new FakeCharacteristic(this));
  }

  readonly gatt = {
    connected: false,
    connect: async () => {
      if (this.failures-- > 0) throw new DOMException('Connection attempt failed.', 'NetworkError');
      this.gatt.connected = true;
      return this.gatt;
    },
    disconnect: () => {
      if (!this.gatt.connected) return;
      this.gatt.connected = false;
      this.dispatchEvent(new Event('gattserverdisconnected'));
    },
    getPrimaryServices: async () =>
      Object.entries(this.#services).map(([number, ids]) => ({
        uuid: uuid(Number(number)),
        getCharacteristic: async (id: number) => {
          const found = ids.includes(id) ? this.characteristics.get(id) : undefined;
          if (!found) throw notFound();
          return found;
        },
      })),
  };

  send(id: number, value: DataView) {
    this.characteristics.get(id)?.send(value);
  }

  get browser(): BluetoothDevice {
    return this as unknown as BluetoothDevice;
  }
}
