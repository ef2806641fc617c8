// Stands in for src/run/worker.ts: finds every file damaged, at once; one called "busy" only this time.
process.on('disconnect', () => process.exit());
process.on('message', ({ job }) => {
  process.send({ kind: 'unread', unread: { name: job.name, reason: job.name.startsWith('busy') ? 'timeout' : 'damaged', message: 'hỏng' } });
});
process.send({ kind: 'ready' });
