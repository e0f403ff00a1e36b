// Part of the service worker: a file that was shared with the installed app waits in a cache until Import takes it.
// The request never leaves the device: it is answered here.
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'POST' || new URL(request.url).pathname !== '/record/import') return;
  event.respondWith(
    (async () => {
      const form = await request.formData();
      const file = form.getAll('file').find((part) => part instanceof File && part.size > 0);
      if (file) {
        const shared = await caches.open('shared-files');
        await shared.put('/shared-file', new Response(file, { headers: { 'x-file-name': encodeURIComponent(file.name) } }));
      }
      return Response.redirect('/record/import?shared=1', 303);
    })(),
  );
});
