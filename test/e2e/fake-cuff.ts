import type { Page } from '@playwright/test';

/** What a cuff sends; `clock` is its wall clock, `2026-03-14T07:05:09`. */
export interface CuffReading {
  readonly systolic: number;
  readonly diastolic: number;
  readonly clock: string;
}

interface CuffWindow {
  sendReading: (reading: CuffReading) => void;
  leave: () => void;
}

/** Gives the page a `navigator.bluetooth` that always finds one cuff. Chromium's own emulation delivers no indications. */
export async function fakeCuff(page: Page) {
  await page.addInitScript(() => {
    const uuid = (id: number) => `${id.toString(16).padStart(8, '0')}-0000-1000-8000-00805f9b34fb`;
    const characteristic = Object.assign(new EventTarget(), {
      value: undefined as DataView | undefined,
      startNotifications: async () => characteristic,
    });
    const device = Object.assign(new EventTarget(), {
      id: 'cuff-1',
      name: 'Cuff X',
      gatt: {
        connect: async () => device.gatt,
        disconnect: () => device.dispatchEvent(new Event('gattserverdisconnected')),
        getPrimaryServices: async () => [{ uuid: uuid(0x1810), getCharacteristic: async () => characteristic }],
      },
    });
    const cuff: CuffWindow = {
      sendReading: ({ systolic, diastolic, clock }) => {
        const [year, month, day, hours, minutes, seconds] = clock.split(/[-T:]/).map(Number) as number[];
        const view = new DataView(new ArrayBuffer(14));
        // Flags: with a time.
        view.setUint8(0, 0x02);
        view.setUint16(1, systolic, true);
        view.setUint16(3, diastolic, true);
        view.setUint16(5, 0x07ff, true);
        view.setUint16(7, year as number, true);
        for (const [index, part] of [month, day, hours, minutes, seconds].entries())
          view.setUint8(9 + index, part as number);
        characteristic.value = view;
        characteristic.dispatchEvent(new Event('characteristicvaluechanged'));
      },
      leave: () => device.gatt.disconnect(),
    };
    Object.assign(window, cuff);
    Object.defineProperty(navigator, 'bluetooth', {
      configurable: true,
      value: { requestDevice: async () => device },
    });
  });
  return {
    send: (reading: CuffReading) =>
      page.evaluate((sent) => (window as unknown as CuffWindow).sendReading(sent), reading),
    leave: () => page.evaluate(() => (window as unknown as CuffWindow).leave()),
  };
}
