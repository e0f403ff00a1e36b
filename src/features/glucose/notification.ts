/** Whether this browser can show notifications, and whether the person lets it. */
export const notificationState = (): 'missing' | NotificationPermission =>
  'Notification' in window ? Notification.permission : 'missing';

export async function askForNotifications(): Promise<boolean> {
  return notificationState() !== 'missing' && (await Notification.requestPermission()) === 'granted';
}

/** Shown while the app is open behind something else. No value in it: others may see the screen. */
export async function notify(title: string, body: string): Promise<void> {
  if (notificationState() !== 'granted' || !document.hidden) return;
  const options = { body, tag: 'attune-low', icon: `${import.meta.env.BASE_URL}icons/icon-192.png` };
  const registration = await navigator.serviceWorker?.getRegistration();
  // On a phone only the service worker may show one.
  if (registration) await registration.showNotification(title, options);
  else new Notification(title, options);
}
