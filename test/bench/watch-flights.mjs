// Loaded into the API before it starts: tells on request which statements flew, so that the bare server can run the very same ones.
import pg from 'pg';

let flights = null;
const query = pg.Client.prototype.query;
pg.Client.prototype.query = function watched(config, ...rest) {
  if (flights && Array.isArray(config?.statements)) flights.push(config.statements.map(({ name, text, values }) => ({ name, text, values })));
  return query.call(this, config, ...rest);
};
process.on('message', (message) => {
  if (message === 'watch') flights = [];
  if (message === 'flights') {
    process.send({ flights });
    flights = null;
  }
});
