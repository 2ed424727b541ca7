// One reader's connection to a stream: HTTP/1.1 in plain or over TLS, and HTTP/2 over TLS.
//
// Each kind takes `{host, ports, path, cert}`, and what hears: `said(text)` is told what comes, `lost()` that the
// connection has ended. It gives a promise that is kept when the hub has answered 200.

import http2 from "node:http2";
import net from "node:net";
import tls from "node:tls";

/** The name in the certificate (nginx.mjs). */
const NAME = "hub.example";

/** What comes is read at once, so that all connections can read into the same memory. */
const shared = Buffer.allocUnsafe(65_536);

const requestFor = (path) => `GET ${path} HTTP/1.1\r\nHost: ${NAME}\r\nAccept: text/event-stream\r\n\r\n`;

function plain({ host, ports, path }, heard) {
  return answered(heard, (take) => {
    const callback = (count, memory) => {
      take(memory.latin1Slice(0, count));
      return true;
    };
    const socket = net.connect({ host, port: ports.readers, onread: { buffer: shared, callback } });
    socket.write(requestFor(path));
    return socket;
  });
}

function secure({ host, ports, path, cert }, heard) {
  return answered(heard, (take) => {
    const socket = tls.connect({ host, port: ports.secure, servername: NAME, ca: cert });
    socket.setEncoding("latin1").on("data", take);
    socket.write(requestFor(path));
    return socket;
  });
}

/** A connection by HTTP/1.1, once the head of its answer has come. */
function answered({ said, lost }, connect) {
  return new Promise((resolve, reject) => {
    let began = false;
    const socket = connect((text) => {
      if (!began && !text.startsWith("HTTP/1.1 200 ")) return socket.destroy(new Error(text.split("\r\n")[0]));
      began = true;
      resolve();
      said(text);
    });
    socket.once("error", reject).once("close", lost).once("close", () => reject(new Error("the hub hung up")));
  });
}

function http2Stream({ host, ports, path, cert }, { said, lost }) {
  return new Promise((resolve, reject) => {
    const createConnection = () => (
      tls.connect({ host, port: ports.secure, servername: NAME, ca: cert, ALPNProtocols: ["h2"] })
    );
    const session = http2.connect(`https://${NAME}:${ports.secure}`, { createConnection });
    const stream = session.request({ ":path": path, accept: "text/event-stream" });
    stream.setEncoding("latin1").on("data", said).once("close", lost);
    stream.once("response", ({ ":status": status }) => {
      if (status === 200) resolve();
      else reject(new Error(`the hub answered ${status}`));
    });
    for (const one of [session, stream]) one.once("error", reject);
  });
}

/** By the names that `--levels` knows. */
export const KINDS = { plain, tls: secure, h2: http2Stream };
