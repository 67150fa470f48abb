// Holds an answer of the API against web/src/portal/openapi.yaml: the status is one that the operation names, the headers and the body fit.
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { Validator } from '@seriousme/openapi-schema-validator';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const file = fileURLToPath(new URL('../../web/src/portal/openapi.yaml', import.meta.url));

async function load() {
  const validator = new Validator();
  const result = await validator.validate(file);
  assert.deepEqual(result, { valid: true }, 'openapi.yaml is itself valid');
  return validator.resolveRefs();
}
const contract = load();

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
const compiled = new Map();

function check(schema, value, what) {
  if (!compiled.has(schema)) compiled.set(schema, ajv.compile(schema));
  const validate = compiled.get(schema);
  assert.ok(validate(value), `${what}: ${ajv.errorsText(validate.errors)}`);
}

const matches = (template, path) => new RegExp(`^${template.replace(/\{[^}]+\}/g, '[^/]+')}$`).test(path);

export async function checkContract(method, url, answer) {
  const { paths, components } = await contract;
  const path = url.replace(/^\/api/, '').replace(/\?.*$/, '');
  const what = `${method} ${url} → ${answer.status}`;
  const isProblem = answer.headers['content-type'] === 'application/problem+json';
  if (isProblem && method !== 'HEAD') {
    check(components.schemas.Probleme, answer.json, what);
    assert.equal(answer.json.status, answer.status, what);
  }
  // An address that the contract does not know is answered with a problem, and that is all there is to say about it.
  const templates = Object.keys(paths).filter((template) => matches(template, path));
  if (templates.length === 0) return assert.ok(isProblem, what);

  const operation = paths[templates[0]][method === 'HEAD' ? 'get' : method.toLowerCase()];
  if (!operation) return assert.ok([403, 405, 411].includes(answer.status), `${what}: the contract has no such operation`);
  const response = operation.responses[answer.status];
  assert.ok(response, `${what} is not in the contract: ${answer.text}`);

  for (const [name, { schema, required }] of Object.entries(response.headers ?? {})) {
    const value = answer.headers[name.toLowerCase()];
    assert.ok(value !== undefined || !required, `${what}: ${name} is missing`);
    if (value !== undefined) check(schema, value, `${what}, ${name}`);
  }
  if (!response.content) return assert.equal(answer.bytes.length, 0, `${what}: no body expected`);
  const media = response.content[answer.headers['content-type']];
  assert.ok(media, `${what}: Content-Type ${answer.headers['content-type']}`);
  if (media.schema && method !== 'HEAD') check(media.schema, answer.json, what);
  return undefined;
}
