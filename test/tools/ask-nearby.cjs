// For a process that asks a web server by its name: whatever it asks over https goes to NEARBY_PORT of this machine.
const tls = require('node:tls');

const connect = tls.connect;
const port = Number(process.env.NEARBY_PORT);
Object.assign(tls, {
  connect: (
    /** @type {import('node:tls').ConnectionOptions} */ options,
    /** @type {(() => void)[]} */ ...rest
  ) => connect({ ...options, host: '127.0.0.1', port }, rest[0]),
});
