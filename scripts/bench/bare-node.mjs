import { readFileSync } from "node:fs";
import { createServer } from "node:http";

/** `node bare-node.mjs FILE PORT`: the file's bytes to whoever asks, as fast as Node's own server can. */
const [, , file = "", port] = process.argv;
const body = readFileSync(file);
const headers = { "content-type": "text/html; charset=utf-8", "content-length": body.length };

createServer((_request, response) => {
  response.writeHead(200, headers).end(body);
}).listen(Number(port), "127.0.0.1");
