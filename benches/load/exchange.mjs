// A single request, byte by byte: what wrk only adds up.

import { connect } from "node:net";

/** One request on a connection of its own; gives bytes both ways, status and tag. */
export function exchange(port, path, headers) {
  const request = [`GET ${path} HTTP/1.1`, "Host: 127.0.0.1", ...headers, "", ""].join("\r\n");
  return new Promise((resolve, reject) => {
    const socket = connect({ host: "127.0.0.1", port }).once("error", reject);
    socket.write(request);
    const parts = [];
    socket.on("data", (part) => {
      parts.push(part);
      const answer = Buffer.concat(parts);
      const whole = wholeOf(answer);
      if (!whole) return;
      socket.destroy();
      resolve({ ...whole, sent: Buffer.byteLength(request), received: answer.length });
    });
  });
}

/** Status and tag of an answer that has come as a whole. */
function wholeOf(answer) {
  const end = answer.indexOf("\r\n\r\n");
  const head = answer.subarray(0, end).toString();
  const length = Number(/^Content-Length: (\d+)/im.exec(head)?.[1] ?? 0);
  if (end < 0 || answer.length < end + 4 + length) return undefined;
  return { status: Number(head.split(" ")[1]), tag: /^ETag: (.*)$/im.exec(head)?.[1].trim() };
}
