// Stands for a system on which a child with few rights can't be had: it ends before it is ready.
if (process.permission !== undefined) process.exit(1);
process.on('disconnect', () => process.exit());
process.on('message', ({ job }) => process.send({ kind: 'unread', unread: { name: job.name, reason: 'read', message: '' } }));
process.send({ kind: 'ready' });
