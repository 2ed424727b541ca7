// The configuration under load: the one that examples/push gives to publishers, with our ports.

import { readFileSync } from "node:fs";

const read = (path) => readFileSync(new URL(path, import.meta.url), "utf8");

/** How nginx is told to send the files that were compressed before (docs/scale.md). */
const VARIANTS = { br: "brotli_static on;", gzip: "gzip_static on; gzip_proxied any; gzip_vary on;" };

/**
 * Readers find it at all `addresses`; `ports` are those of readers, newsroom, secure readers and edge. `modules` are the
 * files of nchan and, where it is there, of brotli; `connections` is how many each of so many `workers` may have.
 */
export function configuration({ addresses, ports, modules, workers, connections }) {
  const at = (port) => `127.0.0.1:${port}`;
  const edge = replaced(read("conf/edge.conf"), {
    "listen EDGE;": `listen ${at(ports.edge)};`,
    "http://ORIGIN;": `http://${at(ports.readers)};`,
  });
  const variants = [...(modules.brotli ? [VARIANTS.br] : []), VARIANTS.gzip];
  // Each worker gets its share of the connections: without `reuseport` one may have all that it can before the others.
  const listen = addresses.map((address) => (
    `listen ${address}:${ports.readers} reuseport; listen ${address}:${ports.secure} ssl http2 reuseport;`
  ));
  const readers = [
    ...listen,
    "ssl_certificate cert.pem; ssl_certificate_key key.pem;",
    "access_log origin.log request if=$through_the_edge;",
  ];
  return replaced(read("../../examples/push/nginx-nchan/nginx.conf"), {
    "load_module /usr/lib/nginx/modules/ngx_nchan_module.so;": load(modules),
    "worker_processes auto;": `worker_processes ${workers};`,
    "worker_connections 8192;": `worker_connections ${connections};`,
    "http {": `http {\n${edge}`,
    "listen 127.0.0.1:8081;": readers.join("\n"),
    "listen 127.0.0.1:8082;": `listen ${at(ports.newsroom)};`,
    "root feeds;": `root feeds; ${variants.join(" ")}`,
  });
}

const load = ({ nchan, brotli }) => [nchan, brotli].filter(Boolean).map((file) => `load_module ${file};`).join("\n");

/** Puts values in the place of texts, each of which has to be there once. */
export function replaced(text, values) {
  return Object.entries(values).reduce((text, [ours, theirs]) => {
    if (text.split(ours).length !== 2) throw new Error(`"${ours}" is not there once`);
    return text.replace(ours, () => theirs);
  }, text);
}
